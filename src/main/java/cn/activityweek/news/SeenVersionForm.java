package cn.activityweek.news;

import java.time.Instant;
import java.time.LocalDateTime;

import cn.activityweek.core.CollegeTime;
import jakarta.validation.constraints.NotNull;

/**
 * What every decision about a version says: which version the person had before him,
 * whether he has proofread it, and when it is to be published.
 */
abstract class SeenVersionForm {

	@NotNull
	private Long revisionId;

	private boolean proofread;

	private LocalDateTime publishAt;

	Instant publishAt() {
		return (this.publishAt != null) ? CollegeTime.instant(this.publishAt) : null;
	}

	public Long getRevisionId() {
		return this.revisionId;
	}

	public void setRevisionId(Long revisionId) {
		this.revisionId = revisionId;
	}

	public boolean isProofread() {
		return this.proofread;
	}

	public void setProofread(boolean proofread) {
		this.proofread = proofread;
	}

	public LocalDateTime getPublishAt() {
		return this.publishAt;
	}

	public void setPublishAt(LocalDateTime publishAt) {
		this.publishAt = publishAt;
	}

}
