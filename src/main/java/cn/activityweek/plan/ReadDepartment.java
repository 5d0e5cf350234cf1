package cn.activityweek.plan;

/**
 * A department as read from the plan.
 *
 * @param name the name as written there
 * @param allColleges whether the words mean every 二級學院 of the edition
 * @param doubt why it has to be checked, Chinese; null when sure
 */
record ReadDepartment(String name, boolean allColleges, String doubt) {

	boolean unsure() {
		return this.doubt != null;
	}

	/**
	 * The same department with a reason to check it; a reason that it already has stays.
	 * @param reason Chinese, may be null
	 * @return the department, marked
	 */
	ReadDepartment doubted(String reason) {
		return (this.doubt != null || reason == null) ? this : new ReadDepartment(this.name, this.allColleges, reason);
	}

}
