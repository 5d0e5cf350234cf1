package cn.activityweek.publicity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.Differences;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.StaleFormException;
import cn.activityweek.edition.Editions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what media reported. Who changes which reports belong together waits for
 * whoever is at it, by the lock of the year.
 */
@Service
class ReportDesk {

	static final String SUBJECT = "media_report";

	private final MediaReportRepository reports;

	private final OutletDesk outlets;

	private final Editions editions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReportDesk(MediaReportRepository reports, OutletDesk outlets, Editions editions, ApplicationEventPublisher events,
			Clock clock) {
		this.reports = reports;
		this.outlets = outlets;
		this.editions = editions;
		this.events = events;
		this.clock = clock;
	}

	MediaReport get(Long id) {
		return this.reports.findWithOutletById(id)
			.filter((report) -> !report.isDeleted())
			.orElseThrow(() -> new NotFoundException("沒有這條媒體報道"));
	}

	/**
	 * Records a report.
	 * @param editionId the year
	 * @param form what was typed
	 * @param actor who
	 * @return the report
	 */
	@Transactional
	MediaReport add(Long editionId, ReportForm form, Actor actor) {
		this.editions.lock(editionId);
		requireNew(editionId, form, null);
		MediaReport report = new MediaReport(editionId, actor.accountId(), this.clock.instant());
		report.describe(form.facts(), outletOf(form, actor), form.activityIds());
		this.reports.saveAndFlush(report);
		join(report, form.getReprintOfId());
		record(actor, "登記媒體報道", report, report.getOutlet().getName() + "：" + report.getTitle());
		return report;
	}

	/**
	 * Changes a report. The same sent twice is no conflict.
	 * @param id the report
	 * @param form what was typed
	 * @param actor who
	 * @throws StaleFormException if somebody else has changed it since the form was made
	 */
	@Transactional
	void edit(Long id, ReportForm form, Actor actor) {
		MediaReport report = locked(id);
		Differences differences = Differences.between(ReportWording.of(ReportForm.of(report)), ReportWording.of(form));
		if (differences.isEmpty()) {
			return;
		}
		StaleFormException.requireSame(report.getVersion(), form.getVersion());
		requireNew(report.getEditionId(), form, id);
		report.describe(form.facts(), outletOf(form, actor), form.activityIds());
		this.reports.saveAndFlush(report);
		join(report, form.getReprintOfId());
		record(actor, "修改媒體報道", report, differences.describe());
	}

	/** The row stays, so that its reprints still belong together. */
	@Transactional
	void remove(Long id, Actor actor) {
		MediaReport report = locked(id);
		report.remove(actor.accountId(), this.clock.instant());
		this.reports.saveAndFlush(report);
		record(actor, "移除媒體報道", report, report.getOutlet().getName() + "：" + report.getTitle());
	}

	/** The year first, so that two never wait for each other. */
	private MediaReport locked(Long id) {
		this.editions.lock(get(id).getEditionId());
		return this.reports.findLockedById(id)
			.filter((report) -> !report.isDeleted())
			.orElseThrow(() -> new NotFoundException("沒有這條媒體報道"));
	}

	private void requireNew(Long editionId, ReportForm form, Long own) {
		if (form.getLink().isEmpty()) {
			return;
		}
		this.reports.findByLink(editionId, PageAddress.of(form.getLink()))
			.stream()
			.filter((other) -> !other.getId().equals(own))
			.findFirst()
			.ifPresent((other) -> {
				throw new RefusedException("這個鏈接已經登記過：「" + other.getTitle() + "」（" + other.getOutlet().getName()
						+ "）。請到媒體報道列表中查看或修改那一條，不必再登記");
			});
	}

	private MediaOutlet outletOf(ReportForm form, Actor actor) {
		return this.outlets.called(form.getOutlet())
			.orElseGet(() -> this.outlets.propose(form.getOutlet(), form.getLevel(), form.getMedium(), actor));
	}

	/**
	 * Puts a reprint to its origin: the one chosen, else a first report of the same
	 * title; and reprints entered earlier to a first report that comes later.
	 */
	private void join(MediaReport report, Long chosen) {
		if (report.isReprint()) {
			MediaReport origin = (chosen != null) ? origin(report, chosen) : sameTitle(report);
			report.reprints(origin);
			this.reports.saveAndFlush(report);
			if (origin != null) {
				this.reports.moveReprints(report.getId(), origin.getId());
			}
		}
		else {
			this.reports.adopt(report.getId(), report.getEditionId(), ChineseScript.fold(report.getTitle()));
		}
	}

	private MediaReport origin(MediaReport report, Long chosen) {
		MediaReport origin = get(chosen);
		if (!origin.getEditionId().equals(report.getEditionId()) || origin.equals(report)) {
			throw new NotFoundException("沒有這條首發報道");
		}
		return origin;
	}

	private MediaReport sameTitle(MediaReport report) {
		return this.reports.findFirsts(report.getEditionId(), ChineseScript.fold(report.getTitle()), Limit.of(1))
			.stream()
			.findFirst()
			.orElse(null);
	}

	/**
	 * What a reprint can be a reprint of.
	 * @param editionId the year
	 * @param except a report that can't be its own origin, may be null
	 * @return id to outlet and title, the newest before
	 */
	Map<Long, String> origins(Long editionId, Long except) {
		return this.reports.findOrigins(editionId, Limit.of(300))
			.stream()
			.filter((report) -> !report.getId().equals(except))
			.collect(Collectors.toMap(MediaReport::getId,
					(report) -> report.getOutlet().getName() + "：" + report.getTitle(), (one, other) -> one,
					LinkedHashMap::new));
	}

	List<MediaReport> reprints(Long id) {
		return this.reports.findReprints(id);
	}

	private void record(Actor actor, String action, MediaReport report, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, SUBJECT, report.getId(), detail));
	}

}
