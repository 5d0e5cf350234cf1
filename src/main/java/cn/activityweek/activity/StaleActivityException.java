package cn.activityweek.activity;

/**
 * Somebody else has saved the activity since this form was opened.
 */
class StaleActivityException extends RuntimeException {

	StaleActivityException() {
		super("The activity has been changed meanwhile");
	}

}
