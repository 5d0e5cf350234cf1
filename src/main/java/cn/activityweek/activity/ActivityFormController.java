package cn.activityweek.activity;

import java.util.List;
import java.util.Optional;

import cn.activityweek.core.Actor;
import cn.activityweek.draft.Drafts;
import cn.activityweek.edition.Edition;
import cn.activityweek.programme.ActivityModule;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form before anything is saved: empty, after an earlier activity, or again for
 * another module.
 */
@Controller
class ActivityFormController {

	private final ActivityPages pages;

	private final ActivityAccess access;

	private final ActivityPolicy policy;

	private final FormDefaults defaults;

	private final FormCopy copies;

	private final ActivityFormPage page;

	private final ActivityDrafts drafts;

	ActivityFormController(ActivityPages pages, ActivityAccess access, ActivityPolicy policy, FormDefaults defaults,
			FormCopy copies, ActivityFormPage page, ActivityDrafts drafts) {
		this.pages = pages;
		this.access = access;
		this.policy = policy;
		this.defaults = defaults;
		this.copies = copies;
		this.page = page;
		this.drafts = drafts;
	}

	/**
	 * The form, without a question where the module can be guessed.
	 * @param module a module's number; one that the person may not log in, or 0, lets him
	 * choose
	 * @param copy the activity to follow
	 * @param draft what the person, or another page for him, has begun to write
	 */
	@GetMapping("/activities/new")
	String blank(@RequestParam(required = false) Integer module, @RequestParam(required = false) Long copy,
			@RequestParam(name = Drafts.PARAMETER, required = false) String draft, Actor actor, Model model) {
		Edition edition = this.pages.openEdition();
		if (draft != null) {
			ActivityForm begun = this.drafts.open(draft, this.policy.own(actor, edition.getId()), actor, model);
			return this.page.show(edition, begun, actor, model);
		}
		List<ActivityModule> modules = this.policy.loggable(actor, edition.getId());
		if (copy != null) {
			return copy(copy, modules, edition, actor, model);
		}
		Optional<ActivityModule> chosen = (module != null)
				? modules.stream().filter((candidate) -> candidate.getNumber() == module).findFirst()
				: this.defaults.module(modules, actor, edition);
		if (chosen.isEmpty()) {
			return choose(modules, model);
		}
		return form(this.defaults.blank(chosen.get(), actor, edition), edition, actor, model);
	}

	private String copy(Long id, List<ActivityModule> modules, Edition edition, Actor actor, Model model) {
		Activity earlier = this.access.visible(id, actor);
		if (modules.isEmpty()) {
			return choose(modules, model);
		}
		model.addAttribute("followed", earlier.getDescription().title());
		model.addAttribute("followedYear", this.pages.edition(earlier).getYear());
		return form(this.copies.of(earlier, actor, edition), edition, actor, model);
	}

	/**
	 * The form as typed, with what belongs to the module chosen: for browsers without
	 * script.
	 */
	@PostMapping("/activities/forms")
	String again(@ModelAttribute("form") ActivityForm form, BindingResult errors,
			@RequestParam(required = false) Long activity, Actor actor, Model model) {
		if (activity == null) {
			Edition edition = this.pages.openEdition();
			List<ActivityModule> modules = this.policy.loggable(actor, edition.getId());
			return modules.isEmpty() ? choose(modules, model) : this.page.show(edition, form, actor, model);
		}
		Activity edited = this.access.editable(activity, actor);
		model.addAttribute("activity", edited);
		return this.page.show(this.pages.edition(edited), form, actor, model);
	}

	private String choose(List<ActivityModule> modules, Model model) {
		model.addAttribute("modules", modules);
		return "activity/choose-module";
	}

	private String form(ActivityForm form, Edition edition, Actor actor, Model model) {
		model.addAttribute("form", form);
		return this.page.show(edition, form, actor, model);
	}

}
