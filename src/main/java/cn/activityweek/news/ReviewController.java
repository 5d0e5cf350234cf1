package cn.activityweek.news;

import java.time.Clock;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import jakarta.servlet.http.HttpServletResponse;
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
 * The page of a post, and its way through 三審三校.
 */
@Controller
@RequestMapping("/posts/{id}")
class ReviewController {

	private final PostPages posts;

	private final ReviewPages pages;

	private final ReviewCases cases;

	private final ReviewAccess access;

	private final ReviewDesk desk;

	private final Clock clock;

	ReviewController(PostPages posts, ReviewPages pages, ReviewCases cases, ReviewAccess access, ReviewDesk desk,
			Clock clock) {
		this.posts = posts;
		this.pages = pages;
		this.cases = cases;
		this.access = access;
		this.desk = desk;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable Long id, Actor actor, Model model) {
		return this.pages.show(this.posts.visible(id, actor), actor, model);
	}

	@GetMapping("/register")
	String register(@PathVariable Long id, Actor actor, Model model) {
		return this.pages.register(this.posts.visible(id, actor), model);
	}

	@PostMapping("/submission")
	String submit(@PathVariable Long id, @ModelAttribute("submission") SubmissionForm form, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Post post = concerned(id, PostAction.SUBMIT, actor);
		try {
			this.desk.submit(id, form, actor);
		}
		catch (TextChangedException ex) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return this.pages.changed(post, ex.getOpened(), "", model);
		}
		redirect.addFlashAttribute("message", "已送審");
		return "redirect:/posts/" + id;
	}

	@PostMapping("/submission/removal")
	String takeBack(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		concerned(id, PostAction.TAKE_BACK, actor);
		this.desk.takeBack(id, actor);
		redirect.addFlashAttribute("message", "已撤回送審，現在可以修改");
		return "redirect:/posts/" + id;
	}

	/** Of pictures that came during the review. */
	@PostMapping("/picture-consents")
	String answerForPictures(@PathVariable Long id, @ModelAttribute("submission") SubmissionForm form, Actor actor,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Post post = this.posts.editable(id, actor);
		try {
			this.desk.answerForPictures(id, form, actor);
		}
		catch (TextChangedException ex) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return this.pages.changed(post, ex.getOpened(), "", model);
		}
		redirect.addFlashAttribute("message", "已記下：已取得照片中人物同意");
		return "redirect:/posts/" + id;
	}

	@PostMapping("/reviews")
	String review(@PathVariable Long id, @Valid @ModelAttribute("form") ReviewForm form, BindingResult errors,
			Actor actor, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Post post = concerned(id, PostAction.APPROVE, actor);
		check(form, errors);
		if (errors.hasErrors()) {
			return this.pages.show(post, actor, model);
		}
		try {
			redirect.addFlashAttribute("message", decide(id, form, actor));
		}
		catch (TextChangedException ex) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return this.pages.changed(post, ex.getOpened(), form.getOpinion(), model);
		}
		return "redirect:/posts/" + id;
	}

	private String decide(Long id, ReviewForm form, Actor actor) {
		if (form.getVerdict() == Verdict.RETURNED) {
			this.desk.sendBack(id, form, actor);
			return "已退回，撰稿部門會在工作台看到您的意見";
		}
		return told(this.desk.approve(id, form, actor));
	}

	static String told(Post post) {
		return switch (post.getState()) {
			case PUBLISHED -> "已發布，網上現在就能看到";
			case SCHEDULED -> "已終審，將於 " + CollegeTime.format(post.getPublishAt()) + " 自動發布";
			default -> "已通過，下一步：" + post.getState().getLabel();
		};
	}

	private void check(ReviewForm form, BindingResult errors) {
		if (form.getVerdict() == Verdict.RETURNED) {
			if (form.getOpinion().isEmpty()) {
				errors.rejectValue("opinion", "news.return-reason");
			}
			return;
		}
		if (form.getVerdict() != Verdict.APPROVED) {
			errors.reject("news.verdict");
		}
		if (!form.isProofread()) {
			errors.rejectValue("proofread", "news.proofread");
		}
		if (form.publishAt() != null && !form.publishAt().isAfter(this.clock.instant())) {
			errors.rejectValue("publishAt", "news.publish-ahead");
		}
	}

	private Post concerned(Long id, PostAction action, Actor actor) {
		Post post = this.posts.visible(id, actor);
		this.access.requireConcern(action, this.cases.of(post), actor);
		return post;
	}

}
