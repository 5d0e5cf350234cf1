package cn.activityweek.activity;

import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.validation.Errors;

/**
 * A department's line of a joint activity as typed; empty is unknown.
 */
class LineForm {

	private static final int MOST = 1_000_000;

	/** Of a line that isn't there yet. */
	private static final int NEW = -1;

	private int version = NEW;

	@Min(0)
	@Max(MOST)
	private Integer students;

	@Min(0)
	@Max(MOST)
	private Integer teachers;

	static LineForm of(ActivityLine line) {
		LineForm form = new LineForm();
		if (line != null) {
			form.version = line.getVersion();
			form.students = line.getStudents();
			form.teachers = line.getTeachers();
		}
		return form;
	}

	Map<String, String> labelled() {
		return ActivityLine.labelled(this.students, this.teachers);
	}

	/** What the labels stand for, where two people have written one line. */
	static Map<String, String> properties() {
		return Map.of("學生", "students", "教師", "teachers");
	}

	static int version(ActivityLine line) {
		return (line != null) ? line.getVersion() : NEW;
	}

	void check(Errors errors) {
		if (!errors.hasErrors() && this.students == null && this.teachers == null) {
			errors.rejectValue("students", "activity.line-empty");
		}
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

	public Integer getStudents() {
		return this.students;
	}

	public void setStudents(Integer students) {
		this.students = students;
	}

	public Integer getTeachers() {
		return this.teachers;
	}

	public void setTeachers(Integer teachers) {
		this.teachers = teachers;
	}

}
