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

	public Integer getStudents() {
		return this.students;
	}

	public void setStudents(Integer students) {
		this.students = students;
	}

}
