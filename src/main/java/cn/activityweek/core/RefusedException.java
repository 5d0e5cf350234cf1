package cn.activityweek.core;

/**
 * A rule of the domain forbids what was asked (409). The message is shown to the person,
 * so it is Chinese and says what to do instead.
 */
public class RefusedException extends RuntimeException {

	public RefusedException(String message) {
		super(message);
	}

}
