package cn.activityweek.works;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.Differences;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.StaleFormException;
import cn.activityweek.publicity.Outlets;
import cn.activityweek.publicity.Outlets.Outlet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What 宣傳統戰部 does with works: decides, edits, publishes, records where they went.
 */
@Component
class WorkDesk {

	private final WorkRepository works;

	private final WorkOutletRepository outlets;

	private final Outlets media;

	private final WorkCheck check;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WorkDesk(WorkRepository works, WorkOutletRepository outlets, Outlets media, WorkCheck check,
			ApplicationEventPublisher events, Clock clock) {
		this.works = works;
		this.outlets = outlets;
		this.media = media;
		this.check = check;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Decides about several works. What can't be decided so is told and keeps the others
	 * from nothing; those that are so already count as done.
	 * @param ids the works
	 * @param next the new state
	 * @param reason why, may be empty
	 * @param actor who
	 * @return what became of them
	 */
	@Transactional
	Decided decide(Collection<Long> ids, WorkState next, String reason, Actor actor) {
		int done = 0;
		List<String> refused = new ArrayList<>();
		for (Long id : new TreeSet<>(ids)) {
			Work work = locked(id);
			try {
				if (work.getState() != next) {
					decide(work, next, reason, actor);
				}
				done++;
			}
			catch (RefusedException ex) {
				refused.add(ex.getMessage());
			}
		}
		return new Decided(done, refused);
	}

	private void decide(Work work, WorkState next, String reason, Actor actor) {
		if (next == WorkState.PUBLISHED && work.getState().mayBecome(next)) {
			this.check.requirePublishable(work);
		}
		String before = work.getState().getLabel();
		work.decide(next, reason, actor.accountId(), this.clock.instant());
		this.works.save(work);
		record(actor, "美拍作品" + next.getLabel(), work,
				before + " → " + next.getLabel() + (reason.isEmpty() ? "" : "：" + reason));
	}

	/**
	 * Changes what is said about a work. The same sent twice is no conflict.
	 * @param id the work
	 * @param form what was typed
	 * @param actor who
	 * @throws StaleFormException if somebody else has changed it since the form was made
	 */
	@Transactional
	void describe(Long id, WorkForm form, Actor actor) {
		Work work = locked(id);
		Differences differences = Differences.between(WorkForm.of(work).wording(), form.wording());
		if (differences.isEmpty()) {
			return;
		}
		StaleFormException.requireSame(work.getVersion(), form.getVersion());
		work.describe(form.content());
		if (work.getState() == WorkState.PUBLISHED) {
			this.check.requirePublishable(work);
		}
		this.works.saveAndFlush(work);
		record(actor, "修改美拍作品", work, differences.describe());
	}

	/**
	 * Records that a work was sent to a medium; the same once more is once.
	 * @param id the work
	 * @param medium the medium
	 * @param form what was typed
	 * @param actor who
	 */
	@Transactional
	void send(Long id, Outlet medium, OutletForm form, Actor actor) {
		Work work = locked(id);
		if (work.getState() == WorkState.RECALLED || work.getState() == WorkState.VOID) {
			throw new RefusedException("作品現在是「" + work.getState().getLabel() + "」，不能登記推送");
		}
		boolean known = this.outlets.findByWorkIdOrderBySentOnAscIdAsc(id)
			.stream()
			.anyMatch((outlet) -> outlet.getOutletId().equals(medium.id())
					&& outlet.getSentOn().equals(form.getSentOn()) && outlet.getLink().equals(form.getLink()));
		if (!known) {
			this.outlets.save(new WorkOutlet(id, medium.id(), form.getSentOn(), form.getLink(), actor.accountId(),
					this.clock.instant()));
			record(actor, "登記作品推送校外媒體", work, medium.name() + " " + form.getSentOn() + " " + form.getLink());
		}
	}

	/**
	 * Removes what was recorded by mistake.
	 * @param id the work
	 * @param outletId which one
	 * @param actor who
	 */
	@Transactional
	void unsend(Long id, Long outletId, Actor actor) {
		Work work = locked(id);
		this.outlets.findByIdAndWorkId(outletId, id).ifPresent((outlet) -> {
			this.outlets.delete(outlet);
			record(actor, "刪去作品推送校外媒體的登記", work, name(outlet.getOutletId()) + " " + outlet.getSentOn());
		});
	}

	private String name(Long outletId) {
		return this.media.all(List.of(outletId)).get(outletId).name();
	}

	/**
	 * Records 累計播放或閱讀.
	 * @param id the work
	 * @param plays the number, null while it is unknown
	 * @param actor who
	 */
	@Transactional
	void recordPlays(Long id, Long plays, Actor actor) {
		Work work = locked(id);
		String before = (work.getPlays() != null) ? work.getPlays().toString() : "-";
		String after = (plays != null) ? plays.toString() : "-";
		if (!before.equals(after)) {
			work.recordPlays(plays);
			this.works.save(work);
			record(actor, "登記作品播放閱讀", work, before + " → " + after);
		}
	}

	private Work locked(Long id) {
		return this.works.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這件作品"));
	}

	private void record(Actor actor, String action, Work work, String detail) {
		this.events.publishEvent(
				new AuditableEvent(actor, action, HandIns.SUBJECT, work.getId(), work.getNumber() + " " + detail));
	}

	/**
	 * What became of several works.
	 *
	 * @param done how many are now as wished
	 * @param refused of the others, why not
	 */
	record Decided(int done, List<String> refused) {

	}

}
