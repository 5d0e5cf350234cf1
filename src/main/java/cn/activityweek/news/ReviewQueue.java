package cn.activityweek.news;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Editions;
import org.springframework.stereotype.Component;

/**
 * The posts of the current year that wait for a step.
 */
@Component
class ReviewQueue {

	private final PostRepository posts;

	private final ReviewCases cases;

	private final ReviewPolicy policy;

	private final ReviewDeputyRepository deputies;

	private final Editions editions;

	private final Clock clock;

	ReviewQueue(PostRepository posts, ReviewCases cases, ReviewPolicy policy, ReviewDeputyRepository deputies,
			Editions editions, Clock clock) {
		this.posts = posts;
		this.cases = cases;
		this.policy = policy;
		this.deputies = deputies;
		this.editions = editions;
		this.clock = clock;
	}

	/**
	 * Those of which the person may take the present step.
	 * @param actor the person
	 * @return who has waited longest first
	 */
	List<Post> mine(Actor actor) {
		if (!reviews(actor)) {
			return List.of();
		}
		return waiting().stream()
			.filter((review) -> this.policy.mayTake(actor, review, review.step()))
			.map(ReviewCase::post)
			.toList();
	}

	private boolean reviews(Actor actor) {
		return actor.mayAnywhere(Right.REVIEW_FIRST) || actor.may(Right.REVIEW_SECOND) || actor.may(Right.REVIEW_FINAL)
				|| !this.deputies.findStandingOf(actor.accountId(), CollegeTime.date(this.clock.instant())).isEmpty();
	}

	/**
	 * Those that wait for a step that nobody may take.
	 * @return the post and the step
	 */
	Map<Post, ReviewStep> unmanned() {
		Map<Post, ReviewStep> unmanned = new LinkedHashMap<>();
		waiting().stream()
			.filter((review) -> this.policy.eligible(review, review.step()).isEmpty())
			.forEach((review) -> unmanned.put(review.post(), review.step()));
		return unmanned;
	}

	private Collection<ReviewCase> waiting() {
		return this.editions.current()
			.map((edition) -> this.cases.of(this.posts.findInReview(edition.getId())).values())
			.orElse(List.of());
	}

}
