package cn.activityweek.news;

import java.time.Clock;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts what happens to a post on record: a line of its 登記表 and one of the audit trail.
 */
@Component
class ReviewRecords {

	static final String SUBJECT = "post";

	private final PostReviewRepository reviews;

	private final PostRevisionRepository revisions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReviewRecords(PostReviewRepository reviews, PostRevisionRepository revisions, ApplicationEventPublisher events,
			Clock clock) {
		this.reviews = reviews;
		this.revisions = revisions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Records a decision about the current version.
	 * @param review the post's case as it was before
	 * @param step which step it was
	 * @param verdict what was decided
	 * @param opinion in words, may be empty
	 * @param actor who; null for the system
	 */
	void decide(ReviewCase review, ReviewStep step, Verdict verdict, String opinion, Actor actor) {
		PostReview decision = new PostReview(review.post(), step, verdict, actor, opinion, this.clock.instant());
		if (verdict == Verdict.APPROVED && review.isDeputy(actor, step)) {
			decision.asDeputy();
		}
		this.reviews.saveAndFlush(decision);
		audit(review.post(), step.getLabel() + verdict.getLabel(), opinion, actor);
	}

	boolean isUnchangedSinceReturn(Post post) {
		PostReview back = PostReview.lastReturn(this.reviews.findByPostIdOrderById(post.getId()));
		return back != null && back.getRevisionId().equals(post.getCurrentRevisionId());
	}

	/**
	 * Records that a post was taken off the public pages.
	 * @param post the post, withdrawn already
	 * @param actor who
	 */
	void withdrawn(Post post, Actor actor) {
		this.reviews.saveAndFlush(PostReview.ofWithdrawal(post, actor, this.clock.instant()));
		audit(post, "撤稿", post.getWithdrawal().getLabel() + "，" + post.getWithdrawalReason(), actor);
	}

	/**
	 * Ends what was decided about a step, if anything was.
	 * @param review the post's case
	 * @param step the step
	 */
	void annul(ReviewCase review, ReviewStep step) {
		review.settled(step).filter(PostReview::approves).ifPresent((decision) -> {
			decision.annul(this.clock.instant());
			this.reviews.saveAndFlush(decision);
		});
	}

	void audit(Post post, String action, String detail, Actor actor) {
		PostRevision current = this.revisions.findById(post.getCurrentRevisionId()).orElseThrow();
		String what = "「" + current.getContent().title() + "」第 " + current.getNumber() + " 版";
		this.events.publishEvent(new AuditableEvent(actor, action, SUBJECT, post.getId(),
				detail.isEmpty() ? what : what + "：" + detail));
	}

}
