package cn.activityweek.organisation;

/**
 * The parts in the leading group, in the order in which the plan names them.
 */
public enum GroupRole {

	LEADER("組長"), DEPUTY("副組長"), MEMBER("成員");

	private final String label;

	GroupRole(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
