package cn.activityweek.news;

import java.time.Instant;
import java.time.LocalDate;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A post of the column, from its first draft on. Its texts are {@link PostRevision}s: the
 * current one is written and reviewed, the live one is what the public reads.
 */
@Entity
class Post extends BaseEntity {

	private Long editionId;

	private Long departmentId;

	@Enumerated(EnumType.STRING)
	private PostState state = PostState.DRAFT;

	private Long currentRevisionId;

	private boolean pinned;

	private Instant publishAt;

	private Long liveRevisionId;

	private Instant firstPublishedAt;

	private Instant publishedAt;

	private String editor;

	private String approver;

	@Enumerated(EnumType.STRING)
	private Withdrawal withdrawal;

	private Instant withdrawnAt;

	private Long withdrawnBy;

	private String withdrawalReason;

	private String withdrawalNotice;

	private String elsewhere;

	private LocalDate elsewhereSince;

	private int round;

	private boolean shortChain;

	private Long submittedBy;

	private Instant submittedAt;

	private Instant waitingSince;

	private String stoppedReason;

	private Instant deletedAt;

	private Long deletedBy;

	private String begunFrom;

	private Long createdBy;

	private Instant createdAt;

	protected Post() {
	}

	Post(Long editionId, Long departmentId, Long createdBy, Instant createdAt) {
		this.editionId = editionId;
		this.departmentId = departmentId;
		this.createdBy = createdBy;
		this.createdAt = createdAt;
	}

	/**
	 * Takes a new version as the one that is written and reviewed. What was sent back or
	 * published is a draft again; the live version stays.
	 * @param revision a version of this post, saved
	 */
	void revise(PostRevision revision) {
		if (this.deletedAt != null) {
			throw new RefusedException("這篇稿件已經刪除。要修改，請先恢復");
		}
		if (this.state == PostState.SCHEDULED) {
			throw new RefusedException("這篇稿件已經終審，等待定時發布。要修改，請先取消定時發布");
		}
		if (!this.state.isInReview()) {
			this.state = PostState.DRAFT;
		}
		this.currentRevisionId = revision.getId();
	}

	/**
	 * Says from what it was begun.
	 * @param material a lead or case, as its module names it; of one there is one post
	 */
	void beginFrom(String material) {
		this.begunFrom = material;
	}

	/**
	 * Hands the current version in for review, which begins a round.
	 * @param first the step for which it waits
	 * @param newShortChain whether that is the only one
	 * @param by who answers for it
	 * @param now when
	 */
	void submit(ReviewStep first, boolean newShortChain, Long by, Instant now) {
		boolean again = this.state == PostState.PUBLISHED && isWithdrawn();
		if (this.state != PostState.DRAFT && this.state != PostState.RETURNED && !again) {
			throw new RefusedException("這篇稿件現在是「" + this.state.getLabel() + "」，不必再送審");
		}
		this.round++;
		this.shortChain = newShortChain;
		this.submittedBy = by;
		this.submittedAt = now;
		await(first, now);
	}

	/**
	 * Waits for a step.
	 * @param step the step
	 * @param now since when
	 */
	void await(ReviewStep step, Instant now) {
		leave(step.getState());
		this.waitingSince = now;
	}

	/**
	 * Ends the review without publication.
	 * @param returned true if it is sent back, false if it is a draft again
	 */
	void endReview(boolean returned) {
		if (!this.state.isInReview()) {
			throw new RefusedException("這篇稿件現在是「" + this.state.getLabel() + "」，不在審核中");
		}
		leave(returned ? PostState.RETURNED : PostState.DRAFT);
	}

	void schedule(Instant at) {
		if (this.state != PostState.FINAL_REVIEW) {
			throw new RefusedException("終審通過以後才能定時發布");
		}
		leave(PostState.SCHEDULED);
		this.publishAt = at;
	}

	/**
	 * Calls the scheduled publication off: it waits for 終審 again.
	 * @param reason why a rule stopped it; null where a person called it off
	 * @param now when
	 */
	void callOff(String reason, Instant now) {
		if (this.state != PostState.SCHEDULED) {
			throw new RefusedException("這篇稿件沒有定時發布");
		}
		await(ReviewStep.FINAL, now);
		this.stoppedReason = reason;
	}

	private void leave(PostState next) {
		this.state = next;
		this.waitingSince = null;
		this.stoppedReason = null;
		this.publishAt = null;
	}

