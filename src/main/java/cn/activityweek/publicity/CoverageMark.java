package cn.activityweek.publicity;

/**
 * How an activity stands with its report. Late and soon are of activities held without a
 * published post: amber from 24 hours after the end, red from the end of the week, and
 * for what is held after the week as soon as the 24 hours are over.
 */
enum CoverageMark {

	/** Red. */
	LATE("過期未發布", "過了活動周還沒有發布的報道"),

	/** Amber. */
	SOON("24 小時未發布", "結束超過 24 小時還沒有發布的報道"),

	/** Within 24 hours after the end. */
	FRESH("待報道", "結束不到 24 小時"),

	/** A post is being written or reviewed, and time is not yet up. */
	WRITTEN("已報道", "稿件在寫或在審"),

	/** Its post is live, or published elsewhere. */
	PUBLISHED("已發布", "已有發布的報道"),

	/** Its time is over, and nobody has said whether it was held. */
	UNLOGGED("待登記", "時間已過，還沒有登記結果");

	private final String label;

	private final String hint;

	CoverageMark(String label, String hint) {
		this.label = label;
		this.hint = hint;
	}

	public String getLabel() {
		return this.label;
	}

	public String getHint() {
		return this.hint;
	}

}
