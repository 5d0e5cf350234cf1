package cn.activityweek.programme;

/**
 * What a department has to do with a module.
 */
public enum AssignmentRole {

	LEAD("牽頭部門"), COOPERATING("配合部門");

	private final String label;

	AssignmentRole(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
