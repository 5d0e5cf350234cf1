package cn.activityweek.activity;

import cn.activityweek.core.Actor;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
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
 * A joint activity: each department fills in its line, the owner takes over the sums.
 */
@Controller
@RequestMapping("/activities/{id}")
class JointController {

	private static final String FORM = "activity/line";

	private final ActivityPages pages;

	private final ActivityAccess access;

	private final ActivityPolicy policy;

	private final JointDesk desk;

	private final Conflicts conflicts;

	JointController(ActivityPages pages, ActivityAccess access, ActivityPolicy policy, JointDesk desk,
			Conflicts conflicts) {
		this.pages = pages;
		this.access = access;
		this.policy = policy;
		this.desk = desk;
		this.conflicts = conflicts;
	}

	@GetMapping("/lines/{departmentId}")
	String edit(@PathVariable Long id, @PathVariable Long departmentId, Actor actor, Model model) {
		Activity activity = writable(id, departmentId, actor);
		model.addAttribute("form", LineForm.of(this.desk.line(activity, departmentId)));
		return form(activity, departmentId, actor, model);
	}

	@PostMapping("/lines/{departmentId}")
	String write(@PathVariable Long id, @PathVariable Long departmentId, @Valid @ModelAttribute("form") LineForm form,
			BindingResult errors, Actor actor, Model model, RedirectAttributes redirect) {
		Activity activity = writable(id, departmentId, actor);
		form.check(errors);
		if (errors.hasErrors()) {
			return form(activity, departmentId, actor, model);
		}
		try {
			this.desk.write(activity, departmentId, form, actor);
		}
		catch (OptimisticLockingFailureException | DataIntegrityViolationException ex) {
			return conflict(activity, departmentId, form, model);
		}
		redirect.addFlashAttribute("message", "已保存本部門的參加人數");
		return "redirect:/activities/" + id;
	}

	private String conflict(Activity activity, Long departmentId, LineForm form, Model model) {
		String page = "/activities/" + activity.getId();
		LineForm saved = LineForm.of(this.desk.line(activity, departmentId));
		return this.conflicts.page(new Conflict<>(form, saved, LineForm::labelled, LineForm.properties(),
				page + "/lines/" + departmentId, page, "activity", activity.getId()), model);
	}

	private String form(Activity activity, Long departmentId, Actor actor, Model model) {
		model.addAttribute("activity", activity);
		model.addAttribute("departmentId", departmentId);
		model.addAttribute("lines", this.desk.of(activity, actor));
		model.addAttribute("names", this.pages.names(activity.getEditionId()));
		return FORM;
	}

	private Activity writable(Long id, Long departmentId, Actor actor) {
		Activity activity = this.access.visible(id, actor);
		this.policy.require(this.desk.mayWrite(activity, departmentId, actor));
		return activity;
	}

	@PostMapping("/line-sums")
	String fillIn(@PathVariable Long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(required = false) Integer students, @RequestParam(required = false) Integer teachers,
			Actor actor, RedirectAttributes redirect) {
		this.access.editable(id, actor);
		this.desk.fillIn(id, new JointDesk.Seen(version, students, teachers), actor);
		redirect.addFlashAttribute("message", "已按參加單位合計填入校內學生、校內教師");
		return "redirect:/activities/" + id;
	}

}
