package cn.activityweek.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Right;
import cn.activityweek.draft.DraftPages;
import cn.activityweek.edition.Edition;
import cn.activityweek.programme.ActivityModule;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
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

	private static final Map<String, Sort> SORTS = sorts();

	private final ActivityRepository activities;

	private final ActivityPages pages;

	private final ActivityPolicy policy;

	private final ActivityExtensions extensions;

	private final DraftPages drafts;

	ActivityListController(ActivityRepository activities, ActivityPages pages, ActivityPolicy policy,
			ActivityExtensions extensions, DraftPages drafts) {
		this.activities = activities;
		this.pages = pages;
		this.policy = policy;
		this.extensions = extensions;
		this.drafts = drafts;
	}

	private static Map<String, Sort> sorts() {
		Sort start = Sort.by("occasion.startsAt").and(Sort.by("id"));
		Map<String, Sort> sorts = new LinkedHashMap<>();
		sorts.put("start", start);
		sorts.put("start-desc", start.descending());
		sorts.put("updated", Sort.by(Sort.Direction.DESC, "updatedAt", "id"));
		return sorts;
	}

	@GetMapping("/activities")
	String list(@RequestParam Map<String, String> parameters, @RequestParam(defaultValue = "start") String sort,
			@RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
		ActivityFilter filter = ActivityFilter.of(parameters);
		Edition edition = this.pages.shown(filter.year());
		ActivityNames names = this.pages.names(edition.getId());
		Map<Long, String> departments = departments(actor, edition, names);
		if (filter.department() != null && !departments.containsKey(filter.department())) {
			throw new NotFoundException("沒有這個部門，或者您無權查看");
		}
		Specification<Activity> visible = this.policy.visibleTo(actor, edition.getId())
			.and(filter.within(edition.getId(), moduleId(filter, names)));
		if (filter.deleted()) {
			visible = visible.and((root, query, builder) -> root.get("departmentId").in(actor.departments()));
		}
		PageRequest paging = PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE_SIZE,
				SORTS.getOrDefault(sort, SORTS.get("start")));
		model.addAttribute("shown", edition);
		model.addAttribute("names", names);
		model.addAttribute("departments", departments);
		model.addAttribute("filter", filter);
		model.addAttribute("unfinished", this.drafts.of(actor.accountId(), "/activities"));
		model.addAttribute("sort", sort);
		model.addAttribute("states", ActivityState.values());
		Page<Activity> found = this.activities.findAll(visible, paging);
		model.addAttribute("activities", found);
		model.addAttribute("gaps", this.extensions.gaps(found.getContent()));
		model.addAttribute("listUrl", listUrl(filter, sort));
		model.addAttribute("mayLog", edition.isCurrent() && this.policy.mayLog(actor));
		model.addAttribute("mayCopy", !filter.deleted() && this.policy.mayLog(actor));
		return "activity/list";
	}

	/**
	 * Those who see all, or lead a module, filter by any department; others by their own.
	 */
	private Map<Long, String> departments(Actor actor, Edition edition, ActivityNames names) {
		if (actor.may(Right.SEE_ALL) || !this.policy.led(actor, edition.getId()).isEmpty()) {
			return names.departments();
		}
		Map<Long, String> own = new LinkedHashMap<>(names.departments());
		own.keySet().retainAll(actor.departments());
		return own;
	}

	private Long moduleId(ActivityFilter filter, ActivityNames names) {
		if (filter.module() == null) {
			return null;
		}
		List<ActivityModule> modules = new ArrayList<>(names.modules().values());
		return modules.stream()
			.filter((module) -> module.getNumber() == filter.module())
			.map(ActivityModule::getId)
			.findFirst()
			.orElseThrow(() -> new NotFoundException("沒有這個活動模塊"));
	}

	private String listUrl(ActivityFilter filter, String sort) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath("/activities");
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("year", filter.year());
		parameters.put("module", filter.module());
		parameters.put("department", filter.department());
		parameters.put("state", filter.state());
		parameters.put("q", (filter.q() != null && !filter.q().isBlank()) ? filter.q() : null);
		parameters.put("deleted", filter.deleted() ? true : null);
		parameters.put("sort", SORTS.containsKey(sort) ? sort : null);
		parameters.forEach((name, value) -> {
			if (value != null) {
				url.queryParam(name, "{" + name + "}");
			}
		});
		parameters.values().removeIf((value) -> value == null);
		return url.encode().buildAndExpand(parameters).toUriString();
	}

}
