package cn.activityweek.news;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a post, by right, state, own text and steps already taken: nobody
 * reviews his own text, nobody takes two steps of one text.
 */
@Component
class ReviewPolicy {

	/**
	 * What the person may do now.
	 * @param actor the person
	 * @param review the post's case
	 * @return in the order of the table of transitions
	 */
	Set<PostAction> allowed(Actor actor, ReviewCase review) {
		EnumSet<PostAction> allowed = EnumSet.noneOf(PostAction.class);
		Arrays.stream(PostAction.values())
			.filter((action) -> action.isPossibleIn(review.post().getState()))
			.filter((action) -> review.post().isDeleted() == (action == PostAction.RESTORE))
			.filter((action) -> concerns(actor, review, action) && may(actor, review, action))
			.forEach(allowed::add);
		return allowed;
	}

	/**
	 * Whether the person has the right for an action in some state or other; to whom it
	 * doesn't concern it does not exist.
	 * @param actor the person
	 * @param review the post's case
	 * @param action the action
	 * @return by rights alone
	 */
	boolean concerns(Actor actor, ReviewCase review, PostAction action) {
		Long department = review.post().getDepartmentId();
		return switch (action) {
			case SUBMIT, TAKE_BACK, DELETE, RESTORE -> actor.mayIn(Right.WRITE_POSTS, department);
			case APPROVE, RETURN -> Arrays.stream(ReviewStep.values())
				.anyMatch((step) -> holds(actor, review, step) || review.isDeputy(actor, step));
			case PASS_OVER, REPUBLISH, APPOINT -> actor.may(Right.REVIEW_FINAL);
			case RESCHEDULE -> holds(actor, review, ReviewStep.FINAL);
			case CALL_OFF -> actor.may(Right.REVIEW_FINAL) || actor.may(Right.RUN_COLUMN);
			case WITHDRAW -> actor.may(Right.WITHDRAW_FROM_PUBLIC);
			case PIN -> actor.may(Right.RUN_COLUMN);
			case RECORD_ELSEWHERE -> actor.may(Right.RUN_COLUMN) || actor.mayIn(Right.WRITE_POSTS, department);
		};
	}

	private boolean may(Actor actor, ReviewCase review, PostAction action) {
		Post post = review.post();
		return switch (action) {
			case SUBMIT, TAKE_BACK, CALL_OFF, RESCHEDULE, APPOINT -> review.open();
			case DELETE, RESTORE -> review.open() && post.getLiveRevisionId() == null;
			case APPROVE -> mayTake(actor, review, review.step())
					&& (review.step() != ReviewStep.FINAL || unsettled(review).isEmpty());
			case RETURN -> mayTake(actor, review, review.step());
			case PASS_OVER -> mayTake(actor, review, ReviewStep.FINAL) && !unsettled(review).isEmpty();
			case REPUBLISH -> post.isWithdrawn() && mayTake(actor, review, ReviewStep.FINAL);
			case WITHDRAW, PIN -> post.isLive();
			case RECORD_ELSEWHERE -> review.open() || actor.may(Right.RUN_COLUMN);
		};
	}

	/**
	 * Whether a step of this text is the person's to take.
	 * @param actor the person
	 * @param review the post's case
	 * @param step the step
	 * @return false for authors and who has taken another step
	 */
	boolean mayTake(Actor actor, ReviewCase review, ReviewStep step) {
		return review.open() && (holds(actor, review, step) || review.isDeputy(actor, step))
				&& !review.authors().contains(actor.accountId()) && !review.tookOther(actor, step);
	}

	/**
	 * Whether the person has the right for a step, of any text.
	 * @param actor the person
	 * @param review the post's case
	 * @param step the step
	 * @return true by appointment, not as 代審
	 */
	boolean holds(Actor actor, ReviewCase review, ReviewStep step) {
		return switch (step) {
			case FIRST -> actor.mayIn(Right.REVIEW_FIRST, review.post().getDepartmentId());
			case SECOND -> actor.may(Right.REVIEW_SECOND);
			case FINAL -> actor.may(Right.REVIEW_FINAL) || (review.shortened() && actor.may(Right.REVIEW_SECOND));
		};
	}

	/**
	 * The steps before 終審 that nobody has taken, or whose approval no longer holds.
	 * @param review the post's case
	 * @return in their order
	 */
	List<ReviewStep> unsettled(ReviewCase review) {
		return review.chain()
			.stream()
			.filter((step) -> step != ReviewStep.FINAL)
			.filter((step) -> review.settled(step).map((settled) -> lapse(review, settled) != null).orElse(true))
			.toList();
	}

	/**
	 * Why what was decided no longer holds: a reviewer must still be there and still be
	 * one when the post is published, and must not have written at the text since, which
	 * makes an author of him.
	 * @param review the post's case
	 * @param settled an approval, or a step passed over
	 * @return null where it holds
	 */
	String lapse(ReviewCase review, PostReview settled) {
		Actor reviewer = review.person(settled.getReviewerId()).orElse(null);
		String who = settled.getStep().getLabel() + "人" + settled.getReviewerName();
		if (reviewer == null) {
			return who + "的賬號已停用，" + settled.getStep().getLabel() + "不再算數";
		}
		if (settled.approves() && settled.getStep() != ReviewStep.FINAL
				&& review.authors().contains(settled.getReviewerId())) {
			return who + "審核以後又修改了稿件，" + settled.getStep().getLabel() + "不再算數";
		}
		if (still(review, settled, reviewer)) {
			return null;
		}
		return who + (settled.isDeputy() ? "的代審已經取消，" : "已經沒有" + settled.getStep().getLabel() + "的權限，")
				+ settled.getStep().getLabel() + "不再算數";
	}

	/** A 代審 whose appointment merely came to its end was one when it counted. */
	private boolean still(ReviewCase review, PostReview settled, Actor reviewer) {
		if (settled.getVerdict() == Verdict.PASSED_OVER) {
			return reviewer.may(Right.REVIEW_FINAL);
		}
		return holds(reviewer, review, settled.getStep()) || (settled.isDeputy() && review.isAppointed(settled));
	}

	/**
	 * The steps ahead for which nobody is eligible: none at all, or only somebody who is
	 * needed for another step.
	 * @param review the post's case
	 * @return in their order
	 */
	List<ReviewStep> unmanned(ReviewCase review) {
		List<ReviewStep> ahead = review.ahead();
		List<ReviewStep> unmanned = ahead.stream().filter((step) -> eligible(review, step).isEmpty()).toList();
		if (unmanned.isEmpty() && !canShare(review, ahead, Set.of())) {
			return List.of(ahead.get(ahead.size() - 1));
		}
		return unmanned;
	}

	private boolean canShare(ReviewCase review, List<ReviewStep> steps, Set<Long> busy) {
		if (steps.isEmpty()) {
			return true;
		}
		return eligible(review, steps.get(0)).stream()
			.map(Actor::accountId)
			.filter((id) -> !busy.contains(id))
			.anyMatch((id) -> canShare(review, steps.subList(1, steps.size()), with(busy, id)));
	}

	private static Set<Long> with(Set<Long> busy, Long id) {
		Set<Long> more = new HashSet<>(busy);
		more.add(id);
		return more;
	}

	/**
	 * Who could take a step.
	 * @param review the post's case
	 * @param step the step
	 * @return by the names they sign in with
	 */
	List<Actor> eligible(ReviewCase review, ReviewStep step) {
		return review.people().stream().filter((person) -> mayTake(person, review, step)).toList();
	}

}
