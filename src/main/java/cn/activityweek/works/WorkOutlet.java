package cn.activityweek.works;

import java.time.Instant;
import java.time.LocalDate;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;

/**
 * 推送校外媒體: that a work was sent to an outlet from outside the college.
 */
@Entity
class WorkOutlet extends BaseEntity {

	private Long workId;

	private String outlet;

	private LocalDate sentOn;

	private String link;

	private Long recordedBy;

	private Instant recordedAt;

	protected WorkOutlet() {
	}

	WorkOutlet(Long workId, String outlet, LocalDate sentOn, String link, Long recordedBy, Instant recordedAt) {
		this.workId = workId;
		this.outlet = outlet;
		this.sentOn = sentOn;
		this.link = link;
		this.recordedBy = recordedBy;
		this.recordedAt = recordedAt;
	}

	Long getWorkId() {
		return this.workId;
	}

	public String getOutlet() {
		return this.outlet;
	}

	public LocalDate getSentOn() {
		return this.sentOn;
	}

	public String getLink() {
		return this.link;
	}

	Long getRecordedBy() {
		return this.recordedBy;
	}

	Instant getRecordedAt() {
		return this.recordedAt;
	}

}
