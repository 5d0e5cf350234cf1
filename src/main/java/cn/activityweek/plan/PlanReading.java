package cn.activityweek.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was read from a plan, to be corrected by hand before anything is saved. A fact
 * that was not found is null or empty.
 *
 * @param year the edition's year
 * @param theme 活動主題 as written, without enclosing quotation marks
 * @param startsOn the week's first day
 * @param endsOn the week's last day
 * @param dueOn the last day for 報送
 * @param noticeNumber 發文字號 of the authority's notice, with 〔〕
 * @param collegeName the college, if the text names it
 * @param leaders 組長
 * @param deputies 副組長
 * @param members 成員
 * @param modules the activity modules in the plan's order
 * @param supporting departments that keep the week running (協調保障)
 * @param doubts by name of a component here why it has to be checked, Chinese
 * @param missing what was not found, one Chinese sentence each
 */
record PlanReading(Integer year, String theme, LocalDate startsOn, LocalDate endsOn, LocalDate dueOn,
		String noticeNumber, String collegeName, List<ReadName> leaders, List<ReadName> deputies,
		List<ReadName> members, List<ReadModule> modules, List<ReadDepartment> supporting, Map<String, String> doubts,
		List<String> missing) {

	/**
	 * Whether the text is a plan at all: it has modules with departments, or at least two
	 * of theme, week and leading group.
	 * @return false if there is nothing worth a preview
	 */
	boolean usable() {
		if (this.modules.stream().anyMatch((module) -> !module.leads().isEmpty())) {
			return true;
		}
		int facts = 0;
		facts += (this.theme != null) ? 1 : 0;
		facts += (this.startsOn != null) ? 1 : 0;
		facts += (!this.leaders.isEmpty()) ? 1 : 0;
		return facts >= 2;
	}

	static PlanReading unreadable(String reason) {
		return new PlanReading(null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
				List.of(), Map.of(), List.of(reason));
	}

}
