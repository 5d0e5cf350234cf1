package cn.activityweek.participation;

import java.time.Instant;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;

/**
 * 在校生 of a college in one year, as somebody answerable entered it.
 */
@Entity
class Enrolment extends BaseEntity {

	private Long editionId;

	private Long departmentId;

	private int students;

	private Long enteredBy;

	private Instant enteredAt;

	protected Enrolment() {
	}

	Enrolment(Long editionId, Long departmentId) {
		this.editionId = editionId;
		this.departmentId = departmentId;
	}

	void enter(int newStudents, Long accountId, Instant now) {
		this.students = newStudents;
		this.enteredBy = accountId;
		this.enteredAt = now;
	}

	public int getStudents() {
		return this.students;
	}

	public Instant getEnteredAt() {
		return this.enteredAt;
	}

}
