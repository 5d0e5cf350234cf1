package cn.activityweek.participation;

import java.time.Instant;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.Entity;

/**
 * The sign-in of an activity: an address that nobody can guess, open between two times.
 */
@Entity
class SignInSheet extends BaseEntity {

	private Long activityId;

	private Long sourceId;

	private String code;

	private Instant opensAt;

	private Instant closesAt;

	private Instant closedAt;

	protected SignInSheet() {
	}

	SignInSheet(Long activityId, Long sourceId, String code) {
		this.activityId = activityId;
		this.sourceId = sourceId;
		this.code = code;
	}

	/**
	 * Says when it is open; one that was closed by hand is open again.
	 * @param opens the first moment
	 * @param closes the moment after the last
	 */
	void openBetween(Instant opens, Instant closes) {
		if (!closes.isAfter(opens)) {
			throw new RefusedException("關閉時間須晚於開放時間，請重新填寫");
		}
		this.opensAt = opens;
		this.closesAt = closes;
		this.closedAt = null;
	}

	void close(Instant now) {
		if (!isOpen(now)) {
			throw new RefusedException("簽到還沒有開放，不用關閉。如需取消，請改開放時間");
		}
		this.closedAt = now;
	}

	void renew(String newCode) {
		this.code = newCode;
	}

	boolean isOpen(Instant now) {
		return !isAhead(now) && !isOver(now);
	}

	boolean isAhead(Instant now) {
		return this.closedAt == null && now.isBefore(this.opensAt);
	}

	boolean isOver(Instant now) {
		return this.closedAt != null || !now.isBefore(this.closesAt);
	}

	Long getActivityId() {
		return this.activityId;
	}

	Long getSourceId() {
		return this.sourceId;
	}

	public String getCode() {
		return this.code;
	}

	public Instant getOpensAt() {
		return this.opensAt;
	}

	public Instant getClosesAt() {
		return this.closesAt;
	}

}
