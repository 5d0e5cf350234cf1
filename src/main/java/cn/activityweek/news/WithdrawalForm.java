package cn.activityweek.news;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * How and why a post is taken off the public pages.
 */
class WithdrawalForm {

	@NotNull
	private Withdrawal how = Withdrawal.NOTICE;

	@NotBlank
	@PlainText(max = 500)
	private String reason = "";

	@NotNull
	@PlainText(max = 200)
	private String notice = "";

	/** With words that fit most cases. */
	static WithdrawalForm begin() {
		WithdrawalForm form = new WithdrawalForm();
		form.notice = "本文已撤下，正在更正。";
		return form;
	}

	public Withdrawal getHow() {
		return this.how;
	}

	public void setHow(Withdrawal how) {
		this.how = how;
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = (reason != null) ? reason.strip() : "";
	}

	public String getNotice() {
		return this.notice;
	}

	public void setNotice(String notice) {
		this.notice = (notice != null) ? notice.strip() : "";
	}

}
