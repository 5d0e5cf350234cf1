package cn.activityweek.works;

import java.time.LocalDate;

import cn.activityweek.core.PlainText;
import cn.activityweek.core.WebAddress;
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
	private String link = "";

	static OutletForm on(LocalDate today) {
		OutletForm form = new OutletForm();
		form.sentOn = today;
		return form;
	}

	void check(LocalDate today, BindingResult errors) {
		if (this.sentOn != null && this.sentOn.isAfter(today)) {
			errors.rejectValue("sentOn", "works.sent-on-ahead");
		}
		if (!this.link.isEmpty() && !WebAddress.isValid(this.link)) {
			errors.rejectValue("link", "works.link");
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
