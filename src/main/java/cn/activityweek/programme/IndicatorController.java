package cn.activityweek.programme;

import java.util.List;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A year's indicators, those of modules and those on the whole week, for 教務處.
 */
@Controller
@RequestMapping("/admin/editions/{editionId}/indicators")
class IndicatorController {

	private static final String FORM = "programme/indicator";

	private final Editions editions;

	private final Programme programme;

	private final IndicatorRepository indicators;

	private final ProgrammeDesk desk;

	private final Conflicts conflicts;

	IndicatorController(Editions editions, Programme programme, IndicatorRepository indicators, ProgrammeDesk desk,
			Conflicts conflicts) {
		this.editions = editions;
		this.programme = programme;
		this.indicators = indicators;
		this.desk = desk;
		this.conflicts = conflicts;
	}

	@ModelAttribute("shown")
	Edition shown(@PathVariable Long editionId) {
		return this.editions.get(editionId);
	}

	@ModelAttribute("modules")
	List<ActivityModule> modules(@PathVariable Long editionId) {
		return this.programme.modules(editionId);
	}

	@ModelAttribute("aggregations")
	Aggregation[] aggregations() {
		return Aggregation.values();
	}

	@ModelAttribute("sources")
	IndicatorSource[] sources() {
		return IndicatorSource.values();
	}

	@GetMapping
	String list(@PathVariable Long editionId, Model model) {
		model.addAttribute("indicators", this.programme.indicators(editionId));
		return "programme/indicators";
	}

	@GetMapping("/new")
	String blank(@PathVariable Long editionId, @RequestParam(required = false) Long module, Model model) {
		IndicatorForm form = new IndicatorForm();
		form.setModuleId(module);
		model.addAttribute("form", form);
		return FORM;
	}

	@Once
	@PostMapping
	String create(@PathVariable Long editionId, @Valid @ModelAttribute("form") IndicatorForm form, BindingResult errors,
			Actor actor, RedirectAttributes flash) {
		this.editions.open(editionId);
		form.check(errors);
		if (form.getModuleId() != null
				&& modules(editionId).stream().noneMatch((module) -> module.getId().equals(form.getModuleId()))) {
			throw new NotFoundException("沒有這個活動模塊");
		}
		if (!form.getCode().isEmpty() && !errors.hasFieldErrors("code")
				&& this.indicators.findByEditionIdAndCode(editionId, form.getCode()).isPresent()) {
			errors.rejectValue("code", "programme.code-taken");
		}
		if (errors.hasErrors()) {
			return FORM;
		}
		this.desk.addIndicator(editionId, form, actor);
		flash.addFlashAttribute("message", "已新增指標「" + form.getName() + "」");
		return list(editionId);
	}

	@GetMapping("/{id}")
	String edit(@PathVariable Long editionId, @PathVariable Long id, Model model) {
		Indicator indicator = indicator(editionId, id);
		model.addAttribute("form", IndicatorForm.of(indicator));
		model.addAttribute("indicator", indicator);
		return FORM;
	}

	@PostMapping("/{id}")
	String update(@PathVariable Long editionId, @PathVariable Long id,
			@Valid @ModelAttribute("form") IndicatorForm form, BindingResult errors, Model model, Actor actor,
			RedirectAttributes flash) {
		this.editions.open(editionId);
		Indicator indicator = indicator(editionId, id);
		form.setModuleId(indicator.getModuleId());
		form.setCode(indicator.getCode());
		model.addAttribute("indicator", indicator);
		form.check(errors);
		if (errors.hasErrors()) {
			return FORM;
		}
		try {
			this.desk.editIndicator(id, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			IndicatorForm saved = IndicatorForm.of(indicator(editionId, id));
			String address = "/admin/editions/" + editionId + "/indicators/" + id;
			return this.conflicts.page(new Conflict<>(form, saved, IndicatorForm::labelled, IndicatorForm.properties(),
					address, address, "indicator", id), model);
		}
		flash.addFlashAttribute("message", "已保存指標「" + form.getName() + "」");
		return list(editionId);
	}

	@PostMapping("/{id}/position")
	String move(@PathVariable Long editionId, @PathVariable Long id, @RequestParam String to, Actor actor) {
		this.desk.moveIndicator(indicator(editionId, id).getId(), "up".equals(to), actor);
		return list(editionId);
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable Long editionId, @PathVariable Long id, Actor actor, RedirectAttributes flash) {
		Indicator indicator = indicator(editionId, id);
		try {
			this.desk.removeIndicator(id, actor);
			flash.addFlashAttribute("message", "已刪去指標「" + indicator.getName() + "」");
		}
		catch (RefusedException ex) {
			flash.addFlashAttribute("warning", ex.getMessage());
		}
		return list(editionId);
	}

	private Indicator indicator(Long editionId, Long id) {
		Indicator indicator = this.desk.indicator(id);
		if (!indicator.getEditionId().equals(editionId)) {
			throw new NotFoundException("沒有這個指標");
		}
		return indicator;
	}

	private static String list(Long editionId) {
		return "redirect:/admin/editions/" + editionId + "/indicators";
	}

}
