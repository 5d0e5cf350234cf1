package cn.activityweek.works;

import java.time.LocalDateTime;

import jakarta.validation.constraints.NotNull;

/**
 * Until when codes are open, as typed.
 */
class WorkCodeForm {

	@NotNull(message = "{works.until}")
	private LocalDateTime until;

	static WorkCodeForm until(LocalDateTime proposed) {
		WorkCodeForm form = new WorkCodeForm();
		form.until = proposed;
		return form;
	}

	public LocalDateTime getUntil() {
		return this.until;
	}

	public void setUntil(LocalDateTime until) {
		this.until = until;
	}

}
