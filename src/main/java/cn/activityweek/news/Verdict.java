package cn.activityweek.news;

/**
 * What was decided about a version of a post.
 */
enum Verdict {

	/** Approved, proofread. */
	APPROVED("通過"),

	/** Sent back to be mended. */
	RETURNED("退回"),

	/** Left out by 終審, with a reason. */
	PASSED_OVER("越過"),

	/** Taken back by who wrote it. */
	TAKEN_BACK("撤回送審"),

	/** Its publication at a set time called off. */
	CALLED_OFF("取消定時"),

	/** Its publication at a set time stopped by a rule. */
	STOPPED("定時發布被攔下"),

	/** Taken off the public pages. */
	WITHDRAWN("撤稿");

	private final String label;

	Verdict(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