	/**
	 * Makes the current version the live one.
	 * @param now when
	 * @param newEditor 編輯 of the signing line, null where nobody was
	 * @param newApprover 審核 of the signing line
	 */
	void publish(Instant now, String newEditor, String newApprover) {
		if (this.currentRevisionId == null) {
			throw new RefusedException("這篇稿件還沒有正文，請先填寫");
		}
		leave(PostState.PUBLISHED);
		this.liveRevisionId = this.currentRevisionId;
		this.firstPublishedAt = (this.firstPublishedAt != null) ? this.firstPublishedAt : now;
		this.publishedAt = now;
		this.editor = newEditor;
		this.approver = newApprover;
		this.withdrawal = null;
		this.withdrawnAt = null;
		this.withdrawnBy = null;
		this.withdrawalReason = null;
		this.withdrawalNotice = null;
	}

	/**
	 * Takes it off the public pages at once.
	 * @param how with a notice at its address or without
	 * @param reason for the college
	 * @param notice for the public, null unless there is to be one
	 * @param by who
	 * @param now when
	 */
	void withdraw(Withdrawal how, String reason, String notice, Long by, Instant now) {
		if (!isLive()) {
			throw new RefusedException("這篇稿件現在沒有公開");
		}
		this.withdrawal = how;
		this.withdrawalReason = reason;
		this.withdrawalNotice = (how == Withdrawal.NOTICE) ? notice : null;
		this.withdrawnBy = by;
		this.withdrawnAt = now;
		this.pinned = false;
	}

	void pin(boolean first) {
		if (!isLive()) {
			throw new RefusedException("這篇稿件現在沒有公開，不能置頂");
		}
		this.pinned = first;
	}

	/**
	 * Records where else it has appeared.
	 * @param address http or https, null for nowhere
	 * @param since the day
	 */
	void appearElsewhere(String address, LocalDate since) {
		this.elsewhere = address;
		this.elsewhereSince = since;
	}

	void delete(Long by, Instant now) {
		if (this.liveRevisionId != null) {
			throw new RefusedException("這篇稿件公開過，不能刪除；請宣傳統戰部撤稿");
		}
		this.deletedAt = now;
		this.deletedBy = by;
	}

	void restore() {
		this.deletedAt = null;
		this.deletedBy = null;
	}

	/**
	 * Whether the public reads it now.
	 * @return the same as the view published_post says
	 */
	public boolean isLive() {
		return this.liveRevisionId != null && this.withdrawnAt == null;
	}

	public boolean isWithdrawn() {
		return this.withdrawnAt != null;
	}

	public boolean isDeleted() {
		return this.deletedAt != null;
	}

	/**
	 * Whether the chain of its next round is still to be chosen.
	 * @return true before submission
	 */
	boolean isBeingWritten() {
		return this.state == PostState.DRAFT || this.state == PostState.RETURNED;
	}

	/**
	 * Whether it is on its way to publication.
	 * @return true from submission to publication
	 */
	public boolean isUnderReview() {
		return this.state.isInReview() || this.state == PostState.SCHEDULED;
	}

	public Long getEditionId() {
		return this.editionId;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public PostState getState() {
		return this.state;
	}

	public Long getCurrentRevisionId() {
		return this.currentRevisionId;
	}

	public boolean isPinned() {
		return this.pinned;
	}

	public Instant getPublishAt() {
		return this.publishAt;
	}

	public Long getLiveRevisionId() {
		return this.liveRevisionId;
	}

	public Instant getFirstPublishedAt() {
		return this.firstPublishedAt;
	}

	public Instant getPublishedAt() {
		return this.publishedAt;
	}

	public String getEditor() {
		return this.editor;
	}

	public String getApprover() {
		return this.approver;
	}

	public int getRound() {
		return this.round;
	}

	boolean isShortChain() {
		return this.shortChain;
	}

	public Long getSubmittedBy() {
		return this.submittedBy;
	}

	public Instant getSubmittedAt() {
		return this.submittedAt;
	}

	public Instant getWaitingSince() {
		return this.waitingSince;
	}

	public String getStoppedReason() {
		return this.stoppedReason;
	}

	public String getElsewhere() {
		return this.elsewhere;
	}

	public LocalDate getElsewhereSince() {
		return this.elsewhereSince;
	}

	public Instant getWithdrawnAt() {
		return this.withdrawnAt;
	}

	public Long getWithdrawnBy() {
		return this.withdrawnBy;
	}

	public String getWithdrawalReason() {
		return this.withdrawalReason;
	}

	public Withdrawal getWithdrawal() {
		return this.withdrawal;
	}

	public String getWithdrawalNotice() {
		return this.withdrawalNotice;
	}

	String getBegunFrom() {
		return this.begunFrom;
	}

	public Long getCreatedBy() {
		return this.createdBy;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

}
