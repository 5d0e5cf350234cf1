package cn.activityweek.plan;

import java.time.temporal.ChronoUnit;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Once;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.EditionForm;
import cn.activityweek.edition.Editions;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Next year's edition made from this year's, for 教務處.
 */
@Controller
@RequestMapping("/admin/editions/{id}/successor")
class SuccessorController {

	private static final String FORM = "plan/successor";

	private final Editions editions;

	private final Programme programme;

	private final PlanDesk desk;

	SuccessorController(Editions editions, Programme programme, PlanDesk desk) {
		this.editions = editions;
		this.programme = programme;
		this.desk = desk;
	}

	@ModelAttribute("shown")
	Edition shown(@PathVariable Long id) {
		return this.editions.get(id);
	}

	@GetMapping
	String propose(@PathVariable Long id, Model model) {
		model.addAttribute("form", proposal(this.editions.get(id)));
		return FORM;
	}

	private EditionForm proposal(Edition earlier) {
		int year = earlier.getYear() + 1;
		while (this.editions.ofYear(year).isPresent()) {
			year++;
		}
		EditionForm form = EditionForm.propose(year, earlier.getCollege());
		long grace = ChronoUnit.DAYS.between(earlier.getEndsOn(), earlier.getDueOn());
		form.setDueOn(form.getEndsOn().plusDays(grace));
		form.setDocumentScript(earlier.getDocumentScript());
		form.setLargeSize(earlier.getLargeSize());
		return form;
	}

	@Once
	@PostMapping
	String create(@PathVariable Long id, @Valid @ModelAttribute("form") EditionForm form, BindingResult errors,
			Actor actor, RedirectAttributes flash) {
		Edition earlier = this.editions.get(id);
		form.checkDates(errors);
		if (form.getYear() != null && this.editions.ofYear(form.getYear()).isPresent()) {
			errors.rejectValue("year", "edition.year-taken");
		}
		if (errors.hasErrors()) {
			return FORM;
		}
		Edition edition = this.desk.copy(earlier, form.facts(), actor);
		flash.addFlashAttribute("message",
				edition.getYear() + " 年度已建立，處於籌備中：部門名錄、領導小組、模塊和指標沿用 " + earlier.getYear() + " 年度");
		List<String> old = this.programme.modules(edition.getId())
			.stream()
			.filter((module) -> module.getTitle().contains(earlier.getTheme()))
			.map(ActivityModule::getNumeral)
			.toList();
		if (!old.isEmpty() && !earlier.getTheme().equals(edition.getTheme())) {
			flash.addFlashAttribute("warning",
					"模塊" + String.join("、", old) + "的名稱裏還是 " + earlier.getYear() + " 年的主題，請修改");
		}
		return "redirect:/admin/editions/" + edition.getId();
	}

}
