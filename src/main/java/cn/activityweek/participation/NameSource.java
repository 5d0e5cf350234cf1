package cn.activityweek.participation;

import java.time.Instant;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Where names of an activity's participants come from, so that what was added by mistake
 * can be taken out again.
 */
@Entity
class NameSource extends BaseEntity {

	private Long activityId;

	@Enumerated(EnumType.STRING)
	private SourceKind kind;

	private String label;

	private Long addedBy;

	private Instant addedAt;

	protected NameSource() {
	}

	NameSource(Long activityId, SourceKind kind, String label, Long addedBy, Instant addedAt) {
		this.activityId = activityId;
		this.kind = kind;
		this.label = label;
		this.addedBy = addedBy;
		this.addedAt = addedAt;
	}

	Long getActivityId() {
		return this.activityId;
	}

	SourceKind getKind() {
		return this.kind;
	}

	String getLabel() {
		return this.label;
	}

	Long getAddedBy() {
		return this.addedBy;
	}

	Instant getAddedAt() {
		return this.addedAt;
	}

}
