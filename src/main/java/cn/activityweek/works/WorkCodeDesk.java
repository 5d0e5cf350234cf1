package cn.activityweek.works;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.SiteAddress;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.Duty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 美拍收集碼 of the current year: one for each college, one for the staff of all offices.
 */
@Component
class WorkCodeDesk {

	private static final Duration WEEK = Duration.ofDays(7);

	private final WorkCodeRepository codes;

	private final WorkRepository works;

	private final Editions editions;

	private final Departments departments;

	private final WorkPolicy policy;

	private final SiteAddress site;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WorkCodeDesk(WorkCodeRepository codes, WorkRepository works, Editions editions, Departments departments,
			WorkPolicy policy, SiteAddress site, ApplicationEventPublisher events, Clock clock) {
		this.codes = codes;
		this.works = works;
		this.editions = editions;
		this.departments = departments;
		this.policy = policy;
		this.site = site;
		this.events = events;
		this.clock = clock;
	}

	/** The end of the week's last day, or a week from now where that is past. */
	LocalDateTime proposed(Edition edition) {
		LocalDateTime end = edition.getEndsOn().atTime(23, 59);
		Instant now = this.clock.instant();
		return CollegeTime.instant(end).isAfter(now) ? end
				: CollegeTime.local(now.plus(WEEK)).withSecond(0).withNano(0);
	}

	/**
	 * The codes that the person sees, with those that could be opened.
	 * @param edition the year
	 * @param actor the person
	 * @return colleges in the roster's order, then the offices' staff
	 */
	List<WorkCodeLine> lines(Edition edition, Actor actor) {
		Set<Long> seen = this.policy.seen(actor);
		Map<Place, WorkCode> present = new HashMap<>();
		this.codes.findByEditionIdAndClosedAtIsNull(edition.getId())
			.forEach((code) -> present.put(new Place(code.getDepartmentId(), code.isStaff()), code));
		Map<Long, Long> counts = new HashMap<>();
		this.works.countByCode(edition.getId()).forEach((row) -> counts.put((Long) row[0], (Long) row[1]));
		List<WorkCodeLine> lines = new ArrayList<>();
		places(edition).forEach((place, name) -> {
			if (seen == null || place.staff() || seen.contains(place.departmentId())) {
				lines.add(line(place, name, present.get(place), counts));
			}
		});
		boolean offices = seen == null || seen.stream().anyMatch((id) -> !this.departments.get(id).isCollege());
		lines.removeIf((line) -> line.staff() && !offices);
		return lines;
	}

	private WorkCodeLine line(Place place, String name, WorkCode code, Map<Long, Long> counts) {
		return new WorkCodeLine(name, place.departmentId(), place.staff(), code,
				code != null && code.isOpen(this.clock.instant()),
				(code != null) ? this.site.of("/works/new/" + code.getCode()) : null,
				(code != null) ? counts.getOrDefault(code.getId(), 0L) : 0);
	}

	private Map<Place, String> places(Edition edition) {
		Map<Place, String> places = new LinkedHashMap<>();
		for (DepartmentListing listing : this.departments.roster(edition.getId())) {
			if (listing.getDepartment().isCollege()) {
				places.put(new Place(listing.getDepartmentId(), false), listing.getName());
			}
		}
		this.departments.withDuty(Duty.PUBLICITY)
			.ifPresent((office) -> places.put(new Place(office.getId(), true), "職能部門教職工"));
		return places;
	}

	/**
	 * Opens codes, or lets those that are there be open until then; what is printed stays
	 * good.
	 * @param edition the year
	 * @param only the department, null for all
	 * @param staff whether the staff's, where one is asked for
	 * @param until until when
	 * @param actor who
	 * @return how many
	 */
	@Transactional
	int open(Edition edition, Long only, boolean staff, Instant until, Actor actor) {
		this.editions.lock(edition.getId());
		int opened = 0;
		for (Map.Entry<Place, String> entry : places(edition).entrySet()) {
			Place place = entry.getKey();
			if (only == null || (place.departmentId().equals(only) && place.staff() == staff)) {
				open(edition, place, until, actor);
				record(actor, "開放美拍收集碼", place.departmentId(), entry.getValue() + "，至 " + CollegeTime.format(until));
				opened++;
			}
		}
		if (opened == 0) {
			throw new NotFoundException("本年度沒有這個學院");
		}
		return opened;
	}

	private void open(Edition edition, Place place, Instant until, Actor actor) {
		Optional<WorkCode> present = this.codes.findByEditionIdAndDepartmentIdAndStaffAndClosedAtIsNull(edition.getId(),
				place.departmentId(), place.staff());
		Instant now = this.clock.instant();
		if (present.isPresent()) {
			present.get().openUntil(until, now);
			this.codes.save(present.get());
		}
		else {
			this.codes.save(
					new WorkCode(edition.getId(), place.departmentId(), place.staff(), actor.accountId(), now, until));
		}
	}

	/**
	 * Replaces a code by a new one, open as long: the old one and what is printed of it
	 * end.
	 * @param id the code
	 * @param actor who
	 */
	@Transactional
	void renew(Long id, Actor actor) {
		WorkCode old = closed(id);
		Instant now = this.clock.instant();
		Instant until = old.getOpenUntil().isAfter(now) ? old.getOpenUntil() : now.plus(WEEK);
		this.codes.save(
				new WorkCode(old.getEditionId(), old.getDepartmentId(), old.isStaff(), actor.accountId(), now, until));
		record(actor, "更換美拍收集碼", old.getDepartmentId(), "至 " + CollegeTime.format(until));
	}

	@Transactional
	void close(Long id, Actor actor) {
		WorkCode closed = closed(id);
		record(actor, "關閉美拍收集碼", closed.getDepartmentId(), "");
	}

	private WorkCode closed(Long id) {
		WorkCode code = this.codes.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這個美拍收集碼"));
		code.close(this.clock.instant());
		return this.codes.saveAndFlush(code);
	}

	private void record(Actor actor, String action, Long departmentId, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, "department", departmentId, detail));
	}

	private record Place(Long departmentId, boolean staff) {

	}

}
