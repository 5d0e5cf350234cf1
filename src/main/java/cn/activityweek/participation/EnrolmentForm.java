package cn.activityweek.participation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * 在校生 as typed.
 */
class EnrolmentForm {

	@NotNull
	@Min(1)
	@Max(200_000)
	private Integer students;

	/** Where nobody has entered it yet, the length of the class list is proposed. */
	static EnrolmentForm of(CollegeCoverage college) {
		EnrolmentForm form = new EnrolmentForm();
		form.students = college.figures().enrolled();
		if (form.students == null && college.listed() > 0) {
			form.students = college.listed();
		}
		return form;
	}

	public Integer getStudents() {
		return this.students;
	}

	public void setStudents(Integer students) {
		this.students = students;
	}

}
