package cn.activityweek.publicity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.Differences;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.StaleFormException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the list of media.
 */
@Service
class OutletDesk {

	static final String SUBJECT = "media_outlet";

	private final MediaOutletRepository outlets;

	private final ApplicationEventPublisher events;

	OutletDesk(MediaOutletRepository outlets, ApplicationEventPublisher events) {
		this.outlets = outlets;
		this.events = events;
	}

	List<MediaOutlet> all() {
		return this.outlets.findAllSorted();
	}

	/**
	 * The media that a form proposes.
	 * @return those in use
	 */
	List<MediaOutlet> active() {
		return all().stream().filter(MediaOutlet::isActive).toList();
	}

	MediaOutlet get(Long id) {
		return this.outlets.findById(id).orElseThrow(() -> new NotFoundException("沒有這個媒體"));
	}

	/**
	 * Finds a medium by any of its names, in either script.
	 * @param name as it was typed
	 * @return the medium, empty where the list doesn't know it
	 */
	Optional<MediaOutlet> called(String name) {
		return this.outlets.called(ChineseScript.fold(name)).stream().findFirst();
	}

	/**
	 * Another medium that already has one of the names: one name must lead to one medium.
	 * @param form what was typed
	 * @param own the medium that is described, null for a new one
	 * @return the other one
	 */
	Optional<MediaOutlet> taken(OutletForm form, Long own) {
		return Stream.concat(Stream.of(form.getName()), form.getAliases().lines())
			.map(ChineseScript::fold)
			.filter((folded) -> !folded.isEmpty())
			.flatMap((folded) -> this.outlets.called(folded).stream())
			.filter((outlet) -> !outlet.getId().equals(own))
			.findFirst();
	}

	@Transactional
	MediaOutlet add(OutletForm form, Actor actor) {
		MediaOutlet outlet = new MediaOutlet(form.getName(), form.getLevel(), form.getMedium(), true);
		outlet.describe(form.getName(), form.getAliases(), form.getLevel(), form.getMedium());
		outlet.use(form.isActive());
		this.outlets.saveAndFlush(outlet);
		record(actor, "新增媒體", outlet, outlet.getLabel());
		return outlet;
	}

	/** Adds what a department wrote down, for 宣傳統戰部 to look at. */
	@Transactional
	MediaOutlet propose(String name, OutletLevel level, Medium medium, Actor actor) {
		MediaOutlet outlet = this.outlets.saveAndFlush(new MediaOutlet(name, level, medium, false));
		record(actor, "新增媒體（待核）", outlet, outlet.getLabel());
		return outlet;
	}

	/** Saving a medium also says that its level is right. */
	@Transactional
	void edit(Long id, OutletForm form, Actor actor) {
		MediaOutlet outlet = this.outlets.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這個媒體"));
		Differences differences = Differences.between(OutletForm.of(outlet).labelled(), form.labelled());
		if (differences.isEmpty() && outlet.isConfirmed()) {
			return;
		}
		StaleFormException.requireSame(outlet.getVersion(), form.getVersion());
		outlet.describe(form.getName(), form.getAliases(), form.getLevel(), form.getMedium());
		outlet.use(form.isActive());
		outlet.confirm();
		this.outlets.saveAndFlush(outlet);
		record(actor, "修改媒體", outlet,
				outlet.getName() + (differences.isEmpty() ? "：已核" : "：" + differences.describe()));
	}

	private void record(Actor actor, String action, MediaOutlet outlet, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, SUBJECT, outlet.getId(), detail));
	}

}
