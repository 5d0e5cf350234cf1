package cn.activityweek.publicity;

import java.time.Instant;

import cn.activityweek.core.Actor;
import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * 其他渠道補計: works of 全民美拍 that came another way, and plays elsewhere. Never changed, only
 * removed and entered anew.
 */
@Entity
class WorksSupplement extends BaseEntity {

	private Long editionId;

	@Enumerated(EnumType.STRING)
	private SupplementKind kind;

	private String channel;

	private long amount;

	private String note;

	private Long recordedBy;

	private Instant recordedAt;

	protected WorksSupplement() {
	}

	WorksSupplement(Long editionId, SupplementForm form, Actor actor, Instant recordedAt) {
		this.editionId = editionId;
		this.kind = form.getKind();
		this.channel = form.getChannel();
		this.amount = form.getAmount();
		this.note = form.getNote();
		this.recordedBy = actor.accountId();
		this.recordedAt = recordedAt;
	}

	Long getEditionId() {
		return this.editionId;
	}

	public SupplementKind getKind() {
		return this.kind;
	}

	public String getChannel() {
		return this.channel;
	}

	public long getAmount() {
		return this.amount;
	}

	public String getNote() {
		return this.note;
	}

	Long getRecordedBy() {
		return this.recordedBy;
	}

	public Instant getRecordedAt() {
		return this.recordedAt;
	}

}
