package cn.activityweek.publicity;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A lead as it is typed on a phone.
 */
class LeadForm {

	@NotNull
	private Long departmentId;

	private Long activityId;

	@NotBlank
	@PlainText(max = 1000)
	private String text = "";

	private static String orEmpty(String text) {
		return (text != null) ? text.strip() : "";
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public void setDepartmentId(Long departmentId) {
		this.departmentId = departmentId;
	}

	public Long getActivityId() {
		return this.activityId;
	}

	public void setActivityId(Long activityId) {
		this.activityId = activityId;
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = orEmpty(text);
	}

}
