package cn.activityweek.works;

import java.time.Instant;
import java.time.LocalDate;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;

/**
 * 推送校外媒體: that a work was sent to one of the media of the list.
 */
@Entity
class WorkOutlet extends BaseEntity {

	private Long workId;

	private Long outletId;

	private LocalDate sentOn;

	private String link;

	private Long recordedBy;

	private Instant recordedAt;

	protected WorkOutlet() {
	}

	WorkOutlet(Long workId, Long outletId, LocalDate sentOn, String link, Long recordedBy, Instant recordedAt) {
		this.workId = workId;
		this.outletId = outletId;
		this.sentOn = sentOn;
		this.link = link;
		this.recordedBy = recordedBy;
		this.recordedAt = recordedAt;
	}

	Long getWorkId() {
		return this.workId;
	}

	Long getOutletId() {
		return this.outletId;
	}

	LocalDate getSentOn() {
		return this.sentOn;
	}

	String getLink() {
		return this.link;
	}

	Long getRecordedBy() {
		return this.recordedBy;
	}

	Instant getRecordedAt() {
		return this.recordedAt;
	}

}
