package cn.activityweek.organisation;

import cn.activityweek.core.Actor;
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
 * A year's leading group, for 教務處.
 */
@Controller
@RequestMapping("/admin/editions/{editionId}/group")
class LeadingGroupController {

	private static final String FORM = "organisation/group";

	private final Editions editions;

	private final LeadingGroup group;

	private final RosterDesk desk;

	private final Conflicts conflicts;

	LeadingGroupController(Editions editions, LeadingGroup group, RosterDesk desk, Conflicts conflicts) {
		this.editions = editions;
		this.group = group;
		this.desk = desk;
		this.conflicts = conflicts;
	}

	@GetMapping
	String edit(@PathVariable Long editionId, Model model) {
		model.addAttribute("shown", this.editions.get(editionId));
		model.addAttribute("form", LeadingGroupForm.of(this.group.of(editionId)));
		return FORM;
	}

	@PostMapping
	String update(@PathVariable Long editionId, @Valid @ModelAttribute("form") LeadingGroupForm form,
			BindingResult errors, Model model, Actor actor, RedirectAttributes flash) {
		Edition edition = this.editions.open(editionId);
		model.addAttribute("shown", edition);
		form.check(errors, "");
		if (errors.hasErrors()) {
			return FORM;
		}
		try {
			this.desk.replaceGroup(edition, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			LeadingGroupForm saved = LeadingGroupForm.of(this.group.of(editionId));
			String address = "/admin/editions/" + editionId + "/group";
			return this.conflicts.page(new Conflict<>(form, saved, LeadingGroupForm::labelled,
					LeadingGroupForm.properties(), address, address, "edition", editionId), model);
		}
		flash.addFlashAttribute("message", "已保存 " + edition.getYear() + " 年度的領導小組");
		return "redirect:/admin/editions/" + editionId + "/group";
	}

}
