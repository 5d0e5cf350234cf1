package cn.activityweek.news;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a post has said before, what has changed, and the way back.
 */
@Controller
@RequestMapping("/posts/{id}/versions")
class PostVersionController {

	private final PostPages pages;

	private final PostPolicy policy;

	private final PostWriting writing;

	private final VersionPages versions;

	private final ReviewPages reviews;

	PostVersionController(PostPages pages, PostPolicy policy, PostWriting writing, VersionPages versions,
			ReviewPages reviews) {
		this.reviews = reviews;
		this.pages = pages;
		this.policy = policy;
		this.writing = writing;
		this.versions = versions;
	}

	@GetMapping
	String list(@PathVariable Long id, @RequestParam(defaultValue = "0") int page, Actor actor, Model model) {
		Post post = this.pages.visible(id, actor);
		show(post, actor, model);
		model.addAttribute("versions", this.versions.page(id, page));
		return "news/versions";
	}

	private void show(Post post, Actor actor, Model model) {
		PostRevision current = this.pages.current(post);
		model.addAttribute("post", post);
		model.addAttribute("current", current);
		model.addAttribute("heading", current.getContent().title());
		model.addAttribute("mayEdit", this.policy.mayEdit(actor, post));
	}

	/**
	 * A version as it is read.
	 * @param number which
	 */
	@GetMapping("/{number}")
	String read(@PathVariable Long id, @PathVariable int number, Actor actor, Model model) {
		Post post = this.pages.visible(id, actor);
		PostRevision version = this.versions.get(id, number);
		show(post, actor, model);
		PostContent content = version.getContent();
		model.addAttribute("version", version);
		model.addAttribute("activities", this.versions.activities(version.getActivityIds()).values());
		model.addAttribute("savedBy", this.versions.savedBy(version));
		model.addAttribute("savedAt", CollegeTime.format(version.getSavedAt()));
		model.addAttribute("body", PostHtml.clean(content.body()));
		model.addAttribute("signing",
				SigningLine.of(content.suppliedBy(), content.writtenBy(), content.photographedBy(), null, null));
		return "news/version";
	}

	/**
	 * What differs between two versions.
	 * @param number the later one
	 * @param since the earlier one; the one before where none is named
	 */
	@GetMapping("/{number}/differences")
	String compare(@PathVariable Long id, @PathVariable int number, @RequestParam(required = false) Integer since,
			Actor actor, Model model) {
		Post post = this.pages.visible(id, actor);
		PostRevision before = this.versions.get(id, (since != null) ? since : Math.max(1, number - 1));
		PostRevision after = this.versions.get(id, number);
		VersionDifferences differences = VersionDifferences.between(before, after);
		show(post, actor, model);
		model.addAttribute("before", before);
		model.addAttribute("after", after);
		model.addAttribute("differences", differences);
		model.addAttribute("activities", this.versions.activities(differences.reported().named()));
		model.addAttribute("added", this.versions.named(differences.picturesAdded(), after));
		model.addAttribute("removed", this.versions.named(differences.picturesRemoved(), before));
		return "news/differences";
	}

	/**
	 * An earlier version again, in the place of the one that the person saw.
	 * @param number which
	 * @param revisionId the version that was the current one when the page was opened
	 */
	@PostMapping("/{number}/restoration")
	String restore(@PathVariable Long id, @PathVariable int number, @RequestParam(required = false) Long revisionId,
			Actor actor, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		this.pages.editable(id, actor);
		try {
			this.writing.restore(id, number, revisionId, actor);
		}
		catch (TextChangedException ex) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return this.reviews.changed(this.pages.visible(id, actor), ex.getOpened(), "", model);
		}
		redirect.addFlashAttribute("message", "已恢復第 " + number + " 版的內容，存為新的一版");
		return "redirect:/posts/" + id + "/versions";
	}

}
