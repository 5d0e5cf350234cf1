package cn.activityweek.news;

import java.time.Instant;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A line of the 《三審三校登記表》: what somebody decided about which version, as named then.
 */
@Entity
class PostReview extends BaseEntity {

	private static final String SYSTEM = "系統";

	private Long postId;

	private int round;

	@Enumerated(EnumType.STRING)
	private ReviewStep step;

	@Enumerated(EnumType.STRING)
	private Verdict verdict;

	private Long revisionId;

	private Long reviewerId;

	private String reviewerName;

	private boolean deputy;

	private boolean proofread;

	private String opinion;

	private Instant reviewedAt;

	private Instant annulledAt;

	protected PostReview() {
	}

	PostReview(Post post, ReviewStep step, Verdict verdict, Actor reviewer, String opinion, Instant reviewedAt) {
		this.postId = post.getId();
		this.round = post.getRound();
		this.revisionId = post.getCurrentRevisionId();
		this.step = step;
		this.verdict = verdict;
		this.reviewerId = (reviewer != null) ? reviewer.accountId() : null;
		this.reviewerName = (reviewer != null) ? reviewer.displayName() : SYSTEM;
		this.proofread = verdict == Verdict.APPROVED;
		this.opinion = opinion;
		this.reviewedAt = reviewedAt;
	}

	/**
	 * The line of a withdrawal, of the version that was public.
	 * @param post the post
	 * @param actor who
	 * @param now when
	 * @return the line
	 */
	static PostReview ofWithdrawal(Post post, Actor actor, Instant now) {
		PostReview line = new PostReview(post, ReviewStep.FINAL, Verdict.WITHDRAWN, actor, post.getWithdrawalReason(),
				now);
		line.revisionId = post.getLiveRevisionId();
		return line;
	}

	void asDeputy() {
		this.deputy = true;
	}

	/**
	 * Ends an approval: its publication was called off or stopped, or the step was passed
	 * over since its reviewer may review no more.
	 * @param now when
	 */
	void annul(Instant now) {
		this.annulledAt = now;
	}

	/**
	 * Whether the step is done with.
	 * @return true for approvals that stand and for steps passed over
	 */
	boolean settles() {
		return (this.verdict == Verdict.APPROVED && this.annulledAt == null) || this.verdict == Verdict.PASSED_OVER;
	}

	boolean approves() {
		return this.verdict == Verdict.APPROVED && this.annulledAt == null;
	}

	Long getPostId() {
		return this.postId;
	}

	public int getRound() {
		return this.round;
	}

	/**
	 * The last time that a text came back.
	 * @param history everything that was decided about it, oldest first
	 * @return null if it never did, or was published since
	 */
	static PostReview lastReturn(List<PostReview> history) {
		PostReview last = null;
		for (PostReview line : history) {
			if (line.verdict == Verdict.RETURNED) {
				last = line;
			}
			else if (line.step == ReviewStep.FINAL && line.approves()) {
				last = null;
			}
		}
		return last;
	}

	/**
	 * Under what heading pages show it.
	 * @return its step; a withdrawal comes after all of them
	 */
	public String getPlace() {
		return (this.verdict == Verdict.WITHDRAWN) ? "發布以後" : this.step.getLabel();
	}

	public ReviewStep getStep() {
		return this.step;
	}

	public Verdict getVerdict() {
		return this.verdict;
	}

	public Long getRevisionId() {
		return this.revisionId;
	}

	Long getReviewerId() {
		return this.reviewerId;
	}

	public String getReviewerName() {
		return this.reviewerName;
	}

	public boolean isDeputy() {
		return this.deputy;
	}

	public boolean isProofread() {
		return this.proofread;
	}

	public String getOpinion() {
		return this.opinion;
	}

	public Instant getReviewedAt() {
		return this.reviewedAt;
	}

	public boolean isAnnulled() {
		return this.annulledAt != null;
	}

}
