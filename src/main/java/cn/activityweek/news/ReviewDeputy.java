package cn.activityweek.news;

import java.time.Instant;
import java.time.LocalDate;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * 代審: an account that takes a step in place of those who would, of one post or of a
 * department's posts until a day.
 */
@Entity
class ReviewDeputy extends BaseEntity {

	private Long accountId;

	@Enumerated(EnumType.STRING)
	private ReviewStep step;

	private Long postId;

	private Long departmentId;

	private LocalDate until;

	private Long appointedBy;

	private Instant appointedAt;

	private Instant removedAt;

	protected ReviewDeputy() {
	}

	private ReviewDeputy(Long accountId, ReviewStep step, Long appointedBy, Instant appointedAt) {
		this.accountId = accountId;
		this.step = step;
		this.appointedBy = appointedBy;
		this.appointedAt = appointedAt;
	}

	static ReviewDeputy ofPost(Long accountId, ReviewStep step, Long postId, Long appointedBy, Instant now) {
		ReviewDeputy deputy = new ReviewDeputy(accountId, step, appointedBy, now);
		deputy.postId = postId;
		return deputy;
	}

	static ReviewDeputy ofDepartment(Long accountId, ReviewStep step, Long departmentId, LocalDate until,
			Long appointedBy, Instant now) {
		ReviewDeputy deputy = new ReviewDeputy(accountId, step, appointedBy, now);
		deputy.departmentId = departmentId;
		deputy.until = until;
		return deputy;
	}

	void remove(Instant now) {
		this.removedAt = now;
	}

	/**
	 * Whether it had not come to its end on a day.
	 * @param day the day
	 * @return true up to its last day
	 */
	boolean covers(LocalDate day) {
		return this.until == null || !this.until.isBefore(day);
	}

	boolean isFor(Post post) {
		return (this.postId != null) ? this.postId.equals(post.getId())
				: this.departmentId.equals(post.getDepartmentId());
	}

	public Long getAccountId() {
		return this.accountId;
	}

	public ReviewStep getStep() {
		return this.step;
	}

	public Long getPostId() {
		return this.postId;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public LocalDate getUntil() {
		return this.until;
	}

	Long getAppointedBy() {
		return this.appointedBy;
	}

	Instant getAppointedAt() {
		return this.appointedAt;
	}

	boolean isRemoved() {
		return this.removedAt != null;
	}

}
