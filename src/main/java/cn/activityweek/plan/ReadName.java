package cn.activityweek.plan;

/**
 * A person's name as read from the plan.
 *
 * @param text the name as written there
 * @param doubt why it has to be checked, Chinese; null when it stands apart in the text
 */
record ReadName(String text, String doubt) {

	boolean unsure() {
		return this.doubt != null;
	}

	/**
	 * The same name with a reason to check it; a reason that it already has stays.
	 * @param reason Chinese, may be null
	 * @return the name, marked
	 */
	ReadName doubted(String reason) {
		return (this.doubt != null || reason == null) ? this : new ReadName(this.text, reason);
	}

}
