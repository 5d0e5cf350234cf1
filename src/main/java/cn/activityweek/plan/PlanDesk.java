package cn.activityweek.plan;

import java.util.List;
import java.util.Optional;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.edition.Editions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person does with whole plans: the change and its record are one transaction.
 */
@Component
class PlanDesk {

	private final Editions editions;

	private final PlanBuilder builder;

	private final PlanReview review;

	private final ApplicationEventPublisher events;

	PlanDesk(Editions editions, PlanBuilder builder, PlanReview review, ApplicationEventPublisher events) {
		this.editions = editions;
		this.builder = builder;
		this.review = review;
		this.events = events;
	}

	/**
	 * Opens the edition of a plan that was read and confirmed, or brings it up to date.
	 * @param draft the plan
	 * @param keepColleges whether a new edition takes over the earlier one's colleges
	 * @param makeCurrent whether the edition becomes the current one
	 * @param actor who confirmed it
	 * @return the edition
	 */
	@Transactional
	Edition confirm(PlanDraft draft, boolean keepColleges, boolean makeCurrent, Actor actor) {
		int year = draft.facts().year();
		List<String> lines = this.review.lines(draft, keepColleges, makeCurrent);
		Optional<Edition> existing = this.editions.ofYear(year);
		if (existing.isPresent()) {
			this.builder.update(existing.get(), draft, makeCurrent);
		}
		else {
			this.builder.create(draft, keepColleges ? this.review.earlier(year).orElse(null) : null, makeCurrent);
		}
		Edition edition = this.editions.chosen(year);
		record(actor, "由方案原文" + (existing.isPresent() ? "更新" : "新建") + "年度", edition, String.join("；", lines));
		return edition;
	}

	@Transactional
	Edition copy(Edition earlier, EditionFacts facts, Actor actor) {
		Edition edition = this.builder.copy(earlier, facts);
		record(actor, "延續為新年度", edition, earlier.getYear() + " → " + edition.getYear());
		return edition;
	}

	private void record(Actor actor, String action, Edition edition, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, "edition", edition.getId(), detail));
	}

}
