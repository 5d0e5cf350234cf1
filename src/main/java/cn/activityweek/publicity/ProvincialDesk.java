package cn.activityweek.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.Differences;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.StaleFormException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Picks and sends the special activities for provincial media.
 */
@Service
class ProvincialDesk {

	static final String SUBJECT = "provincial_item";

	private final ProvincialItemRepository items;

	private final OutletDesk outlets;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProvincialDesk(ProvincialItemRepository items, OutletDesk outlets, ApplicationEventPublisher events, Clock clock) {
		this.items = items;
		this.outlets = outlets;
		this.events = events;
		this.clock = clock;
	}

	ProvincialItem get(Long id) {
		return this.items.findPresent(id).orElseThrow(() -> new NotFoundException("沒有這一件"));
	}

	@Transactional
	ProvincialItem add(Long editionId, ProvincialForm form, Actor actor) {
		ProvincialItem item = new ProvincialItem(editionId, actor.accountId(), this.clock.instant());
		item.describe(form);
		this.items.saveAndFlush(item);
		record(actor, "新增省級報送候選", item, item.getTitle());
		return item;
	}

	/**
	 * Changes what is said of an item. The same sent twice is no conflict.
	 * @param id the item
	 * @param form what was typed
	 * @param actor who
	 * @throws StaleFormException if somebody else has changed it since the form was made
	 */
	@Transactional
	void edit(Long id, ProvincialForm form, Actor actor) {
		ProvincialItem item = locked(id);
		Differences differences = Differences.between(ProvincialForm.of(item).labelled(), form.labelled());
		if (differences.isEmpty()) {
			return;
		}
		StaleFormException.requireSame(item.getVersion(), form.getVersion());
		item.describe(form);
		this.items.saveAndFlush(item);
		record(actor, "修改省級報送", item, differences.describe());
	}

	@Transactional
	void choose(Long id, Actor actor) {
		change(id, "選定省級報送", actor, ProvincialItem::choose);
	}

	@Transactional
	void release(Long id, Actor actor) {
		change(id, "放回省級報送候選", actor, ProvincialItem::release);
	}

	@Transactional
	void send(Long id, SendingForm form, Actor actor) {
		MediaOutlet outlet = this.outlets.get(form.getOutletId());
		requirePast(form.getSentOn());
		change(id, "登記省級報送", actor, (item) -> item.send(outlet, form.getSentTo(), form.getSentOn()));
	}

	@Transactional
	void conclude(Long id, OutcomeForm form, Actor actor) {
		if (form.isUsed()) {
			requirePast(form.getPublishedOn());
			change(id, "登記省級刊發", actor,
					(item) -> item.publish(form.getPublishedOn(), form.getLink(), form.getOutcome()));
			return;
		}
		change(id, "登記省級未採用", actor, (item) -> item.refuse(form.getOutcome()));
	}

	@Transactional
	void remove(Long id, Actor actor) {
		change(id, "移除省級報送候選", actor, (item) -> item.remove(actor.accountId(), this.clock.instant()));
	}

	private void requirePast(LocalDate day) {
		if (day == null || day.isAfter(CollegeTime.date(this.clock.instant()))) {
			throw new RefusedException("請填寫日期，不能晚於今天");
		}
	}

	private void change(Long id, String action, Actor actor, Consumer<ProvincialItem> change) {
		ProvincialItem item = locked(id);
		change.accept(item);
		this.items.saveAndFlush(item);
		String outlet = (item.getOutlet() != null) ? "，" + item.getOutlet().getName() : "";
		record(actor, action, item, item.getTitle() + outlet);
	}

	private ProvincialItem locked(Long id) {
		return this.items.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這一件"));
	}

	private void record(Actor actor, String action, ProvincialItem item, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, SUBJECT, item.getId(), detail));
	}

}
