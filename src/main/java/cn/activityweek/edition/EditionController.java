package cn.activityweek.edition;

import java.time.Clock;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.Once;
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
 * The years, for 教務處: the list, what is known of each as a whole, and which is current.
 */
@Controller
@RequestMapping("/admin/editions")
class EditionController {

	private static final String FORM = "edition/form";

	private final Editions editions;

	private final EditionDesk desk;

	private final Conflicts conflicts;

	private final Clock clock;

	EditionController(Editions editions, EditionDesk desk, Conflicts conflicts, Clock clock) {
		this.editions = editions;
		this.desk = desk;
		this.conflicts = conflicts;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("editions", this.editions.all());
		return "edition/list";
	}

	@GetMapping("/new")
	String blank(Model model) {
		Edition latest = this.editions.all().stream().findFirst().orElse(null);
		int year = (latest != null) ? latest.getYear() + 1 : CollegeTime.date(this.clock.instant()).getYear();
		model.addAttribute("form", EditionForm.propose(year, (latest != null) ? latest.getCollege() : ""));
		model.addAttribute("latest", latest);
		return FORM;
	}

	@Once
	@PostMapping
	String create(@Valid @ModelAttribute("form") EditionForm form, BindingResult errors, Actor actor,
			RedirectAttributes flash) {
		check(form, null, errors);
		if (errors.hasErrors()) {
			return FORM;
		}
		Edition edition = this.desk.prepare(form.facts(), actor);
		flash.addFlashAttribute("message", edition.getYear() + " 年度已建立，處於籌備中。接下來請填寫領導小組、部門名錄和活動模塊");
		return "redirect:/admin/editions/" + edition.getId();
	}

	@GetMapping("/{id}")
	String edit(@PathVariable Long id, Model model) {
		Edition edition = this.editions.get(id);
		model.addAttribute("form", EditionForm.of(edition));
		model.addAttribute("shown", edition);
		return FORM;
	}

	@PostMapping("/{id}")
	String update(@PathVariable Long id, @Valid @ModelAttribute("form") EditionForm form, BindingResult errors,
			Model model, Actor actor, RedirectAttributes flash) {
		Edition edition = this.editions.open(id);
		model.addAttribute("shown", edition);
		check(form, edition, errors);
		if (errors.hasErrors()) {
			return FORM;
		}
		try {
			this.desk.revise(id, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			return conflict(id, form, model);
		}
		flash.addFlashAttribute("message", "已保存 " + form.getYear() + " 年度的基本信息");
		return "redirect:/admin/editions/" + id;
	}

	private String conflict(Long id, EditionForm form, Model model) {
		EditionForm saved = EditionForm.of(this.editions.get(id));
		String address = "/admin/editions/" + id;
		return this.conflicts.page(new Conflict<>(form, saved, EditionForm::labelled, EditionForm.properties(), address,
				address, "edition", id), model);
	}

	@GetMapping("/{id}/currency")
	String currency(@PathVariable Long id, Model model) {
		model.addAttribute("shown", this.editions.get(id));
		model.addAttribute("replaced", this.editions.current().orElse(null));
		return "edition/currency";
	}

	@PostMapping("/{id}/currency")
	String makeCurrent(@PathVariable Long id, @RequestParam(required = false) Long replaces, Model model, Actor actor,
			RedirectAttributes flash) {
		Edition replaced = this.editions.current().orElse(null);
		if (replaced != null && !replaced.getId().equals(id) && !replaced.getId().equals(replaces)) {
			return currency(id, model);
		}
		this.desk.makeCurrent(id, actor);
		flash.addFlashAttribute("message", this.editions.get(id).getYear() + " 年度現為當前年度");
		return "redirect:/admin/editions";
	}

	private void check(EditionForm form, Edition edition, BindingResult errors) {
		form.checkDates(errors);
		if (form.getYear() != null
				&& this.editions.ofYear(form.getYear()).filter((other) -> !other.equals(edition)).isPresent()) {
			errors.rejectValue("year", "edition.year-taken");
		}
	}

}
