package cn.activityweek.publicity;

import java.time.Instant;

import cn.activityweek.core.Actor;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/**
 * A 典型案例, 職教故事 or 宣傳報道案例: written by a department, handed in to 宣傳統戰部, which decides. It
 * counts in 材料報送 of 附件2 from handing in on, unless it is sent back or taken back.
 */
@Entity
@Table(name = "publicity_material")
class Material extends PublicityRecord {

	@Enumerated(EnumType.STRING)
	private MaterialKind kind;

	private String title;

	private String text;

	private String author;

	private Long activityId;

	@Enumerated(EnumType.STRING)
	private MaterialState state = MaterialState.COLLECTING;

	private String remark = "";

	private Instant handedInAt;

	private Long decidedBy;

	private Instant decidedAt;

	private Long postId;

	protected Material() {
	}

	Material(Long editionId, Long createdBy, Instant createdAt) {
		super(editionId, createdBy, createdAt);
	}

	/**
	 * Says what it is, as long as the department is at it.
	 * @param facts what was typed
	 */
	void describe(MaterialFacts facts) {
		requirePresent();
		if (!this.state.isWithDepartment()) {
			throw new RefusedException("已經報送，不能再修改。要修改，請先撤回，或請宣傳統戰部退回");
		}
		belongTo(facts.departmentId());
		this.kind = facts.kind();
		this.title = facts.title();
		this.text = facts.text();
		this.author = facts.author();
		this.activityId = facts.activityId();
	}

	/**
	 * Hands it in.
	 * @param hasDocument whether a document with the text hangs on it
	 * @param now when
	 */
	void handIn(boolean hasDocument, Instant now) {
		requirePresent();
		if (!this.state.isWithDepartment()) {
			throw new RefusedException("「" + this.title + "」已經報送過了，不必再報");
		}
		if (this.text.isBlank() && !hasDocument) {
			throw new RefusedException("還沒有正文：請填寫正文，或上傳 Word 文檔，再報送");
		}
		this.state = MaterialState.HANDED_IN;
		this.handedInAt = now;
		this.remark = "";
		this.decidedBy = null;
		this.decidedAt = null;
	}

	/** The department takes it back to go on writing. */
	void takeBack() {
		requirePresent();
		if (this.state != MaterialState.HANDED_IN) {
			throw new RefusedException("宣傳統戰部已經處理，不能撤回。要修改，請聯繫宣傳統戰部退回");
		}
		this.state = MaterialState.COLLECTING;
	}

	/**
	 * Decides, or decides otherwise as long as no post came of it.
	 * @param decision 入選, 未入選 or 退回修改
	 * @param newRemark what to say of it, a reason where it is sent back
	 * @param actor who decides
	 * @param now when
	 */
	void decide(MaterialState decision, String newRemark, Actor actor, Instant now) {
		requirePresent();
		if (this.state != MaterialState.HANDED_IN && !this.state.isDecided()) {
			throw new RefusedException("「" + this.title + "」現在在報送部門手裏，請等部門報送後再處理");
		}
		if (this.postId != null && decision != MaterialState.SELECTED) {
			throw new RefusedException("「" + this.title + "」已經成稿，不能改為" + decision.getLabel() + "。請先處理那篇稿件");
		}
		if (decision == MaterialState.RETURNED && newRemark.isBlank()) {
			throw new RefusedException("退回要寫明原因，部門才知道怎樣修改");
		}
		this.state = decision;
		this.remark = newRemark;
		this.decidedBy = actor.accountId();
		this.decidedAt = now;
	}

	/** The post was deleted: another can be begun. */
	void losePost() {
		this.postId = null;
	}

	/** A deleted post is there again. */
	void regainPost(Long restoredPostId) {
		this.postId = restoredPostId;
	}

	void write(Long newPostId) {
		requirePresent();
		if (this.state != MaterialState.SELECTED) {
			throw new RefusedException("請先標為入選，再由它成稿");
		}
		this.postId = newPostId;
	}

	@Override
	void remove(Long accountId, Instant now) {
		requirePresent();
		if (!this.state.isWithDepartment()) {
			throw new RefusedException("已經報送的不能移除，請先撤回，或請宣傳統戰部退回");
		}
		super.remove(accountId, now);
	}

	public MaterialKind getKind() {
		return this.kind;
	}

	public String getTitle() {
		return this.title;
	}

	public String getText() {
		return this.text;
	}

	public String getAuthor() {
		return this.author;
	}

	public Long getActivityId() {
		return this.activityId;
	}

	public MaterialState getState() {
		return this.state;
	}

	public String getRemark() {
		return this.remark;
	}

	public Instant getHandedInAt() {
		return this.handedInAt;
	}

	public Long getDecidedBy() {
		return this.decidedBy;
	}

	public Instant getDecidedAt() {
		return this.decidedAt;
	}

	public Long getPostId() {
		return this.postId;
	}

}
