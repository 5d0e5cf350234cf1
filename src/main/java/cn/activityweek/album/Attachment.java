package cn.activityweek.album;

import java.time.Instant;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.OptimisticLock;

/**
 * A file that belongs to an activity, with what is said about it.
 */
@Entity
class Attachment extends BaseEntity {

	private Long activityId;

	private Long fileId;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String caption = "";

	private String photographer = "";

	/** Whoever moves it makes no form of somebody else's stale. */
	@OptimisticLock(excluded = true)
	private int position;

	@OptimisticLock(excluded = true)
	private boolean cover;

	private boolean excluded;

	private Long addedBy;

	private Long addedForId;

	private Instant addedAt;

	private String sender;

	private Instant sentAt;

	protected Attachment() {
	}

	Attachment(Long activityId, Long fileId, Kind kind, int position, Long addedBy, Instant addedAt) {
		this.activityId = activityId;
		this.fileId = fileId;
		this.kind = kind;
		this.position = position;
		this.addedBy = addedBy;
		this.addedAt = addedAt;
	}

	/**
	 * Remembers the cooperating department that added it, which may change it then.
	 * @param departmentId the department; null for the owner and the organiser
	 */
	void addedFor(Long departmentId) {
		this.addedForId = departmentId;
	}

	/**
	 * Remembers that it came by 照片收集碼: who took it is then who added it.
	 * @param newSender as the sender called himself, may be empty
	 * @param newSentAt when it came
	 */
	void cameFrom(String newSender, Instant newSentAt) {
		this.sender = newSender;
		this.sentAt = newSentAt;
		this.photographer = newSender;
	}

	void describe(String newCaption, String newPhotographer, boolean newExcluded) {
		this.caption = newCaption;
		this.photographer = newPhotographer;
		this.excluded = newExcluded;
	}

	void credit(String newPhotographer) {
		this.photographer = newPhotographer;
	}

	void place(int newPosition) {
		this.position = newPosition;
	}

	void becomeCover() {
		if (this.kind != Kind.PHOTO) {
			throw new RefusedException("只有照片可以作封面");
		}
		this.cover = true;
	}

	void ceaseToBeCover() {
		this.cover = false;
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

	String getCaption() {
		return this.caption;
	}

	String getPhotographer() {
		return this.photographer;
	}

	int getPosition() {
		return this.position;
	}

	boolean isCover() {
		return this.cover;
	}

	boolean isExcluded() {
		return this.excluded;
	}

	Long getAddedBy() {
		return this.addedBy;
	}

	Long getAddedForId() {
		return this.addedForId;
	}

	Instant getAddedAt() {
		return this.addedAt;
	}

	String getSender() {
		return this.sender;
	}

	Instant getSentAt() {
		return this.sentAt;
	}

}
