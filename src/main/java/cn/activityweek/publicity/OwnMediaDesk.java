package cn.activityweek.publicity;

import java.time.Clock;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.Differences;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.StaleFormException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What 宣傳統戰部 enters of the college's own media and of works that came another way.
 */
@Service
class OwnMediaDesk {

	static final String SUBJECT = "own_media_item";

	static final String SUPPLEMENT = "works_supplement";

	private static final int PAGE = 50;

	private final OwnMediaItemRepository items;

	private final WorksSupplementRepository supplements;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OwnMediaDesk(OwnMediaItemRepository items, WorksSupplementRepository supplements, ApplicationEventPublisher events,
			Clock clock) {
		this.items = items;
		this.supplements = supplements;
		this.events = events;
		this.clock = clock;
	}

	Page<OwnMediaItem> page(Long editionId, int page) {
		return this.items.findByEditionIdOrderByPublishedOnDescIdDesc(editionId,
				PageRequest.of(Math.max(0, Math.min(page, 10_000)), PAGE));
	}

	List<WorksSupplement> supplements(Long editionId) {
		return this.supplements.findTop200ByEditionIdOrderByIdDesc(editionId);
	}

	OwnMediaItem get(Long id) {
		return this.items.findById(id).orElseThrow(() -> new NotFoundException("沒有這條推送"));
	}

	WorksSupplement supplement(Long id) {
		return this.supplements.findById(id).orElseThrow(() -> new NotFoundException("沒有這筆補計"));
	}

	@Transactional
	void add(Long editionId, OwnMediaForm form, Actor actor) {
		OwnMediaItem item = this.items.saveAndFlush(new OwnMediaItem(editionId, form, actor, this.clock.instant()));
		record(actor, "登記學校新媒體", SUBJECT, item.getId(), form.getPlatform() + "：" + form.getTitle());
	}

	/** Readings grow, so that an entry is changed often. */
	@Transactional
	void edit(Long id, OwnMediaForm form, Actor actor) {
		OwnMediaItem item = this.items.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這條推送"));
		Differences differences = Differences.between(OwnMediaForm.of(item).labelled(), form.labelled());
		if (differences.isEmpty()) {
			return;
		}
		StaleFormException.requireSame(item.getVersion(), form.getVersion());
		item.describe(form);
		this.items.saveAndFlush(item);
		record(actor, "修改學校新媒體", SUBJECT, id, differences.describe());
	}

	@Transactional
	void remove(Long id, Actor actor) {
		OwnMediaItem item = this.items.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這條推送"));
		this.items.delete(item);
		record(actor, "移除學校新媒體", SUBJECT, id,
				item.getPlatform() + "：" + item.getTitle() + "，" + item.getItems() + " 條");
	}

	@Transactional
	void add(Long editionId, SupplementForm form, Actor actor) {
		WorksSupplement supplement = this.supplements
			.saveAndFlush(new WorksSupplement(editionId, form, actor, this.clock.instant()));
		record(actor, "補計作品", SUPPLEMENT, supplement.getId(), describe(supplement));
	}

	@Transactional
	void removeSupplement(Long id, Actor actor) {
		WorksSupplement supplement = supplement(id);
		this.supplements.delete(supplement);
		record(actor, "移除補計", SUPPLEMENT, id, describe(supplement));
	}

	private static String describe(WorksSupplement supplement) {
		return supplement.getChannel() + "：" + supplement.getKind().getLabel() + " " + supplement.getAmount();
	}

	private void record(Actor actor, String action, String subject, Long id, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, subject, id, detail));
	}

}
