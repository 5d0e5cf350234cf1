package cn.activityweek.organisation;

/**
 * Says whether something refers to a department in a year where no foreign key holds it
 * in the roster. Implemented by the modules that keep such records.
 */
public interface DepartmentUse {

	/**
	 * Whether a record of the year names the department.
	 * @param editionId the edition
	 * @param departmentId the department
	 * @return true if it has to stay in the year's roster
	 */
	boolean usesInEdition(Long editionId, Long departmentId);

}
