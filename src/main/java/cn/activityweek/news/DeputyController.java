package cn.activityweek.news;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Once;
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
 * The 代審 of one post.
 */
@Controller
@RequestMapping("/posts/{id}/deputies")
class DeputyController {

	private final PostPages posts;

	private final ReviewCases cases;

	private final ReviewAccess access;

	private final Deputies deputies;

	DeputyController(PostPages posts, ReviewCases cases, ReviewAccess access, Deputies deputies) {
		this.posts = posts;
		this.cases = cases;
		this.access = access;
		this.deputies = deputies;
	}

	@GetMapping
	String form(@PathVariable Long id, Actor actor, Model model) {
		ReviewCase review = required(id, actor);
		DeputyForm form = new DeputyForm();
		form.setStep((review.step() != null) ? review.step() : review.chain().get(0));
		model.addAttribute("form", form);
		return page(review, actor, model);
	}

	private String page(ReviewCase review, Actor actor, Model model) {
		model.addAttribute("post", review.post());
		model.addAttribute("revision", this.posts.current(review.post()));
		model.addAttribute("steps", review.ahead());
		model.addAttribute("candidates",
				this.deputies.candidates(actor)
					.stream()
					.filter((person) -> !review.authors().contains(person.accountId()))
					.toList());
		model.addAttribute("deputies", this.deputies.lines(review.post()));
		return "news/deputies";
	}

	@Once
	@PostMapping
	String appoint(@PathVariable Long id, @Valid @ModelAttribute("form") DeputyForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes redirect) {
		ReviewCase review = required(id, actor);
		if (form.getAccountId() != null && review.authors().contains(form.getAccountId())) {
			errors.rejectValue("accountId", "news.deputy-author");
		}
		if (actor.accountId().equals(form.getAccountId())) {
			errors.rejectValue("accountId", "news.deputy-self");
		}
		if (errors.hasErrors()) {
			return page(review, actor, model);
		}
		this.deputies.appoint(review.post(), form, actor);
		redirect.addFlashAttribute("message", "已指定代審");
		return "redirect:/posts/" + id;
	}

	@PostMapping("/{deputy}/removal")
	String remove(@PathVariable Long id, @PathVariable Long deputy, Actor actor, RedirectAttributes redirect) {
		required(id, actor);
		this.deputies.remove(deputy, id, actor);
		redirect.addFlashAttribute("message", "已取消代審");
		return "redirect:/posts/" + id + "/deputies";
	}

	private ReviewCase required(Long id, Actor actor) {
		ReviewCase review = this.cases.of(this.posts.visible(id, actor));
		this.access.require(PostAction.APPOINT, review, actor);
		return review;
	}

}
