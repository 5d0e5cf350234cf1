package cn.activityweek.participation;

import java.time.Instant;
import java.time.LocalDateTime;

import cn.activityweek.core.CollegeTime;
import jakarta.validation.constraints.NotNull;

/**
 * When a sign-in is open, as typed.
 */
class SignInTimesForm {

	@NotNull
	private LocalDateTime opensAt;

	@NotNull
	private LocalDateTime closesAt;

	static SignInTimesForm of(Instant opensAt, Instant closesAt) {
		SignInTimesForm form = new SignInTimesForm();
		form.opensAt = CollegeTime.local(opensAt);
		form.closesAt = CollegeTime.local(closesAt);
		return form;
	}

	boolean isInOrder() {
		return this.opensAt == null || this.closesAt == null || this.closesAt.isAfter(this.opensAt);
	}

	public LocalDateTime getOpensAt() {
		return this.opensAt;
	}

	public void setOpensAt(LocalDateTime opensAt) {
		this.opensAt = opensAt;
	}

	public LocalDateTime getClosesAt() {
		return this.closesAt;
	}

	public void setClosesAt(LocalDateTime closesAt) {
		this.closesAt = closesAt;
	}

}
