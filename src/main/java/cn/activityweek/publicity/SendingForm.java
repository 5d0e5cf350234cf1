package cn.activityweek.publicity;

import java.time.LocalDate;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * To whom an item has been sent, and when.
 */
class SendingForm {

	@NotNull
	private Long outletId;

	@PlainText(max = 100, oneLine = true)
	private String sentTo = "";

	@NotNull
	private LocalDate sentOn;

	private static String orEmpty(String text) {
		return (text != null) ? text.strip() : "";
	}

	public Long getOutletId() {
		return this.outletId;
	}

	public void setOutletId(Long outletId) {
		this.outletId = outletId;
	}

	public String getSentTo() {
		return this.sentTo;
	}

	public void setSentTo(String sentTo) {
		this.sentTo = orEmpty(sentTo);
	}

	public LocalDate getSentOn() {
		return this.sentOn;
	}

	public void setSentOn(LocalDate sentOn) {
		this.sentOn = sentOn;
	}

}
