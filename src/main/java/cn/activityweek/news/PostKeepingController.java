package cn.activityweek.news;

import java.time.Clock;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.StaleFormException;
import cn.activityweek.draft.Conflict;
import cn.activityweek.draft.Conflicts;
import jakarta.validation.Valid;

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
 * Posts taken off the public pages, put first, recorded elsewhere, deleted.
 */
@Controller
@RequestMapping("/posts/{id}")
class PostKeepingController {

	private final PostPages posts;

	private final ReviewCases cases;

	private final ReviewAccess access;

	private final PostKeeping keeping;

	private final Conflicts conflicts;

	private final Clock clock;

	PostKeepingController(PostPages posts, ReviewCases cases, ReviewAccess access, PostKeeping keeping,
			Conflicts conflicts, Clock clock) {
		this.posts = posts;
		this.cases = cases;
		this.access = access;
		this.keeping = keeping;
		this.conflicts = conflicts;
		this.clock = clock;
	}

	@GetMapping("/withdrawal")
	String withdrawal(@PathVariable Long id, Actor actor, Model model) {
		Post post = this.posts.visible(id, actor);
		this.access.require(PostAction.WITHDRAW, this.cases.of(post), actor);
		model.addAttribute("form", new WithdrawalForm());
		return page("withdrawal", post, model);
	}

	private String page(String view, Post post, Model model) {
		model.addAttribute("post", post);
		model.addAttribute("revision", this.posts.current(post));
		model.addAttribute("ways", Withdrawal.values());
		return "news/" + view;
	}

	@PostMapping("/withdrawal")
	String withdraw(@PathVariable Long id, @Valid @ModelAttribute("form") WithdrawalForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes redirect) {
		Post post = concerned(id, PostAction.WITHDRAW, actor);
		if (form.getHow() == Withdrawal.NOTICE && form.getNotice().isEmpty()) {
			errors.rejectValue("notice", "news.withdrawal-notice");
		}
		if (errors.hasErrors()) {
			return page("withdrawal", post, model);
		}
		this.keeping.withdraw(id, form, actor);
		redirect.addFlashAttribute("message", "已撤稿，網頁和照片現在都看不到了");
		return "redirect:/posts/" + id;
	}

	@PostMapping("/pin")
	String pin(@PathVariable Long id, @RequestParam(defaultValue = "false") boolean first, Actor actor,
			RedirectAttributes redirect) {
		this.posts.visible(id, actor);
		this.keeping.pin(id, first, actor);
		redirect.addFlashAttribute("message", first ? "已置頂" : "已取消置頂");
		return "redirect:/posts/" + id;
	}

	@GetMapping("/elsewhere")
	String elsewhere(@PathVariable Long id, Actor actor, Model model) {
		Post post = this.posts.visible(id, actor);
		this.access.require(PostAction.RECORD_ELSEWHERE, this.cases.of(post), actor);
		model.addAttribute("form", ElsewhereForm.of(post));
		return page("elsewhere", post, model);
	}

	@PostMapping("/elsewhere")
	String recordElsewhere(@PathVariable Long id, @Valid @ModelAttribute("form") ElsewhereForm form,
			BindingResult errors, Actor actor, Model model, RedirectAttributes redirect) {
		Post post = concerned(id, PostAction.RECORD_ELSEWHERE, actor);
		check(form, errors);
		if (errors.hasErrors()) {
			return page("elsewhere", post, model);
		}
		try {
			this.keeping.recordElsewhere(id, form, actor);
		}
		catch (StaleFormException ex) {
			return this.conflicts.page(new Conflict<>(form, ElsewhereForm.of(this.posts.visible(id, actor)),
					ElsewhereForm::labelled, ElsewhereForm.properties(), "/posts/" + id + "/elsewhere", "/posts/" + id,
					ReviewRecords.SUBJECT, id), model);
		}
		redirect.addFlashAttribute("message", form.getAddress().isEmpty() ? "已取消登記" : "已登記，這篇稿件算作已報道");
		return "redirect:/posts/" + id;
	}

	private void check(ElsewhereForm form, BindingResult errors) {
		if (form.getAddress().isEmpty()) {
			form.setSince(null);
			return;
		}
		if (form.getSince() == null) {
			errors.rejectValue("since", "news.elsewhere-since");
		}
		else if (form.getSince().isAfter(CollegeTime.date(this.clock.instant()))) {
			errors.rejectValue("since", "news.elsewhere-ahead");
		}
	}

	@PostMapping("/deletion")
	String delete(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		this.posts.visible(id, actor);
		this.keeping.delete(id, actor);
		redirect.addFlashAttribute("message", "已刪除，可以在「已刪除」中恢復");
		return "redirect:/posts";
	}

	/** What is deleted is not visible: the desk says whose it is to restore. */
	@PostMapping("/restoration")
	String restore(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		this.keeping.restore(id, actor);
		redirect.addFlashAttribute("message", "已恢復");
		return "redirect:/posts/" + id;
	}

	private Post concerned(Long id, PostAction action, Actor actor) {
		Post post = this.posts.visible(id, actor);
		this.access.requireConcern(action, this.cases.of(post), actor);
		return post;
	}

}
