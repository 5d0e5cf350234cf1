package cn.activityweek.publicity;

import java.time.Instant;

import cn.activityweek.core.Actor;
import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/**
 * 宣傳線索: a sentence and photos by which a department tells 宣傳統戰部 of something.
 */
@Entity
@Table(name = "publicity_lead")
class Lead extends BaseEntity {

	private Long editionId;

	private Long departmentId;

	private Long activityId;

	private String text;

	@Enumerated(EnumType.STRING)
	private LeadState state = LeadState.NEW;

	private Long handledBy;

	private String reason = "";

	private Long postId;

	private Long sentBy;

	private Instant sentAt;

	protected Lead() {
	}

	Lead(Long editionId, Long departmentId, Long activityId, String text, Actor sender, Instant sentAt) {
		this.editionId = editionId;
		this.departmentId = departmentId;
		this.activityId = activityId;
		this.text = text;
		this.sentBy = sender.accountId();
		this.sentAt = sentAt;
	}

	/** Takes it on, or over from a colleague, also after it was declined. */
	void follow(Actor actor) {
		requireUnwritten();
		this.state = LeadState.FOLLOWED;
		this.handledBy = actor.accountId();
		this.reason = "";
	}

	void decline(String newReason, Actor actor) {
		requireUnwritten();
		if (newReason.isBlank()) {
			throw new RefusedException("不採用要寫明原因，報送的部門會看到");
		}
		this.state = LeadState.DECLINED;
		this.handledBy = actor.accountId();
		this.reason = newReason;
	}

	/**
	 * Says which post came of it.
	 * @param newPostId the post
	 * @param actor who wrote it
	 */
	void write(Long newPostId, Actor actor) {
		requireUnwritten();
		this.state = LeadState.WRITTEN;
		this.handledBy = actor.accountId();
		this.reason = "";
		this.postId = newPostId;
	}

	/** The post was deleted: what came of the lead is open again. */
	void losePost() {
		this.state = LeadState.FOLLOWED;
		this.postId = null;
	}

	/** A deleted post is there again. */
	void regainPost(Long restoredPostId) {
		this.state = LeadState.WRITTEN;
		this.reason = "";
		this.postId = restoredPostId;
	}

	private void requireUnwritten() {
		if (this.state == LeadState.WRITTEN) {
			throw new RefusedException("這條線索已經成稿，請打開稿件繼續");
		}
	}

	public Long getEditionId() {
		return this.editionId;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public Long getActivityId() {
		return this.activityId;
	}

	public String getText() {
		return this.text;
	}

	public LeadState getState() {
		return this.state;
	}

	public Long getHandledBy() {
		return this.handledBy;
	}

	public String getReason() {
		return this.reason;
	}

	public Long getPostId() {
		return this.postId;
	}

	public Long getSentBy() {
		return this.sentBy;
	}

	public Instant getSentAt() {
		return this.sentAt;
	}

}
