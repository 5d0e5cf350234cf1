package cn.activityweek.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a form still needs before it can be saved, in the form's order.
 *
 * @param fields the empty ones
 */
record FormGaps(List<Field> fields) {

	static final String STUDENTS = "校內學生";

	static final String TEACHERS = "校內教師";

	/** More would fill a phone's screen. */
	private static final int NAMED = 3;

	static FormGaps of(ActivityForm form) {
		List<Field> empty = new ArrayList<>();
		add(empty, "moduleId", "活動模塊", form.getModuleId());
		add(empty, "title", "活動名稱", form.getTitle());
		add(empty, "startsAt", "開始時間", form.getStartsAt());
		add(empty, "place", "地點", form.getPlace());
		add(empty, "organiserId", "承辦單位", form.getOrganiserId());
		if (form.getState() == ActivityState.HELD && !form.isCountsUnclear()) {
			add(empty, "counts.students", STUDENTS, form.getCounts().getStudents());
			add(empty, "counts.teachers", TEACHERS, form.getCounts().getTeachers());
		}
		return new FormGaps(List.copyOf(empty));
	}

	private static void add(List<Field> empty, String id, String label, Object value) {
		if (value == null || value.toString().isBlank()) {
			empty.add(new Field(id, label));
		}
	}

	public String words() {
		String named = this.fields.stream().limit(NAMED).map(Field::label).collect(Collectors.joining("、"));
		return (this.fields.size() > NAMED) ? named + "等 " + this.fields.size() + " 項" : named;
	}

	/**
	 * An empty field.
	 *
	 * @param id its id on the page
	 * @param label its name on the page
	 */
	record Field(String id, String label) {

	}

}
