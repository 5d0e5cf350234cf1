package cn.activityweek.news;

import java.time.Clock;

import cn.activityweek.core.Actor;
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
 * Publication out of the ordinary way: past a step, or again after withdrawal.
 */
@Controller
@RequestMapping("/posts/{id}")
class PublicationController {

	private final PostPages posts;

	private final ReviewPages pages;

	private final ReviewCases cases;

	private final ReviewAccess access;

	private final ReviewPolicy policy;

	private final PictureConsents consents;

	private final PublicationDesk desk;

	private final Clock clock;

	PublicationController(PostPages posts, ReviewPages pages, ReviewCases cases, ReviewAccess access,
			ReviewPolicy policy, PictureConsents consents, PublicationDesk desk, Clock clock) {
		this.consents = consents;
		this.posts = posts;
		this.pages = pages;
		this.cases = cases;
		this.access = access;
		this.policy = policy;
		this.desk = desk;
		this.clock = clock;
	}

	@GetMapping("/publication")
	String form(@PathVariable Long id, Actor actor, Model model) {
		Post post = this.posts.visible(id, actor);
		ReviewCase review = this.cases.of(post);
		this.access.require(action(post), review, actor);
		model.addAttribute("form", PublicationForm.of(post));
		return page(review, model);
	}

	private static PostAction action(Post post) {
		return post.isWithdrawn() && post.getState() == PostState.PUBLISHED ? PostAction.REPUBLISH
				: PostAction.PASS_OVER;
	}

	private String page(ReviewCase review, Model model) {
		model.addAttribute("post", review.post());
		PostRevision current = this.posts.current(review.post());
		model.addAttribute("revision", current);
		model.addAttribute("unanswered", this.consents.lacking(current));
		model.addAttribute("again", action(review.post()) == PostAction.REPUBLISH);
		model.addAttribute("steps", this.policy.unsettled(review));
		return "news/publication";
	}

	@PostMapping("/publication")
	String publish(@PathVariable Long id, @Valid @ModelAttribute("form") PublicationForm form, BindingResult errors,
			Actor actor, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Post post = this.posts.visible(id, actor);
		ReviewCase review = this.cases.of(post);
		this.access.requireConcern(action(post), review, actor);
		check(form, errors);
		if (errors.hasErrors()) {
			return page(review, model);
		}
		try {
			Post now = (action(post) == PostAction.REPUBLISH) ? this.desk.republish(id, form, actor)
					: this.desk.passOver(id, form, actor);
			redirect.addFlashAttribute("message", ReviewController.told(now));
		}
		catch (TextChangedException ex) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return this.pages.changed(post, ex.getOpened(), form.getReason(), model);
		}
		return "redirect:/posts/" + id;
	}

	private void check(PublicationForm form, BindingResult errors) {
		if (!form.isProofread()) {
			errors.rejectValue("proofread", "news.proofread");
		}
		if (form.publishAt() != null && !form.publishAt().isAfter(this.clock.instant())) {
			errors.rejectValue("publishAt", "news.publish-ahead");
		}
	}

	@PostMapping("/schedule/removal")
	String callOff(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		this.posts.visible(id, actor);
		this.desk.callOff(id, actor);
		redirect.addFlashAttribute("message", "已取消定時發布，稿件回到待終審");
		return "redirect:/posts/" + id;
	}

}
