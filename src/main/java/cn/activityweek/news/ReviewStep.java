package cn.activityweek.news;

import java.util.Arrays;

/**
 * The three steps of 三審三校.
 */
enum ReviewStep {

	/** By a 負責人 of the writing department. */
	FIRST("初審", "一校", PostState.FIRST_REVIEW),

	/** By an 編輯 of 宣傳統戰部. */
	SECOND("復審", "二校", PostState.SECOND_REVIEW),

	/** By 終審 of 宣傳統戰部. */
	FINAL("終審", "三校", PostState.FINAL_REVIEW);

	private final String label;

	private final String proof;

	private final PostState state;

	ReviewStep(String label, String proof, PostState state) {
		this.label = label;
		this.proof = proof;
		this.state = state;
	}

	/**
	 * The step for which a post waits.
	 * @param state the post's state
	 * @return null where it waits for none
	 */
	static ReviewStep of(PostState state) {
		return Arrays.stream(values()).filter((step) -> step.state == state).findFirst().orElse(null);
	}

	public String getLabel() {
		return this.label;
	}

	/**
	 * The proofreading that belongs to it.
	 * @return 一校, 二校, 三校
	 */
	public String getProof() {
		return this.proof;
	}

	PostState getState() {
		return this.state;
	}

}
