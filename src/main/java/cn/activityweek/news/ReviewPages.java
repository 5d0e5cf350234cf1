package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.activityweek.core.Actor;
import cn.activityweek.core.SiteAddress;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import cn.activityweek.user.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts together what the page of a post and its 登記表 show.
 */
@Component
class ReviewPages {

	private final PostPages pages;

	private final PostPolicy posts;

	private final PostRevisionRepository revisions;

	private final PostReviewRepository reviews;

	private final ReviewCases cases;

	private final ReviewPolicy policy;

	private final PostChecklist checklist;

	private final PictureConsents consents;

	private final Editions editions;

	private final Departments departments;

	private final Accounts accounts;

	private final SiteAddress site;

	private final ReportedActivities reported;

	ReviewPages(PostPages pages, PostPolicy posts, PostRevisionRepository revisions, PostReviewRepository reviews,
			ReviewCases cases, ReviewPolicy policy, PostChecklist checklist, PictureConsents consents,
			Editions editions, Departments departments, Accounts accounts, SiteAddress site,
			ReportedActivities reported) {
		this.reported = reported;
		this.site = site;
		this.consents = consents;
		this.pages = pages;
		this.posts = posts;
		this.revisions = revisions;
		this.reviews = reviews;
		this.cases = cases;
		this.policy = policy;
		this.checklist = checklist;
		this.editions = editions;
		this.departments = departments;
		this.accounts = accounts;
	}

	/**
	 * The page of a post, with the form of its review.
	 * @param post a post that the person may see
	 * @param actor the person
	 * @param model to be filled; has the form already where it is shown again
	 * @return the view
	 */
	String show(Post post, Actor actor, Model model) {
		ReviewCase review = describe(post, model);
		Set<PostAction> allowed = this.policy.allowed(actor, review);
		PostRevision current = this.pages.current(post);
		model.addAttribute("allowed", allowed.stream().map(Enum::name).collect(Collectors.toSet()));
		model.addAttribute("mayEdit", this.posts.mayEdit(actor, post));
		model.addAttribute("findings", this.checklist.of(post, current));
		model.addAttribute("unanswered", this.consents.lacking(current));
		model.addAttribute("waitsFor", waitsFor(review));
		model.addAttribute("unmanned", unmanned(review, allowed, actor));
		model.addAttribute("lapses", lapses(review));
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", ReviewForm.of(post));
		}
		return "news/show";
	}

	/**
	 * The 《三審三校登記表》.
	 * @param post a post that the person may see
	 * @param model to be filled
	 * @return the view
	 */
	String register(Post post, Model model) {
		ReviewCase review = describe(post, model);
		model.addAttribute("more", this.reviews.countByPostId(
				post.getId()) > review.chain().stream().filter((step) -> review.settled(step).isPresent()).count());
		model.addAttribute("address", this.site.of("/column/" + post.getId()));
		return "news/register";
	}

	private ReviewCase describe(Post post, Model model) {
		ReviewCase review = this.cases.of(post);
		PostRevision current = this.pages.current(post);
		List<RevisionMark> marks = this.revisions.findMarks(post.getId());
		List<PostReview> history = this.reviews.findByPostIdOrderById(post.getId());
		model.addAttribute("post", post);
		model.addAttribute("revision", current);
		model.addAttribute("reported",
				current.getActivityIds().stream().map(this.reported.titles(current.getActivityIds())).toList());
		model.addAttribute("body", PostHtml.clean(current.getContent().body()));
		model.addAttribute("signingLine",
				SigningLine.of(current.getContent().suppliedBy(), current.getContent().writtenBy(),
						current.getContent().photographedBy(), post.getEditor(), post.getApprover()));
		model.addAttribute("shown", this.editions.get(post.getEditionId()));
		model.addAttribute("department", this.departments.get(post.getDepartmentId()).getName());
		model.addAttribute("review", review);
		model.addAttribute("marks", marks.stream().collect(Collectors.toMap(RevisionMark::id, Function.identity())));
		model.addAttribute("history", history);
		model.addAttribute("consents", this.consents.of(post.getId()));
		model.addAttribute("corrections", corrections(review, marks));
		model.addAttribute("names", names(post, marks, review));
		return review;
	}

	/**
	 * What was changed after it had been approved: earlier approvals stay, for their
	 * version.
	 */
	private static List<RevisionMark> corrections(ReviewCase review, List<RevisionMark> marks) {
		Long approved = review.chain()
			.stream()
			.flatMap((step) -> review.settled(step).stream())
			.filter(PostReview::approves)
			.map(PostReview::getRevisionId)
			.findFirst()
			.orElse(null);
		return (approved == null) ? List.of()
				: marks.stream().dropWhile((mark) -> !mark.id().equals(approved)).skip(1).toList();
	}

	private Map<Long, String> names(Post post, List<RevisionMark> marks, ReviewCase review) {
		List<Long> ids = new ArrayList<>(marks.stream().map(RevisionMark::savedBy).toList());
		Stream.of(post.getCreatedBy(), post.getSubmittedBy(), post.getWithdrawnBy())
			.filter(Objects::nonNull)
			.forEach(ids::add);
		review.deputies().forEach((deputy) -> ids.add(deputy.getAccountId()));
		return this.accounts.names(ids.stream().distinct().toList());
	}

	private List<String> waitsFor(ReviewCase review) {
		return (review.step() == null) ? List.of()
				: this.policy.eligible(review, review.step()).stream().map(Actor::displayName).toList();
	}

	private List<ReviewStep> unmanned(ReviewCase review, Set<PostAction> allowed, Actor actor) {
		if (allowed.contains(PostAction.SUBMIT)) {
			return this.policy.unmanned(review.submittedBy(actor));
		}
		return (review.step() != null) ? this.policy.unmanned(review) : List.of();
	}

	private List<String> lapses(ReviewCase review) {
		return review.chain()
			.stream()
			.flatMap((step) -> review.settled(step).stream())
			.map((settled) -> this.policy.lapse(review, settled))
			.filter((lapse) -> review.post().isUnderReview() && lapse != null)
			.toList();
	}

	/**
	 * The page that says that the text has changed meanwhile.
	 * @param post the post as it is now
	 * @param opened the version that the person had before him, may be null
	 * @param typed what the person wrote, may be empty
	 * @param model to be filled
	 * @return the view
	 */
	String changed(Post post, Long opened, String typed, Model model) {
		List<RevisionMark> marks = this.revisions.findMarks(post.getId());
		model.addAttribute("post", post);
		model.addAttribute("revision", this.pages.current(post));
		model.addAttribute("opened",
				marks.stream().filter((mark) -> mark.id().equals(opened)).findFirst().orElse(null));
		model.addAttribute("since", marks.stream().dropWhile((mark) -> !mark.id().equals(opened)).skip(1).toList());
		model.addAttribute("names", this.accounts.names(marks.stream().map(RevisionMark::savedBy).distinct().toList()));
		model.addAttribute("typed", typed);
		return "news/changed";
	}

}
