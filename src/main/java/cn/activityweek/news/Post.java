package cn.activityweek.news;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/**
 * A post of the column, from its first draft on. Its texts are {@link PostRevision}s: the
 * current one is written and reviewed, the live one is what the public reads.
 */
@Entity
class Post extends BaseEntity {

	private Long editionId;

	private Long departmentId;

	@Enumerated(EnumType.STRING)
	private PostKind kind;

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

	@ElementCollection
	@CollectionTable(name = "post_activity", joinColumns = @JoinColumn(name = "post_id"))
	@OrderColumn(name = "position")
	@Column(name = "activity_id")
	private List<Long> activityIds = new ArrayList<>();

	private Long createdBy;

	private Instant createdAt;

	protected Post() {
	}

	Post(Long editionId, Long departmentId, PostKind kind, Long createdBy, Instant createdAt) {
		this.editionId = editionId;
		this.departmentId = departmentId;
		this.kind = kind;
		this.createdBy = createdBy;
		this.createdAt = createdAt;
	}

	/**
	 * Takes a new version as the one that is written and reviewed. What was sent back or
	 * published is a draft again; the live version stays.
	 * @param revision a version of this post, saved
	 */
	void revise(PostRevision revision) {
		if (this.state == PostState.SCHEDULED) {
			throw new RefusedException("這篇稿件已經終審，等待定時發布。要修改，請先取消定時發布");
		}
		if (!this.state.isInReview()) {
			this.state = PostState.DRAFT;
		}
		this.currentRevisionId = revision.getId();
	}

	void sortAs(PostKind newKind) {
		this.kind = newKind;
	}

	/**
	 * Says which activities it reports.
	 * @param ids the main one, at which it counts, first; none for the whole week
	 */
	void report(List<Long> ids) {
		List<Long> distinct = ids.stream().distinct().toList();
		if (!distinct.equals(List.copyOf(this.activityIds))) {
			this.activityIds.clear();
			this.activityIds.addAll(distinct);
		}
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
		this.state = PostState.PUBLISHED;
		this.publishAt = null;
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
	 * Whether the public reads it now.
	 * @return the same as the view published_post says
	 */
	boolean isLive() {
		return this.liveRevisionId != null && this.withdrawnAt == null;
	}

	boolean isWithdrawn() {
		return this.withdrawnAt != null;
	}

	public Long getEditionId() {
		return this.editionId;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public PostKind getKind() {
		return this.kind;
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

	public Withdrawal getWithdrawal() {
		return this.withdrawal;
	}

	public String getWithdrawalNotice() {
		return this.withdrawalNotice;
	}

	public List<Long> getActivityIds() {
		return List.copyOf(this.activityIds);
	}

	public Long getCreatedBy() {
		return this.createdBy;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

}
