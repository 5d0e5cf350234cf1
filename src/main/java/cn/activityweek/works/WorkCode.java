package cn.activityweek.works;

import java.time.Duration;
import java.time.Instant;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.ReadableCode;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.Entity;

/**
 * 美拍收集碼 of a college, or of the staff of all offices: whoever has it may hand works in
 * while it is open.
 */
@Entity
class WorkCode extends BaseEntity {

	/** What was begun in time may be finished. */
	static final Duration GRACE = Duration.ofMinutes(30);

	private static final int LENGTH = 10;

	private Long editionId;

	private Long departmentId;

	private boolean staff;

	private String code;

	private Long openedBy;

	private Instant openedAt;

	private Instant openUntil;

	private Instant closedAt;

	private long files;

	private long bytes;

	protected WorkCode() {
	}

	WorkCode(Long editionId, Long departmentId, boolean staff, Long openedBy, Instant openedAt, Instant openUntil) {
		requireAhead(openUntil, openedAt);
		this.editionId = editionId;
		this.departmentId = departmentId;
		this.staff = staff;
		this.code = ReadableCode.fresh(LENGTH);
		this.openedBy = openedBy;
		this.openedAt = openedAt;
		this.openUntil = openUntil;
	}

	private static void requireAhead(Instant until, Instant now) {
		if (!until.isAfter(now)) {
			throw new RefusedException("截止時間須在現在之後，請重新選擇");
		}
	}

	/** The same code for longer or shorter, so that what is printed stays good. */
	void openUntil(Instant until, Instant now) {
		requireAhead(until, now);
		this.openUntil = until;
	}

	void close(Instant now) {
		if (this.closedAt != null) {
			throw new RefusedException("這個收集碼已經關閉，請刷新頁面查看");
		}
		this.closedAt = now;
	}

	boolean isClosed() {
		return this.closedAt != null;
	}

	boolean isOpen(Instant now) {
		return !isClosed() && now.isBefore(this.openUntil);
	}

	boolean takes(Instant now) {
		return !isClosed() && now.isBefore(this.openUntil.plus(GRACE));
	}

	Long getEditionId() {
		return this.editionId;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	/**
	 * Whether it is for the staff of all offices, who say themselves which is theirs.
	 * @return false for a college's code
	 */
	public boolean isStaff() {
		return this.staff;
	}

	public String getCode() {
		return this.code;
	}

	Long getOpenedBy() {
		return this.openedBy;
	}

	Instant getOpenedAt() {
		return this.openedAt;
	}

	public Instant getOpenUntil() {
		return this.openUntil;
	}

	long getFiles() {
		return this.files;
	}

	long getBytes() {
		return this.bytes;
	}

}
