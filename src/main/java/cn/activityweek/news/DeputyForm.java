package cn.activityweek.news;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/**
 * Who is to take a step in place of those who would.
 */
class DeputyForm {

	@NotNull
	private Long accountId;

	@NotNull
	private ReviewStep step;

	private Long departmentId;

	private LocalDate until;

	public Long getAccountId() {
		return this.accountId;
	}

	public void setAccountId(Long accountId) {
		this.accountId = accountId;
	}

	public ReviewStep getStep() {
		return this.step;
	}

	public void setStep(ReviewStep step) {
		this.step = step;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public void setDepartmentId(Long departmentId) {
		this.departmentId = departmentId;
	}

	public LocalDate getUntil() {
		return this.until;
	}

	public void setUntil(LocalDate until) {
		this.until = until;
	}

}
