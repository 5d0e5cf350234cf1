package cn.activityweek.programme;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Once;
import cn.activityweek.core.RefusedException;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A year's modules, for 教務處.
 */
@Controller
@RequestMapping("/admin/editions/{editionId}/modules")
class ModuleController {

	private static final String FORM = "programme/module";

	private final Editions editions;

	private final Programme programme;

	private final IndicatorCatalogue catalogue;

	private final ProgrammeDesk desk;

	private final Conflicts conflicts;

	ModuleController(Editions editions, Programme programme, IndicatorCatalogue catalogue, ProgrammeDesk desk,
			Conflicts conflicts) {
		this.editions = editions;
		this.programme = programme;
		this.catalogue = catalogue;
		this.desk = desk;
		this.conflicts = conflicts;
	}

	@ModelAttribute("shown")
	Edition shown(@PathVariable Long editionId) {
		return this.editions.get(editionId);
	}

	@ModelAttribute("choices")
	Map<Long, String> choices(@PathVariable Long editionId) {
		return this.desk.choices(editionId);
	}

	@ModelAttribute("sets")
	List<IndicatorSet> sets() {
		return this.catalogue.modules();
	}

	@GetMapping
	String list(@PathVariable Long editionId, Model model) {
		model.addAttribute("modules", this.programme.modules(editionId));
		return "programme/modules";
	}

	@GetMapping("/new")
	String blank(@PathVariable Long editionId, Model model) {
		List<Integer> numbers = this.programme.modules(editionId).stream().map(ActivityModule::getNumber).toList();
		ModuleForm form = new ModuleForm();
		form.setNumber(
				IntStream.rangeClosed(1, 20).filter((number) -> !numbers.contains(number)).findFirst().orElse(20));
		return form(form, model);
	}

	@Once
	@PostMapping
	String create(@PathVariable Long editionId, @Valid @ModelAttribute("form") ModuleForm form, BindingResult errors,
			Model model, Actor actor, RedirectAttributes flash) {
		this.editions.open(editionId);
		check(form, editionId, null, errors);
		if (errors.hasErrors()) {
			return form(form, model);
		}
		ActivityModule module = this.desk.add(editionId, form, actor);
		flash.addFlashAttribute("message", "已新增模塊" + module.getNumeral() + "「" + module.getShortTitle() + "」");
		return "redirect:/admin/editions/" + editionId + "/modules";
	}

	@GetMapping("/{id}")
	String edit(@PathVariable Long editionId, @PathVariable Long id, Model model) {
		ActivityModule module = module(editionId, id);
		model.addAttribute("module", module);
		return form(ModuleForm.of(module), model);
	}

	@PostMapping("/{id}")
	String update(@PathVariable Long editionId, @PathVariable Long id, @Valid @ModelAttribute("form") ModuleForm form,
			BindingResult errors, Model model, Actor actor, RedirectAttributes flash) {
		this.editions.open(editionId);
		ActivityModule module = module(editionId, id);
		model.addAttribute("module", module);
		check(form, editionId, id, errors);
		if (errors.hasErrors()) {
			return form(form, model);
		}
		try {
			this.desk.edit(id, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			return conflict(module(editionId, id), form, model);
		}
		flash.addFlashAttribute("message", "已保存「" + form.getShortTitle() + "」");
		return "redirect:/admin/editions/" + editionId + "/modules";
	}

	private String conflict(ActivityModule saved, ModuleForm form, Model model) {
		Map<Long, String> choices = this.desk.choices(saved.getEditionId());
		String address = "/admin/editions/" + saved.getEditionId() + "/modules/" + saved.getId();
		return this.conflicts.page(new Conflict<>(form, ModuleForm.of(saved), (state) -> state.labelled(choices),
				ModuleForm.properties(), address, address, "module", saved.getId()), model);
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable Long editionId, @PathVariable Long id, Actor actor, RedirectAttributes flash) {
		ActivityModule module = module(editionId, id);
		try {
			this.desk.remove(id, actor);
			flash.addFlashAttribute("message", "已刪去模塊「" + module.getShortTitle() + "」及其指標");
		}
		catch (RefusedException ex) {
			flash.addFlashAttribute("warning", ex.getMessage());
		}
		return "redirect:/admin/editions/" + editionId + "/modules";
	}

	private ActivityModule module(Long editionId, Long id) {
		ActivityModule module = this.programme.module(id);
		if (!module.getEditionId().equals(editionId)) {
			throw new NotFoundException("沒有這個活動模塊");
		}
		return module;
	}

	private void check(ModuleForm form, Long editionId, Long id, BindingResult errors) {
		form.check(this.desk.choices(editionId), errors);
		boolean taken = this.programme.modules(editionId)
			.stream()
			.anyMatch((other) -> !other.getId().equals(id)
					&& Integer.valueOf(other.getNumber()).equals(form.getNumber()));
		if (taken) {
			errors.rejectValue("number", "programme.number-taken");
		}
	}

	private static String form(ModuleForm form, Model model) {
		form.offerSlots();
		model.addAttribute("form", form);
		return FORM;
	}

}
