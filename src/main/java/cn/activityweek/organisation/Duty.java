package cn.activityweek.organisation;

/**
 * What a department does for the whole week, whatever it is called this year.
 */
public enum Duty {

	/** 教務處: keeps the plan, receives the hand-ins, answers for the statistics. */
	COORDINATION("統籌（接收報送、統計）"),

	/** 宣傳統戰部: publishes the column, collects cases. */
	PUBLICITY("宣傳（專欄、案例）");

	private final String label;

	Duty(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
