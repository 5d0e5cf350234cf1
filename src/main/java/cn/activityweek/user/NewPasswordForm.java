package cn.activityweek.user;

import jakarta.validation.constraints.NotBlank;

/**
 * A new password, typed twice; taken exactly as typed.
 */
class NewPasswordForm {

	static final int SHORTEST = 10;

	static final int LONGEST = 128;

	@NotBlank
	private String password;

	private String repeated;

	/**
	 * What is wrong with the password.
	 * @return a message, or null if it can be taken
	 */
	String complaint() {
		int length = (this.password != null) ? this.password.codePointCount(0, this.password.length()) : 0;
		if (length < SHORTEST || length > LONGEST) {
			return "密碼須為 " + SHORTEST + " 至 " + LONGEST + " 個字符，中文也可以";
		}
		return this.password.equals(this.repeated) ? null : "兩次填寫的密碼不一樣";
	}

	public String getPassword() {
		return this.password;
	}

	public void setPassword(String password) {
		this.password = password;
	}

	public String getRepeated() {
		return this.repeated;
	}

	public void setRepeated(String repeated) {
		this.repeated = repeated;
	}

}
