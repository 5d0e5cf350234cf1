package cn.activityweek.activity;

import java.util.Optional;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.programme.ActivityModule;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The week as the public sees it: only activities ticked 面向社會公開.
 */
@Controller
class PublicWeekController {

	private static final int PAGE_SIZE = 30;

	private static final int MOST_EVENTS = 1000;

	private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

	private final ActivityRepository activities;

	private final Editions editions;

	private final ActivityPages pages;

	private final PublicCalendar calendar;

	PublicWeekController(ActivityRepository activities, Editions editions, ActivityPages pages,
			PublicCalendar calendar) {
		this.activities = activities;
		this.editions = editions;
		this.pages = pages;
		this.calendar = calendar;
	}

	@GetMapping("/events")
	String events(@RequestParam(defaultValue = "0") int page, @RequestParam(required = false) Integer module,
			Model model) {
		Optional<Edition> edition = this.editions.current();
		edition.ifPresent((current) -> {
			ActivityNames names = this.pages.names(current.getId());
			PageRequest request = PageRequest.of(Math.max(0, Math.min(page, MOST_EVENTS)), PAGE_SIZE);
			ActivityModule one = names.modules()
				.values()
				.stream()
				.filter((each) -> module != null && module.equals(each.getNumber()))
				.findFirst()
				.orElse(null);
			model.addAttribute("names", names);
			model.addAttribute("module", one);
			model.addAttribute("events",
					(one != null) ? this.activities.findPublicOfModule(current.getId(), one.getId(), request)
							: this.activities.findPublic(current.getId(), request));
		});
		return "activity/events";
	}

	@GetMapping("/events/{id}")
	String event(@PathVariable Long id, Model model) {
		Optional<Activity> shown = this.activities.findPublicById(id);
		if (shown.isEmpty()) {
			return "redirect:/events/"
					+ this.activities.findPublicOriginal(id).orElseThrow(PublicWeekController::unknown);
		}
		Activity event = shown.get();
		ActivityNames names = this.pages.names(event.getEditionId());
		model.addAttribute("event", event);
		model.addAttribute("names", names);
		model.addAttribute("module", names.modules().get(event.getModuleId()));
		return "activity/event";
	}

	private static NotFoundException unknown() {
		return new NotFoundException("沒有這個公開活動");
	}

	@GetMapping("/calendar.ics")
	ResponseEntity<String> calendar() {
		Edition edition = this.editions.shown(null);
		String text = this.calendar.of(edition,
				this.activities.findPublic(edition.getId(), PageRequest.of(0, MOST_EVENTS)).getContent(),
				this.pages.names(edition.getId()).departments());
		return ResponseEntity.ok().contentType(CALENDAR).body(text);
	}

}
