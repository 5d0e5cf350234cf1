package cn.activityweek.publicity;

import java.time.Instant;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.MappedSuperclass;

/**
 * What is recorded in a year for a department. Removed it is out of sight, not gone.
 */
@MappedSuperclass
abstract class PublicityRecord extends BaseEntity {

	private Long editionId;

	private Long departmentId;

	private Long createdBy;

	private Instant createdAt;

	private Instant deletedAt;

	private Long deletedBy;

	protected PublicityRecord() {
	}

	protected PublicityRecord(Long editionId, Long createdBy, Instant createdAt) {
		this.editionId = editionId;
		this.createdBy = createdBy;
		this.createdAt = createdAt;
	}

	protected final void belongTo(Long newDepartmentId) {
		this.departmentId = newDepartmentId;
	}

	/**
	 * Takes it out of sight.
	 * @param accountId who
	 * @param now when
	 */
	void remove(Long accountId, Instant now) {
		requirePresent();
		this.deletedAt = now;
		this.deletedBy = accountId;
	}

	/** Refuses what comes too late for it. */
	protected final void requirePresent() {
		if (this.deletedAt != null) {
			throw new RefusedException("這一項已被移除，請返回列表");
		}
	}

	public Long getEditionId() {
		return this.editionId;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public Long getCreatedBy() {
		return this.createdBy;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	boolean isDeleted() {
		return this.deletedAt != null;
	}

}
