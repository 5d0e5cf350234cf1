package cn.activityweek.news;

import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done with a post besides writing it, and in which states: the table of its
 * transitions. Who may is said by {@link ReviewPolicy}.
 */
enum PostAction {

	/** → the first step of its chain. */
	SUBMIT("送審", PostState.DRAFT, PostState.RETURNED),

	/** → {@link PostState#DRAFT}. */
	TAKE_BACK("撤回送審", PostState.FIRST_REVIEW, PostState.SECOND_REVIEW, PostState.FINAL_REVIEW),

	/** → the next step, after the last {@link PostState#PUBLISHED} or scheduled. */
	APPROVE("通過", PostState.FIRST_REVIEW, PostState.SECOND_REVIEW, PostState.FINAL_REVIEW),

	/** → {@link PostState#RETURNED}. */
	RETURN("退回", PostState.FIRST_REVIEW, PostState.SECOND_REVIEW, PostState.FINAL_REVIEW),

	/** → {@link PostState#PUBLISHED} or scheduled, with steps left out. */
	PASS_OVER("越過前面的審次發布", PostState.FIRST_REVIEW, PostState.SECOND_REVIEW, PostState.FINAL_REVIEW),

	/** → {@link PostState#FINAL_REVIEW}. */
	CALL_OFF("取消定時發布", PostState.SCHEDULED),

	/** → {@link PostState#PUBLISHED}, or scheduled for another time. */
	RESCHEDULE("改發布時間", PostState.SCHEDULED),

	/** Live again, after withdrawal, as it was. */
	REPUBLISH("重新發布", PostState.PUBLISHED),

	/** Off the public pages; the state of the current version stays. */
	WITHDRAW("撤稿", PostState.values()),

	/** First in the column, or no longer. */
	PIN("置頂", PostState.values()),

	/** Where else it has appeared. */
	RECORD_ELSEWHERE("登記在別處的發布", PostState.values()),

	/** Out of sight; only what was never public. */
	DELETE("刪除", PostState.DRAFT, PostState.RETURNED),

	/** Back where it was. */
	RESTORE("恢復", PostState.DRAFT, PostState.RETURNED),

	/** Names a 代審 for a step of this post. */
	APPOINT("指定代審", PostState.DRAFT, PostState.RETURNED, PostState.FIRST_REVIEW, PostState.SECOND_REVIEW,
			PostState.FINAL_REVIEW);

	private final String label;

	private final Set<PostState> from;

	PostAction(String label, PostState... from) {
		this.label = label;
		this.from = EnumSet.copyOf(Set.of(from));
	}

	public String getLabel() {
		return this.label;
	}

	boolean isPossibleIn(PostState state) {
		return this.from.contains(state);
	}

}
