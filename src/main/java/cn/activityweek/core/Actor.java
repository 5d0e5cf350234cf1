package cn.activityweek.core;

import java.util.Map;
import java.util.Set;

/**
 * The person who acts in a request, with the rights that his appointments give at this
 * moment.
 *
 * @param accountId the account's id
 * @param username the name that is typed to sign in
 * @param displayName the person's name, as pages and the audit trail show it
 * @param collegeRights rights held for the whole college
 * @param departmentRights per department id the rights held there
 */
public record Actor(Long accountId, String username, String displayName, Set<Right> collegeRights,
		Map<Long, Set<Right>> departmentRights) {

	/**
	 * Whether the right is held for the whole college.
	 * @param right the right
	 * @return true if an appointment gives it for all departments
	 */
	public boolean may(Right right) {
		return this.collegeRights.contains(right);
	}

	/**
	 * Whether the right is held in this department by an appointment there.
	 * @param right the right
	 * @param departmentId the department
	 * @return true if an appointment in that department gives it
	 */
	public boolean mayIn(Right right, Long departmentId) {
		return this.departmentRights.getOrDefault(departmentId, Set.of()).contains(right);
	}

	/**
	 * Whether the right is held anywhere, in a department or for the college.
	 * @param right the right
	 * @return true if any appointment gives it
	 */
	public boolean mayAnywhere(Right right) {
		return may(right) || this.departmentRights.values().stream().anyMatch((rights) -> rights.contains(right));
	}

	/**
	 * The departments in which an appointment is held.
	 * @return department ids, empty for those who act for the college alone
	 */
	public Set<Long> departments() {
		return this.departmentRights.keySet();
	}

}
