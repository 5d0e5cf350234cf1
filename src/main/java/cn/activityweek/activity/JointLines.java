package cn.activityweek.activity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The lines of a joint activity as its page shows them, their sum, and how that compares
 * with the record's own counts.
 *
 * @param rows a row for the organiser and each cooperating department
 * @param former lines of departments that have no part any more; kept, not added up
 * @param students what the rows know of students, null if nothing
 * @param teachers what the rows know of teachers, null if nothing
 * @param recordStudents 校內學生 of the record
 * @param recordTeachers 校內教師 of the record
 * @param begun whether lines can be filled in
 * @param mayFill whether the person may take the sums over into the record
 * @param version of the record
 */
record JointLines(List<Row> rows, List<Row> former, Integer students, Integer teachers, Integer recordStudents,
		Integer recordTeachers, boolean begun, boolean mayFill, int version) {

	static JointLines of(Activity activity, Collection<Row> rows, Collection<Row> former, boolean begun,
			boolean mayEdit) {
		Integer students = sum(rows.stream().map(Row::students).toList());
		Integer teachers = sum(rows.stream().map(Row::teachers).toList());
		HeadCounts counts = activity.getHeadCounts();
		boolean differs = (students != null && !students.equals(counts.students()))
				|| (teachers != null && !teachers.equals(counts.teachers()));
		return new JointLines(List.copyOf(rows), List.copyOf(former), students, teachers, counts.students(),
				counts.teachers(), begun, mayEdit && differs && activity.getState() == ActivityState.HELD,
				activity.getVersion());
	}

	static Integer sum(Collection<Integer> counts) {
		return counts.stream().filter(Objects::nonNull).reduce(Integer::sum).orElse(null);
	}

	/** The departments that have not filled in their line, by name. */
	public List<String> missing() {
		return this.rows.stream().filter((row) -> row.line() == null).map(Row::name).toList();
	}

	/** Where the sums and the record differ, in words. */
	public Map<String, String> differences() {
		Map<String, String> differences = new LinkedHashMap<>();
		compare(differences, "校內學生", this.students, this.recordStudents);
		compare(differences, "校內教師", this.teachers, this.recordTeachers);
		return differences;
	}

	private static void compare(Map<String, String> differences, String label, Integer sum, Integer count) {
		if (sum != null && !sum.equals(count)) {
			differences.put(label, (count == null) ? "本活動還沒有填，參加單位合計 " + sum
					: "本活動填 " + count + "，參加單位合計 " + sum + "，相差 " + Math.abs(sum - count));
		}
	}

	/**
	 * A department's row.
	 *
	 * @param departmentId the department
	 * @param name its name
	 * @param organiser whether it is 承辦 rather than 參加
	 * @param line what it filled in, null if nothing yet
	 * @param by who did
	 * @param mayWrite whether the person may
	 */
	record Row(Long departmentId, String name, boolean organiser, ActivityLine line, String by, boolean mayWrite) {

		public Integer students() {
			return (this.line != null) ? this.line.getStudents() : null;
		}

		public Integer teachers() {
			return (this.line != null) ? this.line.getTeachers() : null;
		}

	}

}
