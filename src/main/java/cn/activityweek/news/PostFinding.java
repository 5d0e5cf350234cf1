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
 * @param place the field of the form where it is mended, as the form's address names it
 */
record PostFinding(boolean stops, String message, String remedy, String remedyLabel, boolean consent, String place) {

	private static final String TEXT = "text";

	/**
	 * The same, found elsewhere than in the text.
	 * @param field the field's id
	 * @return the finding
	 */
	PostFinding at(String field) {
		return new PostFinding(this.stops, this.message, this.remedy, this.remedyLabel, this.consent, field);
	}

	static PostFinding stop(String message) {
		return new PostFinding(true, message, null, null, false, TEXT);
	}

	static PostFinding mendable(String message, String remedy, String remedyLabel) {
		return new PostFinding(true, message, remedy, remedyLabel, false, TEXT);
	}

	static PostFinding warning(String message) {
		return new PostFinding(false, message, null, null, false, TEXT);
	}

	static PostFinding consent(String message) {
		return new PostFinding(true, message, null, null, true, TEXT);
	}

}
