package cn.activityweek.plan;

import java.util.List;

/**
 * An activity module as read from the plan.
 *
 * @param number the printed number, from 1
 * @param title the heading without its number
 * @param description the paragraphs without the departments, separated by line breaks;
 * may be empty
 * @param leads 牽頭部門 in the plan's order
 * @param cooperating 配合部門 in the plan's order
 * @param doubt why heading or departments have to be checked, Chinese; null when sure
 */
record ReadModule(int number, String title, String description, List<ReadDepartment> leads,
		List<ReadDepartment> cooperating, String doubt) {

	boolean unsure() {
		return this.doubt != null;
	}

}
