package cn.activityweek.programme;

import java.util.List;

/**
 * What a plan says of a module. A null among the departments means every college.
 *
 * @param number the plan's number, 1 to 20
 * @param title the title as the plan writes it
 * @param shortTitle the title for tables and lists
 * @param description what the module is about, may be empty
 * @param leads ids of the lead departments in the plan's order
 * @param cooperating ids of the cooperating departments in the plan's order
 */
public record ModuleOutline(int number, String title, String shortTitle, String description, List<Long> leads,
		List<Long> cooperating) {

	/**
	 * What is known of a module.
	 * @param module the module, assignments loaded
	 * @return its outline
	 */
	public static ModuleOutline of(ActivityModule module) {
		return new ModuleOutline(module.getNumber(), module.getTitle(), module.getShortTitle(), module.getDescription(),
				module.departmentIds(AssignmentRole.LEAD), module.departmentIds(AssignmentRole.COOPERATING));
	}

}
