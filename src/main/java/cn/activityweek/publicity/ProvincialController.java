package cn.activityweek.publicity;

import java.util.List;
import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Once;
import cn.activityweek.core.RefusedException;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import jakarta.validation.Valid;
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
 * An item for provincial media, from candidate to what became of it; 宣傳統戰部 alone writes.
 */
@Controller
@RequestMapping("/publicity/provincial")
class ProvincialController {

	private static final String FORM = "publicity/provincial-item";

	private static final String HERE = "redirect:/publicity/provincial/";

	private final PublicityPolicy policy;

	private final ProvincialDesk desk;

	private final ProvincialPage page;

	private final ActivityChoice activities;

	private final Conflicts conflicts;

	ProvincialController(PublicityPolicy policy, ProvincialDesk desk, ProvincialPage page, ActivityChoice activities,
			Conflicts conflicts) {
		this.policy = policy;
		this.desk = desk;
		this.page = page;
		this.activities = activities;
		this.conflicts = conflicts;
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) Long activity, Actor actor, Model model) {
		Long edition = writable(actor);
		model.addAttribute("form", this.page.blank(activity, edition, actor));
		this.page.fill(null, edition, actor, model);
		return FORM;
	}

	@Once
	@PostMapping
	String create(@Valid @ModelAttribute("form") ProvincialForm form, BindingResult errors, Actor actor, Model model,
			RedirectAttributes flash) {
		Long edition = writable(actor);
		check(form, edition, actor, List.of());
		if (errors.hasErrors()) {
			this.page.fill(null, edition, actor, model);
			return FORM;
		}
		ProvincialItem item = this.desk.add(edition, form, actor);
		flash.addFlashAttribute("message", "已列為候選");
		return HERE + item.getId();
	}

	@GetMapping("/{id}")
	String show(@PathVariable Long id, Actor actor, Model model) {
		ProvincialItem item = visible(id, actor);
		model.addAttribute("form", ProvincialForm.of(item));
		this.page.fill(item, item.getEditionId(), actor, model);
		return FORM;
	}

	@PostMapping("/{id}")
	String update(@PathVariable Long id, @Valid @ModelAttribute("form") ProvincialForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes flash) {
		ProvincialItem item = visible(id, actor);
		this.policy.requireDesk(actor, item.getEditionId());
		check(form, item.getEditionId(), actor,
				(item.getActivityId() != null) ? List.of(item.getActivityId()) : List.of());
		if (errors.hasErrors()) {
			this.page.fill(item, item.getEditionId(), actor, model);
			return FORM;
		}
		try {
			this.desk.edit(id, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			String address = "/publicity/provincial/" + id;
			return this.conflicts
				.page(new Conflict<>(form, ProvincialForm.of(visible(id, actor)), ProvincialForm::labelled,
						ProvincialForm.properties(), address, address, ProvincialDesk.SUBJECT, id), model);
		}
		flash.addFlashAttribute("message", "已保存");
		return HERE + id;
	}

	@PostMapping("/{id}/choice")
	String choose(@PathVariable Long id, @RequestParam(defaultValue = "true") boolean chosen, Actor actor,
			RedirectAttributes flash) {
		this.policy.requireDesk(actor, visible(id, actor).getEditionId());
		if (chosen) {
			this.desk.choose(id, actor);
		}
		else {
			this.desk.release(id, actor);
		}
		flash.addFlashAttribute("message", chosen ? "已選定" : "已放回候選");
		return HERE + id;
	}

	@PostMapping("/{id}/sending")
	String send(@PathVariable Long id, @Valid @ModelAttribute("sending") SendingForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes flash) {
		return act(id, errors, actor, model, flash, "已登記報送", () -> this.desk.send(id, form, actor));
	}

	@PostMapping("/{id}/outcome")
	String conclude(@PathVariable Long id, @Valid @ModelAttribute("outcome") OutcomeForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes flash) {
		return act(id, errors, actor, model, flash, "已登記結果", () -> this.desk.conclude(id, form, actor));
	}

	/** What is refused stands above the small form, with what was typed. */
	private String act(Long id, BindingResult errors, Actor actor, Model model, RedirectAttributes flash, String done,
			Runnable action) {
		ProvincialItem item = visible(id, actor);
		this.policy.requireDesk(actor, item.getEditionId());
		if (!errors.hasErrors()) {
			try {
				action.run();
				flash.addFlashAttribute("message", done);
				return HERE + id;
			}
			catch (RefusedException ex) {
				errors.reject("publicity.refused", ex.getMessage());
			}
		}
		model.addAttribute("form", ProvincialForm.of(item));
		this.page.fill(item, item.getEditionId(), actor, model);
		return FORM;
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable Long id, Actor actor, RedirectAttributes flash) {
		this.policy.requireDesk(actor, visible(id, actor).getEditionId());
		this.desk.remove(id, actor);
		flash.addFlashAttribute("message", "已移除");
		return "redirect:/publicity/provincial";
	}

	private Long writable(Actor actor) {
		Long edition = this.policy.current().getId();
		this.policy.requireDesk(actor, edition);
		return edition;
	}

	private ProvincialItem visible(Long id, Actor actor) {
		ProvincialItem item = this.desk.get(id);
		this.policy.requireVisible(actor, item.getDepartmentId());
		return item;
	}

	private void check(ProvincialForm form, Long edition, Actor actor, List<Long> chosen) {
		Map<Long, String> departments = this.policy.writing(actor, edition);
		this.policy.require(form.getDepartmentId() == null || departments.containsKey(form.getDepartmentId()));
		this.policy.require(form.getPostId() == null || this.page.posts(edition).containsKey(form.getPostId()));
		if (form.getActivityId() != null) {
			this.activities.require(List.of(form.getActivityId()), edition, actor, chosen);
		}
	}

}
