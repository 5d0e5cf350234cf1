package cn.activityweek.activity;

import java.util.Map;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Questions about a record: asked, answered, settled.
 */
@Controller
@RequestMapping("/activities/{id}/questions")
class QuestionController {

	private static final String FORM = "activity/question";

	private final ActivityAccess access;

	private final ActivityPolicy policy;

	private final QuestionDesk desk;

	private final Conflicts conflicts;

	QuestionController(ActivityAccess access, ActivityPolicy policy, QuestionDesk desk, Conflicts conflicts) {
		this.access = access;
		this.policy = policy;
		this.desk = desk;
		this.conflicts = conflicts;
	}

	@GetMapping("/new")
	String blank(@PathVariable Long id, Actor actor, Model model) {
		Activity activity = askable(id, actor);
		model.addAttribute("form", QuestionForm.blank());
		return form(activity, null, model);
	}

	@PostMapping
	String ask(@PathVariable Long id, @Valid @ModelAttribute("form") QuestionForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes redirect) {
		Activity activity = askable(id, actor);
		if (errors.hasErrors()) {
			form.setRequestKey(form.key().toString());
			return form(activity, null, model);
		}
		try {
			this.desk.ask(activity, form, actor);
		}
		catch (DataIntegrityViolationException ex) {
			if (!this.desk.isAsked(form.key())) {
				throw ex;
			}
		}
		redirect.addFlashAttribute("message", "已標為存疑，填報部門會在工作台上看到");
		return "redirect:/activities/" + id;
	}

	@GetMapping("/{questionId}/answer")
	String edit(@PathVariable Long id, @PathVariable Long questionId, Actor actor, Model model) {
		Activity activity = answerable(id, actor);
		ActivityQuestion question = this.desk.get(id, questionId);
		model.addAttribute("form", QuestionForm.answer(question));
		return form(activity, question, model);
	}

	@PostMapping("/{questionId}/answer")
	String answer(@PathVariable Long id, @PathVariable Long questionId,
			@Valid @ModelAttribute("form") QuestionForm form, BindingResult errors, Actor actor, Model model,
			RedirectAttributes redirect) {
		Activity activity = answerable(id, actor);
		ActivityQuestion question = this.desk.get(id, questionId);
		if (errors.hasErrors()) {
			return form(activity, question, model);
		}
		try {
			this.desk.answer(question, form, actor);
		}
		catch (OptimisticLockingFailureException ex) {
			QuestionForm saved = QuestionForm.answer(this.desk.get(id, questionId));
			String page = "/activities/" + id;
			return this.conflicts.page(new Conflict<>(form, saved, (answer) -> Map.of("答覆", answer.getText()),
					Map.of("答覆", "text"), page + "/questions/" + questionId + "/answer", page, "activity", id), model);
		}
		redirect.addFlashAttribute("message", "已答覆，由提出的部門或教務處確認解決");
		return "redirect:/activities/" + id;
	}

	@PostMapping("/{questionId}/settlement")
	String settle(@PathVariable Long id, @PathVariable Long questionId, Actor actor, RedirectAttributes redirect) {
		askable(id, actor);
		this.desk.settle(this.desk.get(id, questionId), actor);
		redirect.addFlashAttribute("message", "存疑已解決");
		return "redirect:/activities/" + id;
	}

	private String form(Activity activity, ActivityQuestion question, Model model) {
		model.addAttribute("activity", activity);
		model.addAttribute("question", question);
		return FORM;
	}

	private Activity askable(Long id, Actor actor) {
		Activity activity = this.access.visible(id, actor);
		this.policy.require(this.desk.mayAsk(actor, activity));
		return activity;
	}

	private Activity answerable(Long id, Actor actor) {
		Activity activity = this.access.visible(id, actor);
		this.policy.require(this.desk.mayAnswer(actor, activity));
		return activity;
	}

}
