package cn.activityweek.news;

import java.time.Instant;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/**
 * The setting of the chain, one row: for small staff a post goes to 終審 at once.
 */
@Entity
class ReviewChain extends BaseEntity {

	@Column(name = "short")
	private boolean shortened;

	private Long changedBy;

	private Instant changedAt;

	protected ReviewChain() {
	}

	void set(boolean newShortened, Long by, Instant now) {
		this.shortened = newShortened;
		this.changedBy = by;
		this.changedAt = now;
	}

	public boolean isShortened() {
		return this.shortened;
	}

	Long getChangedBy() {
		return this.changedBy;
	}

	public Instant getChangedAt() {
		return this.changedAt;
	}

}
