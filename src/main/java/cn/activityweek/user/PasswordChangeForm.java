package cn.activityweek.user;

import jakarta.validation.constraints.NotBlank;

/**
 * A change of one's own password: the present one is asked again.
 */
class PasswordChangeForm extends NewPasswordForm {

	@NotBlank
	private String present;

	public String getPresent() {
		return this.present;
	}

	public void setPresent(String present) {
		this.present = present;
	}

}
