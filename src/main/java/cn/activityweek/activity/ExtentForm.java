package cn.activityweek.activity;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Sessions, enterprises, volunteers and venues as typed; empty is unknown.
 */
class ExtentForm {

	@NotNull
	@Min(0)
	@Max(1000)
	private Integer sessionsOnSite = 1;

	@NotNull
	@Min(0)
	@Max(1000)
	private Integer sessionsOnline = 0;

	@Min(0)
	@Max(100_000)
	private Integer enterprises;

	@Min(0)
	@Max(1_000_000)
	private Integer volunteers;

	@Digits(integer = 8, fraction = 1)
	@DecimalMin("0")
	@DecimalMax("10000000")
	private BigDecimal volunteerHours;

	@Min(0)
	@Max(10_000)
	private Integer openVenues;

	static ExtentForm of(Extent extent) {
		ExtentForm form = new ExtentForm();
		form.sessionsOnSite = extent.sessionsOnSite();
		form.sessionsOnline = extent.sessionsOnline();
		form.enterprises = extent.enterprises();
		form.volunteers = extent.volunteers();
		form.volunteerHours = extent.volunteerHours();
		form.openVenues = extent.openVenues();
		return form;
	}

	Extent toExtent() {
		return new Extent(this.sessionsOnSite, this.sessionsOnline, this.enterprises, this.volunteers,
				this.volunteerHours, this.openVenues);
	}

	boolean hasNoSession() {
		return Integer.valueOf(0).equals(this.sessionsOnSite) && Integer.valueOf(0).equals(this.sessionsOnline);
	}

	public Integer getSessionsOnSite() {
		return this.sessionsOnSite;
	}

	public void setSessionsOnSite(Integer sessionsOnSite) {
		this.sessionsOnSite = sessionsOnSite;
	}

	public Integer getSessionsOnline() {
		return this.sessionsOnline;
	}

	public void setSessionsOnline(Integer sessionsOnline) {
		this.sessionsOnline = sessionsOnline;
	}

	public Integer getEnterprises() {
		return this.enterprises;
	}

	public void setEnterprises(Integer enterprises) {
		this.enterprises = enterprises;
	}

	public Integer getVolunteers() {
		return this.volunteers;
	}

	public void setVolunteers(Integer volunteers) {
		this.volunteers = volunteers;
	}

	public BigDecimal getVolunteerHours() {
		return this.volunteerHours;
	}

	public void setVolunteerHours(BigDecimal volunteerHours) {
		this.volunteerHours = volunteerHours;
	}

	public Integer getOpenVenues() {
		return this.openVenues;
	}

	public void setOpenVenues(Integer openVenues) {
		this.openVenues = openVenues;
	}

}
