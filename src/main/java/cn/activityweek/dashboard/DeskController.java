package cn.activityweek.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.activity.Activities;
import cn.activityweek.activity.ActivityDuties;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.Right;
import cn.activityweek.core.Waiting;
import cn.activityweek.draft.DraftPages;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page after sign-in: what waits for the person, and what comes next.
 */
@Controller
class DeskController {

	/** More than anybody answers at a sitting; the page says where the rest is. */
	private static final int MOST = 200;

	private final Activities activities;

	private final Editions editions;

	private final Departments departments;

	private final Programme programme;

	private final ActivityDuties duties;

	private final DraftPages drafts;

	private final List<Waiting> waiting;

	private final Clock clock;

	DeskController(Activities activities, Editions editions, Departments departments, Programme programme,
			ActivityDuties duties, DraftPages drafts, List<Waiting> waiting, Clock clock) {
		this.waiting = waiting;
		this.duties = duties;
		this.activities = activities;
		this.editions = editions;
		this.departments = departments;
		this.programme = programme;
		this.drafts = drafts;
		this.clock = clock;
	}

	@GetMapping("/desk")
	String desk(Actor actor, Model model) {
		Optional<Edition> current = this.editions.current();
		if (current.isEmpty()) {
			return "dashboard/no-edition";
		}
		Edition edition = current.get();
		Map<Long, ActivityModule> modules = this.programme.modules(edition.getId())
			.stream()
			.collect(Collectors.toMap(ActivityModule::getId, (module) -> module));
		Map<Long, String> names = this.departments.names(edition.getId());
		Set<Long> own = actor.departments()
			.stream()
			.filter((departmentId) -> actor.mayIn(Right.LOG_ACTIVITIES, departmentId))
			.collect(Collectors.toSet());
		Set<Long> others = actor.may(Right.SEE_ALL) ? new HashSet<>(names.keySet()) : new HashSet<>();
		others.removeAll(own);
		LocalDate today = CollegeTime.date(this.clock.instant());
		model.addAttribute("unfinished", this.drafts.of(actor.accountId(), ""));
		model.addAttribute("most", MOST);
		model.addAttribute("today", today);
		model.addAttribute("weekday", CollegeTime.weekday(today.getDayOfWeek()));
		model.addAttribute("daysToDue", ChronoUnit.DAYS.between(today, edition.getDueOn()));
		model.addAttribute("modules", modules);
		model.addAttribute("departmentNames", names);
		model.addAttribute("own", own);
		model.addAttribute("ownNames", own.stream().map(names::get).filter((name) -> name != null).toList());
		model.addAttribute("mayLog", mayLog(own, edition, modules.values()));
		model.addAttribute("awaiting", this.activities.awaitingOutcome(edition.getId(), own, MOST));
		model.addAttribute("ahead", this.activities.ahead(edition.getId(), own, MOST));
		model.addAttribute("othersAwaiting", this.activities.awaitingOutcome(edition.getId(), others, MOST));
		model.addAttribute("othersAhead", this.activities.ahead(edition.getId(), others, MOST));
		model.addAttribute("duties", this.duties.of(edition.getId(), actor));
		List<Waiting.Item> items = this.waiting.stream().flatMap((source) -> source.of(actor).stream()).toList();
		model.addAttribute("firstGroups", groups(items, true));
		model.addAttribute("waitingGroups", groups(items, false));
		return "dashboard/desk";
	}

	/** In the order in which the modules name their groups. */
	private static Map<String, List<Waiting.Item>> groups(List<Waiting.Item> items, boolean first) {
		return items.stream()
			.filter((item) -> item.first() == first)
			.collect(Collectors.groupingBy(Waiting.Item::group, LinkedHashMap::new, Collectors.toList()));
	}

	private boolean mayLog(Set<Long> own, Edition edition, Iterable<ActivityModule> modules) {
		List<Long> colleges = this.departments.roster(edition.getId())
			.stream()
			.filter((listing) -> listing.getDepartment().isCollege())
			.map((listing) -> listing.getDepartmentId())
			.toList();
		for (ActivityModule module : modules) {
			if (own.stream()
				.anyMatch((departmentId) -> module.involves(departmentId, colleges.contains(departmentId)))) {
				return true;
			}
		}
		return false;
	}

}
