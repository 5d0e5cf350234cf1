package cn.activityweek.user;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * The first administrator.
 */
class SetupForm extends NewPasswordForm {

	@NotBlank
	@Pattern(regexp = AccountForm.USERNAME_PATTERN, message = "{user.username}")
	private String username;

	@NotBlank
	@PlainText(max = 40, oneLine = true)
	private String displayName;

	public String getUsername() {
		return this.username;
	}

	public void setUsername(String username) {
		this.username = username;
	}

	public String getDisplayName() {
		return this.displayName;
	}

	public void setDisplayName(String displayName) {
		this.displayName = displayName;
	}

}
