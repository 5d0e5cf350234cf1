package cn.activityweek.participation;

import java.util.Map;
import java.util.Objects;

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

	private String version = "";

	static EnrolmentForm of(Enrolment enrolment) {
		EnrolmentForm form = new EnrolmentForm();
		form.students = enrolment.getStudents();
		form.version = version(enrolment);
		return form;
	}

	/** Where nobody has entered it yet, the length of the class list is proposed. */
	static EnrolmentForm proposed(CollegeCoverage college) {
		EnrolmentForm form = new EnrolmentForm();
		form.students = (college.listed() > 0) ? college.listed() : null;
		return form;
	}

	/**
	 * The version that a form of this record carries.
	 * @param enrolment the record
	 * @return empty for one that isn't stored yet
	 */
	static String version(Enrolment enrolment) {
		return (enrolment.getId() != null) ? Integer.toString(enrolment.getVersion()) : "";
	}

	/**
	 * Which property stands behind each label of {@link #labelled()}.
	 * @return label to property
	 */
	static Map<String, String> properties() {
		return Map.of("在校生", "students");
	}

	/**
	 * The field as people read it.
	 * @return label to value
	 */
	Map<String, String> labelled() {
		return Map.of("在校生", Objects.toString(this.students, ""));
	}

	public Integer getStudents() {
		return this.students;
	}

	public void setStudents(Integer students) {
		this.students = students;
	}

	public String getVersion() {
		return this.version;
	}

	public void setVersion(String version) {
		this.version = version;
	}

}
