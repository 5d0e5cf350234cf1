package cn.activityweek.activity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Differences;
import cn.activityweek.core.Trail;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import cn.activityweek.edition.Edition;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.programme.ActivityModule;
import jakarta.validation.Valid;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One activity: plan or log it, look at it, edit it.
 */
@Controller
@RequestMapping("/activities")
class ActivityController {

	private final ActivityPages pages;

	private final ActivityAccess access;

	private final ActivityPolicy policy;

	private final ActivityCheck check;

	private final ActivityLog log;

	private final ActivityFormPage page;

	private final CountedDepartment counted;

	private final PlaceClashes clashes;

	private final SaveWarnings warnings;

	private final Trail trail;

	private final ActivityExtensions extensions;

	private final Conflicts conflicts;

	private final Clock clock;

	ActivityController(ActivityPages pages, ActivityAccess access, ActivityPolicy policy, ActivityCheck check,
			ActivityLog log, ActivityFormPage page, CountedDepartment counted, PlaceClashes clashes,
			SaveWarnings warnings, Trail trail, ActivityExtensions extensions, Conflicts conflicts, Clock clock) {
		this.pages = pages;
		this.access = access;
		this.policy = policy;
		this.check = check;
		this.log = log;
		this.page = page;
		this.counted = counted;
		this.clashes = clashes;
		this.warnings = warnings;
		this.trail = trail;
		this.extensions = extensions;
		this.conflicts = conflicts;
		this.clock = clock;
	}

	@PostMapping
	String create(@Valid @ModelAttribute("form") ActivityForm form, BindingResult errors, Actor actor, Model model,
			RedirectAttributes redirect) {
		Edition edition = this.pages.openEdition();
		UUID key = requestKey(form);
		this.counted.settle(form, null, edition.getId(), actor, errors);
		if (this.log.logged(key).isPresent()) {
			return alreadyLogged(key, edition, form, actor, model);
		}
		Map<Long, Long> values = check(form, edition, null, actor, errors);
		if (errors.hasErrors()) {
			return form(edition, form, actor, model);
		}
		try {
			return saved(this.log.log(edition, form, values, actor), redirect);
		}
		catch (DataIntegrityViolationException ex) {
			if (this.log.logged(key).isEmpty()) {
				throw ex;
			}
			return alreadyLogged(key, edition, form, actor, model);
		}
	}

	/**
	 * The same form sent twice leads to the one record that it made; sent again with
	 * other content, it is shown beside what was stored.
	 */
	private String alreadyLogged(UUID key, Edition edition, ActivityForm form, Actor actor, Model model) {
		Activity activity = this.access.visible(this.log.logged(key).orElseThrow().getId(), actor);
		boolean same = differences(formOf(activity), form, this.pages.names(activity.getEditionId())).isEmpty();
		return same ? "redirect:/activities/" + activity.getId() : conflict(activity.getId(), form, actor, model);
	}

	private UUID requestKey(ActivityForm form) {
		UUID key;
		try {
			key = UUID.fromString(form.getRequestKey());
		}
		catch (IllegalArgumentException | NullPointerException ex) {
			key = UUID.randomUUID();
		}
		form.setRequestKey(key.toString());
		return key;
	}

	private Map<Long, Long> check(ActivityForm form, Edition edition, Long presentModuleId, Actor actor,
			BindingResult errors) {
		List<DepartmentListing> own = this.policy.own(actor, edition.getId());
		DepartmentListing department = own.stream()
			.filter((listing) -> listing.getDepartmentId().equals(form.getDepartmentId()))
			.findFirst()
			.orElseThrow(ActivityPolicy::notFound);
		List<ActivityModule> modules = this.policy.choices(actor, edition.getId(), presentModuleId)
			.stream()
			.filter((module) -> module.getId().equals(presentModuleId) || this.policy.involves(module, department))
			.toList();
		this.check.check(form, edition, modules, errors);
		return this.check.indicatorValues(form, errors);
	}

