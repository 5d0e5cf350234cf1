package cn.activityweek.system;

/**
 * Demonstration data and real data would meet in one database.
 */
class DatabaseMixUpException extends RuntimeException {

	DatabaseMixUpException(String message) {
		super(message);
	}

}
