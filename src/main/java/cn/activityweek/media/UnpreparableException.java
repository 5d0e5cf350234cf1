package cn.activityweek.media;

/**
 * A photo or video cannot be prepared, today or tomorrow. The message is shown to people:
 * Chinese, with what to do.
 */
class UnpreparableException extends RuntimeException {

	UnpreparableException(String message, Throwable cause) {
		super(message, cause);
	}

}
