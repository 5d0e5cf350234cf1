package cn.activityweek.participation;

/**
 * Student coverage of one college.
 *
 * @param departmentId the college
 * @param name its name in that year
 * @param listed students on its class list; 0 where there is none
 * @param figures its figures
 */
record CollegeCoverage(Long departmentId, String name, int listed, CoverageFigures figures) {

	public boolean exceedsEnrolment() {
		return this.figures.enrolled() != null
				&& ((this.figures.students() != null && this.figures.students() > this.figures.enrolled())
						|| this.listed > this.figures.enrolled());
	}

}
