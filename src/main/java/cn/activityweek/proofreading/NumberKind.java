package cn.activityweek.proofreading;

/**
 * What a personal number is, and what customarily stays of it when it is masked: as
 * little as still tells its owner which one is meant.
 */
public enum NumberKind {

	/** 公民身份號碼 (GB 11643), also of 15 digits: 3****************4. */
	IDENTITY("身份證號", 1, 1),

	/** 銀行卡號: the last four digits, as receipts print it. */
	CARD("銀行卡號", 0, 4),

	/** 手機號碼: 138****8000. */
	MOBILE("手機號碼", 3, 4),

	/** 學號 or 工號, which name a person within the college: the last two digits. */
	COLLEGE("學號或工號", 0, 2);

	private final String label;

	private final int first;

	private final int last;

	NumberKind(String label, int first, int last) {
		this.label = label;
		this.first = first;
		this.last = last;
	}

	public String getLabel() {
		return this.label;
	}

	/**
	 * Whether a masked number still shows a digit.
	 * @param place the digit's place, from 0
	 * @param length how many digits there are
	 * @return false for those that become asterisks
	 */
	boolean shows(int place, int length) {
		return place < this.first || place >= length - this.last;
	}

}
