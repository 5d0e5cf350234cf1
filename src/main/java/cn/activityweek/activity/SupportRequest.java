package cn.activityweek.activity;

import java.time.Instant;
import java.util.Objects;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * What an activity asks of a supporting department (需協調保障), and whether the department
 * has seen to it.
 */
@Entity
@Table(name = "activity_support")
class SupportRequest extends BaseEntity {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Activity activity;

	private Long departmentId;

	private String need = "";

	private Long confirmedBy;

	private Instant confirmedAt;

	private String reopenedBecause = "";

	protected SupportRequest() {
	}

	SupportRequest(Activity activity, Long departmentId, String need) {
		this.activity = activity;
		this.departmentId = departmentId;
		this.need = need;
	}

	void ask(String newNeed) {
		if (!newNeed.equals(this.need)) {
			reopen("要求改了，原來是「" + this.need + "」");
			this.need = newNeed;
		}
	}

	/** What was confirmed is no longer what is asked. */
	void reopen(String because) {
		if (isConfirmed()) {
			this.confirmedBy = null;
			this.confirmedAt = null;
			this.reopenedBecause = because;
		}
	}

	void confirm(Long accountId, Instant now) {
		this.confirmedBy = accountId;
		this.confirmedAt = now;
		this.reopenedBecause = "";
	}

	void withdraw() {
		this.confirmedBy = null;
		this.confirmedAt = null;
	}

	/**
	 * A mark of what somebody sees who confirms, so that nothing is confirmed that was
	 * changed meanwhile.
	 * @param need what is asked
	 * @param occasion when and where
	 * @return the same for the same need, time and place
	 */
	static String seen(String need, Occasion occasion) {
		return Integer.toHexString(Objects.hash(need, occasion.startsAt(), occasion.endsAt(), occasion.place()));
	}

	boolean isConfirmed() {
		return this.confirmedAt != null;
	}

	Activity getActivity() {
		return this.activity;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public String getNeed() {
		return this.need;
	}

	public Long getConfirmedBy() {
		return this.confirmedBy;
	}

	public Instant getConfirmedAt() {
		return this.confirmedAt;
	}

	public String getReopenedBecause() {
		return this.reopenedBecause;
	}

}