	@GetMapping("/{id}")
	String show(@PathVariable Long id, Actor actor, Model model) {
		Activity activity = this.access.visible(id, actor);
		Edition edition = this.pages.edition(activity);
		ActivityNames names = this.pages.names(edition.getId());
		model.addAttribute("activity", activity);
		model.addAttribute("shown", edition);
		model.addAttribute("names", names);
		model.addAttribute("module", names.modules().get(activity.getModuleId()));
		model.addAttribute("values", names.typedValues(activity));
		model.addAttribute("trail", this.trail.of("activity", id));
		model.addAttribute("clashes", this.clashes.of(activity));
		model.addAttribute("sections", this.extensions.sections(activity, actor));
		model.addAttribute("uses", this.extensions.uses(activity));
		model.addAttribute("leads", this.policy.leadIds(activity));
		model.addAttribute("mayEdit", this.policy.mayEdit(actor, activity));
		model.addAttribute("mayAssign", this.policy.mayAssignCountedDepartment(actor, activity));
		model.addAttribute("mayWithdraw", this.policy.mayWithdraw(actor, activity));
		model.addAttribute("mayLog", this.policy.mayLog(actor));
		model.addAttribute("gaps", this.extensions.gaps(activity));
		model.addAttribute("awaitsOutcome", activity.awaitsOutcome(this.clock.instant()));
		return "activity/show";
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable Long id, @RequestParam(required = false) ActivityState state,
			@ModelAttribute("offered") CountsForm offered, BindingResult unreadable, Actor actor, Model model) {
		Activity activity = this.access.editable(id, actor);
		Edition edition = this.pages.edition(activity);
		ActivityForm form = formOf(activity);
		model.addAttribute("stored", formOf(activity));
		List<String> taken = form.getCounts().take(offered);
		if (!taken.isEmpty()) {
			model.addAttribute("warning", "名單上的人數已填在下面，還沒有保存：" + String.join("，", taken) + "。請核對人次後保存。");
		}
		if (state != null) {
			form.setState(state);
		}
		model.addAttribute("activity", activity);
		model.addAttribute("form", form);
		return form(edition, form, actor, model);
	}

	@PostMapping("/{id}")
	String save(@PathVariable Long id, @Valid @ModelAttribute("form") ActivityForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes redirect) {
		Activity activity = this.access.editable(id, actor);
		Edition edition = this.pages.edition(activity);
		form.setDepartmentId(activity.getDepartmentId());
		model.addAttribute("activity", activity);
		this.counted.settle(form, activity, edition.getId(), actor, errors);
		Map<Long, Long> values = check(form, edition, activity.getModuleId(), actor, errors);
		if (errors.hasErrors()) {
			return form(edition, form, actor, model);
		}
		try {
			ActivityNames names = this.pages.names(edition.getId());
			String differences = differences(formOf(activity), form, names).describe();
			return saved(this.log.change(activity, form, values, actor, differences), redirect);
		}
		catch (OptimisticLockingFailureException ex) {
			return conflict(id, form, actor, model);
		}
	}

	/**
	 * Shows what was saved meanwhile beside what was typed; what is chosen is then meant.
	 */
	private String conflict(Long id, ActivityForm form, Actor actor, Model model) {
		Activity present = this.access.editable(id, actor);
		ActivityNames names = this.pages.names(present.getEditionId());
		form.setDepartmentId(present.getDepartmentId());
		return this.conflicts.page(
				new Conflict<>(form, formOf(present), (state) -> ActivityWording.of(state, names),
						ActivityWording.properties(names), "/activities/" + id, "/activities/" + id, "activity", id),
				model);
	}

	private String saved(Activity activity, RedirectAttributes redirect) {
		redirect.addFlashAttribute("message", "已保存「" + activity.getDescription().title() + "」");
		String warnings = this.warnings.of(activity, this.pages.edition(activity));
		if (!warnings.isEmpty()) {
			redirect.addFlashAttribute("warning", warnings);
		}
		return "redirect:/activities/" + activity.getId();
	}

	private String form(Edition edition, ActivityForm form, Actor actor, Model model) {
		return this.page.show(edition, form, actor, model);
	}

	private static Differences differences(ActivityForm before, ActivityForm after, ActivityNames names) {
		return Differences.between(ActivityWording.of(before, names), ActivityWording.of(after, names));
	}

	private ActivityForm formOf(Activity activity) {
		return ActivityForm.of(activity, this.pages.names(activity.getEditionId()).typedValues(activity));
	}

}
