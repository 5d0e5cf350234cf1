package cn.activityweek.edition;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.Differences;
import cn.activityweek.core.StaleFormException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person does to the years in the browser: each change and its record are one
 * transaction.
 */
@Component
class EditionDesk {

	private final Editions editions;

	private final ApplicationEventPublisher events;

	EditionDesk(Editions editions, ApplicationEventPublisher events) {
		this.editions = editions;
		this.events = events;
	}

	@Transactional
	Edition prepare(EditionFacts facts, Actor actor) {
		Edition edition = this.editions.prepare(facts);
		record(actor, "新建年度", edition, facts.theme());
		return edition;
	}

	@Transactional
	void revise(Long id, EditionForm form, Actor actor) {
		EditionForm before = EditionForm.of(this.editions.get(id));
		StaleFormException.requireSame(before.getVersion(), form.getVersion());
		Edition edition = this.editions.revise(id, form.facts());
		record(actor, "修改年度", edition, Differences.between(before.labelled(), form.labelled()).describe());
	}

	@Transactional
	void makeCurrent(Long id, Actor actor) {
		String before = this.editions.current().map((edition) -> edition.getYear() + " → ").orElse("");
		this.editions.makeCurrent(id);
		Edition edition = this.editions.get(id);
		record(actor, "設為當前年度", edition, before + edition.getYear());
	}

	private void record(Actor actor, String action, Edition edition, String detail) {
		this.events.publishEvent(
				new AuditableEvent(actor, action, "edition", edition.getId(), edition.getYear() + " 年度 " + detail));
	}

}
