package cn.activityweek.news;

import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Lets through what the policy allows and says of the rest why not, and what to do
 * instead. What doesn't concern somebody does not exist for him.
 */
@Component
class ReviewAccess {

	private final ReviewPolicy policy;

	ReviewAccess(ReviewPolicy policy) {
		this.policy = policy;
	}

	/**
	 * Requires that an action is the person's business at all, before what was typed is
	 * looked at.
	 * @param action what is asked for
	 * @param review the post's case
	 * @param actor who asks
	 * @throws NotFoundException if it isn't
	 */
	void requireConcern(PostAction action, ReviewCase review, Actor actor) {
		if (!this.policy.concerns(actor, review, action)) {
			throw new NotFoundException("這一步不由您來做");
		}
	}

	/**
	 * Requires that the person may do it now.
	 * @param action what is asked for
	 * @param review the post's case, read under the lock of its row
	 * @param actor who asks
	 * @throws NotFoundException if it doesn't concern the person
	 * @throws RefusedException if a rule stands against it
	 */
	void require(PostAction action, ReviewCase review, Actor actor) {
		requireConcern(action, review, actor);
		if (!this.policy.allowed(actor, review).contains(action)) {
			throw new RefusedException(reason(action, review, actor));
		}
	}

	private String reason(PostAction action, ReviewCase review, Actor actor) {
		Post post = review.post();
		if (!review.open() && action != PostAction.WITHDRAW && action != PostAction.PIN) {
			return "這篇稿件屬於已經結束的年度，不能再" + action.getLabel();
		}
		if (post.isDeleted()) {
			return "這篇稿件已經刪除，請先恢復";
		}
		if (!action.isPossibleIn(post.getState())) {
			return "這篇稿件現在是「" + post.getState().getLabel() + "」，不能" + action.getLabel() + last(review) + "。請回到稿件頁面查看";
		}
		return switch (action) {
			case APPROVE, RETURN -> refusal(review, review.step(), actor);
			case PASS_OVER ->
				this.policy.unsettled(review).isEmpty() ? "前面的審次都已完成，直接終審即可" : refusal(review, ReviewStep.FINAL, actor);
			case REPUBLISH -> post.isWithdrawn() ? refusal(review, ReviewStep.FINAL, actor) : "這篇稿件沒有撤下，不必重新發布";
			case DELETE, RESTORE -> "這篇稿件公開過，不能刪除；請宣傳統戰部撤稿";
			default -> "這篇稿件現在沒有公開，不能" + action.getLabel();
		};
	}

	/** Who came before, for two at once. */
	private static String last(ReviewCase review) {
		if (review.decisions().isEmpty()) {
			return "";
		}
		PostReview last = review.decisions().get(review.decisions().size() - 1);
		return "（" + last.getReviewerName() + " " + CollegeTime.format(last.getReviewedAt()) + " "
				+ last.getStep().getLabel() + last.getVerdict().getLabel() + "）";
	}

	private String refusal(ReviewCase review, ReviewStep step, Actor actor) {
		if (!this.policy.holds(actor, review, step) && !review.isDeputy(actor, step)) {
			return "這篇稿件現在等的是" + step.getLabel() + "，" + step.getLabel() + "不由您來做";
		}
		if (review.authors().contains(actor.accountId())) {
			return "這一版有您寫的內容，或者是您送審的，不能由您自己審核，請由別人" + step.getLabel();
		}
		if (review.tookOther(actor, step)) {
			return "您已經審過這篇稿件的另一個審次，同一個人不能審兩次，請由別人" + step.getLabel();
		}
		return "前面的審次不再算數：" + String.join("；", lapses(review)) + "。請退回重審，或者寫明理由越過前面的審次發布";
	}

	private List<String> lapses(ReviewCase review) {
		return this.policy.unsettled(review)
			.stream()
			.map((step) -> review.settled(step)
				.map((settled) -> this.policy.lapse(review, settled))
				.orElse(step.getLabel() + "還沒有通過"))
			.toList();
	}

}
