package cn.activityweek.news;

/**
 * Something that a check has found in a version of a post.
 *
 * @param stops whether the version can't go on; a warning otherwise
 * @param message what it is and what to do, Chinese
 * @param remedy own path of a form that mends it by one click, null where a person must
 * @param remedyLabel what the button says, null without a remedy
 * @param consent whether it stops only until somebody says that those in the pictures
 * agree
 */
record PostFinding(boolean stops, String message, String remedy, String remedyLabel, boolean consent) {

	static PostFinding stop(String message) {
		return new PostFinding(true, message, null, null, false);
	}

	static PostFinding mendable(String message, String remedy, String remedyLabel) {
		return new PostFinding(true, message, remedy, remedyLabel, false);
	}

	static PostFinding warning(String message) {
		return new PostFinding(false, message, null, null, false);
	}

	static PostFinding consent(String message) {
		return new PostFinding(true, message, null, null, true);
	}

}
