package cn.activityweek.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.draft.DraftPages;
import cn.activityweek.edition.Edition;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of activities that exist for the person, by module, department, state and
 * words.
 */
@Controller
class ActivityListController {

	private static final int PAGE_SIZE = 50;

	private static final int LAST_PAGE = 100_000;

	private final ActivityRepository activities;

	private final ActivityPages pages;

	private final ActivityPolicy policy;

	private final ActivityListing listing;

	private final ActivityExtensions extensions;

	private final ListMarks marks;

	private final DraftPages drafts;

	ActivityListController(ActivityRepository activities, ActivityPages pages, ActivityPolicy policy,
			ActivityListing listing, ActivityExtensions extensions, ListMarks marks, DraftPages drafts) {
		this.marks = marks;
		this.activities = activities;
		this.pages = pages;
		this.policy = policy;
		this.listing = listing;
		this.extensions = extensions;
		this.drafts = drafts;
	}

	@GetMapping("/activities")
	String list(@RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "start") String sort,
			@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
		ActivityFilter filter = ActivityFilter.of(parameters);
		Edition edition = this.pages.shown(filter.year());
		ActivityNames names = this.pages.names(edition.getId());
		Specification<Activity> visible = this.listing.matching(filter, edition, names, actor);
		Set<Long> concerned = this.listing.concerned(filter, actor);
		Set<Long> led = this.listing.led(filter, edition, actor);
		PageRequest paging = PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE_SIZE,
				ActivityListing.sort(sort));
		model.addAttribute("shown", edition);
		model.addAttribute("names", names);
		model.addAttribute("departments", this.listing.departments(actor, edition, names));
		model.addAttribute("filter", filter);
		model.addAttribute("unfinished", this.drafts.of(actor.accountId(), "/activities"));
		model.addAttribute("sort", sort);
		model.addAttribute("states", ActivityState.values());
		Page<Activity> found = this.activities.findAll(visible, paging);
		model.addAttribute("activities", found);
		model.addAttribute("gaps", this.extensions.gaps(found.getContent()));
		model.addAttribute("parts", this.marks.parts(found.getContent(), concerned, led));
		model.addAttribute("questioned", this.marks.questioned(found.getContent()));
		model.addAttribute("partChoices", concerned.isEmpty() ? List.of() : List.of(ActivityPart.values()));
		model.addAttribute("markChoices", ActivityMark.values());
		model.addAttribute("oversees", edition.isCurrent() && this.policy.oversees(actor, edition.getId()));
		model.addAttribute("listUrl", listUrl("/activities", filter, sort));
		model.addAttribute("workbookUrl", listUrl("/activities/list.xlsx", filter, sort));
		model.addAttribute("textUrl", listUrl("/activities/list.csv", filter, sort));
		model.addAttribute("mayLog", edition.isCurrent() && this.policy.mayLog(actor));
		model.addAttribute("mayCopy", !filter.deleted() && this.policy.mayLog(actor));
		return "activity/list";
	}

	private String listUrl(String path, ActivityFilter filter, String sort) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("year", filter.year());
		parameters.put("module", filter.module());
		parameters.put("department", filter.department());
		parameters.put("state", filter.state());
		parameters.put("q", (filter.q() != null && !filter.q().isBlank()) ? filter.q() : null);
		parameters.put("deleted", filter.deleted() ? true : null);
		parameters.put("part", filter.part());
		parameters.put("mark", filter.mark());
		parameters.put("sort", ActivityListing.isSort(sort) ? sort : null);
		parameters.forEach((name, value) -> {
			if (value != null) {
				url.queryParam(name, "{" + name + "}");
			}
		});
		parameters.values().removeIf((value) -> value == null);
		return url.encode().buildAndExpand(parameters).toUriString();
	}

}
