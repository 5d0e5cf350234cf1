package cn.activityweek.activity;

/**
 * Where an activity stands. Only what was held counts.
 */
public enum ActivityState {

	PLANNED("計劃"), HELD("已舉辦"), MOVED("改期"), CANCELLED("取消");

	private final String label;

	ActivityState(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	/**
	 * Whether it is still to take place.
	 * @return true while the desk has to ask what became of it
	 */
	public boolean isAhead() {
		return this == PLANNED || this == MOVED;
	}

}
