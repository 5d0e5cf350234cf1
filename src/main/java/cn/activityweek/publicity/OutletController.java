package cn.activityweek.publicity;

import cn.activityweek.core.Actor;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The list of media, kept by 宣傳統戰部.
 */
@Controller
@RequestMapping("/publicity/outlets")
class OutletController {

	private static final String FORM = "publicity/outlet";

	private static final String LIST = "redirect:/publicity/outlets";

	private final PublicityPolicy policy;

	private final OutletDesk desk;

	private final Conflicts conflicts;

	OutletController(PublicityPolicy policy, OutletDesk desk, Conflicts conflicts) {
		this.policy = policy;
		this.desk = desk;
		this.conflicts = conflicts;
	}

	@ModelAttribute
	void choices(Actor actor, Model model) {
		this.policy.require(this.policy.runs(actor));
		model.addAttribute("levels", OutletLevel.values());
		model.addAttribute("media", Medium.values());
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("outlets", this.desk.all());
		return "publicity/outlets";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", new OutletForm());
		return FORM;
	}

	@Once
	@PostMapping
	String create(@Valid @ModelAttribute("form") OutletForm form, BindingResult errors, Actor actor,
			RedirectAttributes flash) {
		check(form, errors, null);
		if (errors.hasErrors()) {
			return FORM;
		}
		this.desk.add(form, actor);
		flash.addFlashAttribute("message", "已新增「" + form.getName() + "」");
		return LIST;
	}

	@GetMapping("/{id}")
	String edit(@PathVariable Long id, Model model) {
		MediaOutlet outlet = this.desk.get(id);
		model.addAttribute("outlet", outlet);
		model.addAttribute("form", OutletForm.of(outlet));
		return FORM;
	}

	@PostMapping("/{id}")
	String update(@PathVariable Long id, @Valid @ModelAttribute("form") OutletForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes flash) {
		model.addAttribute("outlet", this.desk.get(id));
		check(form, errors, id);
		if (errors.hasErrors()) {
			return FORM;
		}
		try {
			this.desk.edit(id, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			String address = "/publicity/outlets/" + id;
			return this.conflicts.page(new Conflict<>(form, OutletForm.of(this.desk.get(id)), OutletForm::labelled,
					OutletForm.properties(), address, address, OutletDesk.SUBJECT, id), model);
		}
		flash.addFlashAttribute("message", "已保存「" + form.getName() + "」");
		return LIST;
	}

	private void check(OutletForm form, BindingResult errors, Long own) {
		this.desk.taken(form, own)
			.ifPresent((other) -> errors.rejectValue("name", "publicity.outlet-taken",
					new Object[] { other.getLabel() }, null));
	}

}
