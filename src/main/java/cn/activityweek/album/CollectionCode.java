package cn.activityweek.album;

import java.time.Instant;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.ReadableCode;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.Entity;

/**
 * 照片收集碼: whoever has it may send photos to the activity's inbox while it is open.
 */
@Entity
class CollectionCode extends BaseEntity {

	private static final int LENGTH = 10;

	private Long activityId;

	private String code;

	private Long openedBy;

	private Instant openedAt;

	private Instant openUntil;

	private Instant closedAt;

	private long files;

	private long bytes;

	protected CollectionCode() {
	}

	CollectionCode(Long activityId, Long openedBy, Instant openedAt, Instant openUntil) {
		if (!openUntil.isAfter(openedAt)) {
			throw new RefusedException("截止時間須在現在之後");
		}
		this.activityId = activityId;
		this.code = ReadableCode.fresh(LENGTH);
		this.openedBy = openedBy;
		this.openedAt = openedAt;
		this.openUntil = openUntil;
	}

	void close(Instant now) {
		if (this.closedAt != null) {
			throw new RefusedException("這個收集碼已經關閉");
		}
		this.closedAt = now;
	}

	boolean isOpen(Instant now) {
		return this.closedAt == null && now.isBefore(this.openUntil);
	}

	Long getActivityId() {
		return this.activityId;
	}

	public String getCode() {
		return this.code;
	}

	Long getOpenedBy() {
		return this.openedBy;
	}

	public Instant getOpenUntil() {
		return this.openUntil;
	}

	public long getFiles() {
		return this.files;
	}

	public long getBytes() {
		return this.bytes;
	}

}
