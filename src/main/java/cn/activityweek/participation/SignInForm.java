package cn.activityweek.participation;

import java.util.UUID;

import cn.activityweek.core.PersonNumber;
import cn.activityweek.core.PlainText;
import org.springframework.validation.BindingResult;

/**
 * A participant at the door, as typed: one of the college by number, or a guest by kind
 * and organisation.
 */
class SignInForm {

	private boolean guest;

	private PersonKind kind = PersonKind.STUDENT;

	private String number = "";

	private GuestKind guestKind;

	@PlainText(max = 100)
	private String organisation = "";

	private String requestKey;

	/**
	 * Checks what the annotations can't.
	 * @param errors gets what is wrong
	 */
	void check(BindingResult errors) {
		if (this.guest && this.guestKind == null) {
			errors.rejectValue("guestKind", "participation.guest-kind");
		}
		String problem = (this.guest || this.kind == null) ? null : this.kind.problem(PersonNumber.fold(this.number));
		if (problem != null) {
			errors.rejectValue("number", "participation.number", new Object[] { problem }, problem);
		}
		if (!this.guest && this.kind == null) {
			errors.rejectValue("kind", "participation.kind");
		}
	}

	/**
	 * By which the same form sent twice is one guest.
	 * @return the form's key, a new one where it brings none
	 */
	UUID key() {
		try {
			return UUID.fromString(this.requestKey);
		}
		catch (IllegalArgumentException | NullPointerException ex) {
			return UUID.randomUUID();
		}
	}

	public boolean isGuest() {
		return this.guest;
	}

	public void setGuest(boolean guest) {
		this.guest = guest;
	}

	public PersonKind getKind() {
		return this.kind;
	}

	public void setKind(PersonKind kind) {
		this.kind = kind;
	}

	public String getNumber() {
		return this.number;
	}

	public void setNumber(String number) {
		this.number = number;
	}

	public GuestKind getGuestKind() {
		return this.guestKind;
	}

	public void setGuestKind(GuestKind guestKind) {
		this.guestKind = guestKind;
	}

	public String getOrganisation() {
		return this.organisation;
	}

	public void setOrganisation(String organisation) {
		this.organisation = organisation;
	}

	public String getRequestKey() {
		return this.requestKey;
	}

	public void setRequestKey(String requestKey) {
		this.requestKey = requestKey;
	}

}
