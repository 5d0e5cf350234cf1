package cn.activityweek.participation;

/**
 * A class on a college's list.
 *
 * @param departmentId the college
 * @param name the class's name
 * @param students how many students it has
 */
record StudentClass(Long departmentId, String name, int students) {

	/**
	 * What the form of the classes sends.
	 * @return college and name
	 */
	public String key() {
		return this.departmentId + ":" + this.name;
	}

}
