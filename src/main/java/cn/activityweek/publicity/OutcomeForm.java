package cn.activityweek.publicity;

import java.time.LocalDate;

import cn.activityweek.core.PlainText;
import cn.activityweek.core.WebLink;

/**
 * What became of an item that was sent.
 */
class OutcomeForm {

	private boolean used = true;

	private LocalDate publishedOn;

	@PlainText(max = 1000, oneLine = true)
	@WebLink
	private String link = "";

	@PlainText(max = 500)
	private String outcome = "";

	private static String orEmpty(String text) {
		return (text != null) ? text.strip() : "";
	}

	public boolean isUsed() {
		return this.used;
	}

	public void setUsed(boolean used) {
		this.used = used;
	}

	public LocalDate getPublishedOn() {
		return this.publishedOn;
	}

	public void setPublishedOn(LocalDate publishedOn) {
		this.publishedOn = publishedOn;
	}

	public String getLink() {
		return this.link;
	}

	public void setLink(String link) {
		this.link = orEmpty(link);
	}

	public String getOutcome() {
		return this.outcome;
	}

	public void setOutcome(String outcome) {
		this.outcome = orEmpty(outcome);
	}

}
