package cn.activityweek.publicity;

/**
 * How far a medium reaches (annex2.md, sheet 3), from near to far.
 */
enum OutletLevel {

	/** The college's own, no 校外媒體. */
	COLLEGE("校級"),

	COUNTY("縣區級"),

	CITY("市級"),

	PROVINCE("省級"),

	NATION("國家級");

	private final String label;

	OutletLevel(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	/**
	 * Whether it is 校外媒體.
	 * @return false for the college's own media alone
	 */
	boolean isOutside() {
		return this != COLLEGE;
	}

	/**
	 * Whether it is what the plan means by 省級及以上.
	 * @return true for a province or the nation
	 */
	boolean isProvincial() {
		return this == PROVINCE || this == NATION;
	}

}
