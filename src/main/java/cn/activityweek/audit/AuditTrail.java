package cn.activityweek.audit;

import java.time.Clock;
import java.util.List;

import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.Trail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what happened in the transaction in which it happened: a change without its
 * record is not committed.
 */
@Component
class AuditTrail implements Trail {

	private final AuditEntryRepository entries;

	private final Clock clock;

	AuditTrail(AuditEntryRepository entries, Clock clock) {
		this.entries = entries;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(AuditableEvent event) {
		this.entries.save(new AuditEntry(this.clock.instant(), event));
	}

	@Override
	public List<Entry> of(String subjectType, Long subjectId) {
		return this.entries.findTop100BySubjectTypeAndSubjectIdOrderByIdDesc(subjectType, subjectId)
			.stream()
			.map((entry) -> new Entry(entry.getAt(), entry.getActorName(), entry.getAction(), entry.getDetail()))
			.toList();
	}

}
