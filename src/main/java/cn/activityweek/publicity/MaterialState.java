package cn.activityweek.publicity;

/**
 * Where a case or story stands. Whether its post is published is the post's matter.
 */
enum MaterialState {

	/** The department is at it. */
	COLLECTING("徵集中"),

	/** Waits for 宣傳統戰部. */
	HANDED_IN("已報送"),

	/** Sent back with a reason. */
	RETURNED("退回修改"),

	SELECTED("入選"),

	NOT_SELECTED("未入選");

	private final String label;

	MaterialState(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	/**
	 * Whether the department is at it.
	 * @return true before it is handed in and after it is sent back
	 */
	public boolean isWithDepartment() {
		return this == COLLECTING || this == RETURNED;
	}

	/**
	 * Whether 宣傳統戰部 has decided.
	 * @return true for 入選 and 未入選
	 */
	public boolean isDecided() {
		return this == SELECTED || this == NOT_SELECTED;
	}

}
