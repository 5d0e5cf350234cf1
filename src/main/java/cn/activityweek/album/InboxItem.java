package cn.activityweek.album;

import java.time.Instant;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A file that somebody sent by 照片收集碼. It is used nowhere until a member takes it.
 */
@Entity
class InboxItem extends BaseEntity {

	private Long activityId;

	private Long collectionCodeId;

	private Long fileId;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String sender;

	private Instant sentAt;

	private Long dismissedBy;

	private Instant dismissedAt;

	protected InboxItem() {
	}

	InboxItem(CollectionCode code, Long fileId, Kind kind, String sender, Instant sentAt) {
		this.activityId = code.getActivityId();
		this.collectionCodeId = code.getId();
		this.fileId = fileId;
		this.kind = kind;
		this.sender = sender;
		this.sentAt = sentAt;
	}

	void dismiss(Long accountId, Instant now) {
		if (isDismissed()) {
			throw new RefusedException("這一件已經定為不採用");
		}
		this.dismissedBy = accountId;
		this.dismissedAt = now;
	}

	boolean isDismissed() {
		return this.dismissedAt != null;
	}

	Long getActivityId() {
		return this.activityId;
	}

	Long getFileId() {
		return this.fileId;
	}

	Kind getKind() {
		return this.kind;
	}

	String getSender() {
		return this.sender;
	}

	Instant getSentAt() {
		return this.sentAt;
	}

	Instant getDismissedAt() {
		return this.dismissedAt;
	}

}
