package cn.activityweek.organisation;

/**
 * Whether a department is an office of the college (職能部門) or teaches (二級學院): the plan's
 * 「各二級學院」 means every one of the latter.
 */
public enum DepartmentKind {

	OFFICE("職能部門"), COLLEGE("二級學院");

	private final String label;

	DepartmentKind(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
