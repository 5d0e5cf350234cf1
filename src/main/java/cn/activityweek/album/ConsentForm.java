package cn.activityweek.album;

import java.time.LocalDate;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * The visiting school's agreement, as it is put on record.
 */
class ConsentForm {

	@NotBlank
	@PlainText(max = 200)
	private String school = "";

	@NotBlank
	@PlainText(max = 100)
	private String givenBy = "";

	@NotNull
	private LocalDate givenOn;

	static ConsentForm of(Consent consent) {
		ConsentForm form = new ConsentForm();
		if (consent != null) {
			form.setSchool(consent.school());
			form.setGivenBy(consent.givenBy());
			form.setGivenOn(consent.givenOn());
		}
		return form;
	}

	public String getSchool() {
		return this.school;
	}

	public void setSchool(String school) {
		this.school = (school != null) ? school.strip() : "";
	}

	public String getGivenBy() {
		return this.givenBy;
	}

	public void setGivenBy(String givenBy) {
		this.givenBy = (givenBy != null) ? givenBy.strip() : "";
	}

	public LocalDate getGivenOn() {
		return this.givenOn;
	}

	public void setGivenOn(LocalDate givenOn) {
		this.givenOn = givenOn;
	}

}
