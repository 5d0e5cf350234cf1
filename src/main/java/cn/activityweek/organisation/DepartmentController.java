package cn.activityweek.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Once;
import cn.activityweek.core.RefusedException;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import com.ibm.icu.text.Collator;
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
 * A year's roster of departments with their people, for 教務處.
 */
@Controller
@RequestMapping("/admin/departments")
class DepartmentController {

	private static final String FORM = "organisation/department";

	private final Editions editions;

	private final Departments departments;

	private final RosterDesk desk;

	private final Conflicts conflicts;

	DepartmentController(Editions editions, Departments departments, RosterDesk desk, Conflicts conflicts) {
		this.editions = editions;
		this.departments = departments;
		this.desk = desk;
		this.conflicts = conflicts;
	}

	@ModelAttribute("kinds")
	DepartmentKind[] kinds() {
		return DepartmentKind.values();
	}

	@ModelAttribute("duties")
	Duty[] duties() {
		return Duty.values();
	}

	@GetMapping
	String roster(@RequestParam(required = false) Integer year, Model model) {
		Edition edition = this.editions.chosen(year);
		List<DepartmentListing> roster = this.departments.roster(edition.getId());
		model.addAttribute("shown", edition);
		model.addAttribute("editions", this.editions.all());
		model.addAttribute("roster", roster);
		model.addAttribute("unreachable",
				roster.stream().filter((listing) -> listing.getTelephone().isEmpty()).count());
		return "organisation/departments";
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) Integer year, Model model) {
		Edition edition = this.editions.chosen(year);
		DepartmentForm form = new DepartmentForm();
		form.setKind(DepartmentKind.OFFICE);
		model.addAttribute("form", form);
		return form(edition, model);
	}

	@Once
	@PostMapping
	String create(@RequestParam(required = false) Integer year, @Valid @ModelAttribute("form") DepartmentForm form,
			BindingResult errors, Model model, Actor actor, RedirectAttributes flash) {
		Edition edition = this.editions.chosen(year);
		edition.requireOpen();
		if (!errors.hasFieldErrors("name")) {
			Optional<Department> known = this.departments.called(form.getName());
			if (known.flatMap((department) -> this.departments.listing(edition.getId(), department.getId()))
				.isPresent()) {
				errors.rejectValue("name", "organisation.name-listed");
			}
		}
		if (errors.hasErrors()) {
			return form(edition, model);
		}
		DepartmentListing listing = this.desk.add(edition.getId(), form, actor);
		flash.addFlashAttribute("message", listing.getName() + "已列入 " + edition.getYear() + " 年度部門名錄");
		return rosterOf(edition);
	}

	@GetMapping("/{id}")
	String edit(@PathVariable Long id, Model model) {
		DepartmentListing listing = this.desk.get(id);
		model.addAttribute("form", DepartmentForm.of(listing));
		model.addAttribute("listing", listing);
		return form(this.editions.get(listing.getEditionId()), model);
	}

	@PostMapping("/{id}")
	String update(@PathVariable Long id, @Valid @ModelAttribute("form") DepartmentForm form, BindingResult errors,
			Model model, Actor actor, RedirectAttributes flash) {
		DepartmentListing listing = this.desk.get(id);
		Edition edition = this.editions.open(listing.getEditionId());
		model.addAttribute("listing", listing);
		if (!errors.hasFieldErrors("name") && this.desk.isTaken(form.getName(), listing.getDepartment())) {
			errors.rejectValue("name", "organisation.name-taken", new Object[] { form.getName() }, null);
		}
		if (this.desk.changesKindElsewhere(listing, form)) {
			errors.rejectValue("kind", "organisation.kind-elsewhere");
		}
		if (RosterDesk.emptiesDuty(listing, form)) {
			errors.rejectValue("duty", "organisation.duty-empty");
		}
		if (errors.hasErrors()) {
			return form(edition, model);
		}
		try {
			this.desk.edit(id, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			return conflict(id, form, model);
		}
		flash.addFlashAttribute("message", "已保存" + form.getName());
		return rosterOf(edition);
	}

	private String conflict(Long id, DepartmentForm form, Model model) {
		DepartmentListing listing = this.desk.get(id);
		String address = "/admin/departments/" + id;
		return this.conflicts.page(new Conflict<>(form, DepartmentForm.of(listing), DepartmentForm::labelled,
				DepartmentForm.properties(), address, address, "department", listing.getDepartmentId()), model);
	}

	@PostMapping("/{id}/position")
	String move(@PathVariable Long id, @RequestParam String to, Actor actor) {
		this.desk.move(id, "up".equals(to), actor);
		return rosterOf(this.editions.get(this.desk.get(id).getEditionId()));
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable Long id, Actor actor, RedirectAttributes flash) {
		DepartmentListing listing = this.desk.get(id);
		Edition edition = this.editions.open(listing.getEditionId());
		try {
			this.desk.remove(id, actor);
			flash.addFlashAttribute("message", listing.getName() + "已移出 " + edition.getYear() + " 年度部門名錄");
		}
		catch (RefusedException ex) {
			flash.addFlashAttribute("warning", ex.getMessage());
		}
		return rosterOf(edition);
	}

	private String form(Edition edition, Model model) {
		model.addAttribute("shown", edition);
		model.addAttribute("known",
				this.departments.all()
					.stream()
					.map(Department::getName)
					.sorted(Collator.getInstance(Locale.CHINESE))
					.toList());
		return FORM;
	}

	private static String rosterOf(Edition edition) {
		return "redirect:/admin/departments?year=" + edition.getYear();
	}

}
