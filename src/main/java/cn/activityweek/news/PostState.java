package cn.activityweek.news;

/**
 * Where a post's current version stands. Whether an earlier version is live is another
 * matter.
 */
public enum PostState {

	/** Being written. */
	DRAFT("撰稿中"),

	/** Waits for 初審 by a 負責人 of the writing department. */
	FIRST_REVIEW("待初審"),

	/** Waits for 復審 by an 編輯 of 宣傳統戰部. */
	SECOND_REVIEW("待復審"),

	/** Waits for 終審. */
	FINAL_REVIEW("待終審"),

	/** Sent back with a reason. */
	RETURNED("已退回"),

	/** Approved, to be published at a set time. */
	SCHEDULED("定時發布"),

	/** Published, or withdrawn since. */
	PUBLISHED("已發布");

	private final String label;

	PostState(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	/**
	 * Whether somebody other than the writer has to act.
	 * @return true from submission to approval
	 */
	public boolean isInReview() {
		return this == FIRST_REVIEW || this == SECOND_REVIEW || this == FINAL_REVIEW;
	}

}
