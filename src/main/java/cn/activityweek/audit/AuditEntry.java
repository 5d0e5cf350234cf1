package cn.activityweek.audit;

import java.time.Instant;

import cn.activityweek.core.AuditableEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/**
 * One line of the audit trail; never changed once written.
 */
@Entity
class AuditEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Instant at;

	private Long accountId;

	private String actorName;

	private String action;

	private String subjectType;

	private Long subjectId;

	private String detail;

	protected AuditEntry() {
	}

	AuditEntry(Instant at, AuditableEvent event) {
		this.at = at;
		this.accountId = (event.actor() != null) ? event.actor().accountId() : null;
		this.actorName = (event.actor() != null) ? event.actor().displayName() : "系統";
		this.action = event.action();
		this.subjectType = event.subjectType();
		this.subjectId = event.subjectId();
		this.detail = (event.detail() != null) ? event.detail() : "";
	}

	public Instant getAt() {
		return this.at;
	}

	public Long getAccountId() {
		return this.accountId;
	}

	public String getActorName() {
		return this.actorName;
	}

	public String getAction() {
		return this.action;
	}

	public String getSubjectType() {
		return this.subjectType;
	}

	public Long getSubjectId() {
		return this.subjectId;
	}

	public String getDetail() {
		return this.detail;
	}

}
