package cn.activityweek.works;

import java.time.LocalDate;

import cn.activityweek.core.PlainText;
import cn.activityweek.core.WebLink;
import cn.activityweek.publicity.Outlets.Outlet;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.validation.BindingResult;

/**
 * 推送校外媒體, as typed.
 */
class OutletForm {

	@NotBlank(message = "{works.outlet}")
	@PlainText(max = 60, oneLine = true)
	private String outlet = "";

	@NotNull(message = "{works.sent-on}")
	private LocalDate sentOn;

	@PlainText(max = 500, oneLine = true)
	@WebLink
	private String link = "";

	static OutletForm on(LocalDate today) {
		OutletForm form = new OutletForm();
		form.sentOn = today;
		return form;
	}

	/**
	 * Checks what only the list of media and the calendar know.
	 * @param medium the medium of that name, null where the list has none
	 * @param today the day
	 * @param errors gets what is wrong
	 */
	void check(Outlet medium, LocalDate today, BindingResult errors) {
		if (medium == null && !this.outlet.isEmpty()) {
			errors.rejectValue("outlet", "works.outlet-unknown");
		}
		if (medium != null && !medium.outside()) {
			errors.rejectValue("outlet", "works.outlet-college");
		}
		if (this.sentOn != null && this.sentOn.isAfter(today)) {
			errors.rejectValue("sentOn", "works.sent-on-ahead");
		}
	}

	public String getOutlet() {
		return this.outlet;
	}

	public void setOutlet(String outlet) {
		this.outlet = (outlet != null) ? outlet.strip() : "";
	}

	public LocalDate getSentOn() {
		return this.sentOn;
	}

	public void setSentOn(LocalDate sentOn) {
		this.sentOn = sentOn;
	}

	public String getLink() {
		return this.link;
	}

	public void setLink(String link) {
		this.link = (link != null) ? link.strip() : "";
	}

}
