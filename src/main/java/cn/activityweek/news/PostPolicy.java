package cn.activityweek.news;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Editions;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a post. What somebody may not see does not exist for him.
 */
@Component
class PostPolicy {

	private final Editions editions;

	private final ReviewDeputyRepository deputies;

	private final Clock clock;

	PostPolicy(Editions editions, ReviewDeputyRepository deputies, Clock clock) {
		this.editions = editions;
		this.deputies = deputies;
		this.clock = clock;
	}

	/**
	 * Whether the desk shows the post to the person, drafts included.
	 * @param actor the person
	 * @param post the post
	 * @return true for the writing department, 宣傳統戰部, those who see all and its 代審; of a
	 * deleted one for nobody
	 */
	boolean maySee(Actor actor, Post post) {
		return !post.isDeleted() && (actor.may(Right.SEE_ALL) || actor.mayIn(Right.WRITE_POSTS, post.getDepartmentId())
				|| isDeputy(actor, post));
	}

	/**
	 * Those of a list that the person may see.
	 * @param actor the person
	 * @param posts the list
	 * @return the same as {@link #maySee} for each, with one question of the deputies
	 */
	List<Post> visible(Actor actor, Collection<Post> posts) {
		List<ReviewDeputy> standing = this.deputies.findStandingOf(actor.accountId(),
				CollegeTime.date(this.clock.instant()));
		return posts.stream()
			.filter((post) -> !post.isDeleted()
					&& (actor.may(Right.SEE_ALL) || actor.mayIn(Right.WRITE_POSTS, post.getDepartmentId())
							|| standing.stream().anyMatch((deputy) -> deputy.isFor(post))))
			.toList();
	}

	private boolean isDeputy(Actor actor, Post post) {
		return this.deputies.findStandingOf(actor.accountId(), CollegeTime.date(this.clock.instant()))
			.stream()
			.anyMatch((deputy) -> deputy.isFor(post));
	}

	/**
	 * Whether the person may change the text as it stands.
	 * @param actor the person
	 * @param post the post
	 * @return the writing department while it writes, 宣傳統戰部 while it reviews
	 */
	boolean mayEdit(Actor actor, Post post) {
		if (post.isDeleted() || !this.editions.get(post.getEditionId()).isCurrent()) {
			return false;
		}
		return switch (post.getState()) {
			case DRAFT, RETURNED, PUBLISHED -> actor.mayIn(Right.WRITE_POSTS, post.getDepartmentId());
			case SECOND_REVIEW, FINAL_REVIEW -> actor.may(Right.RUN_COLUMN);
			case FIRST_REVIEW, SCHEDULED -> false;
		};
	}

	/**
	 * Whether the person could change it in another state of the post.
	 * @param actor the person
	 * @param post the post
	 * @return true for the writing department and 宣傳統戰部
	 */
	boolean mightEdit(Actor actor, Post post) {
		return actor.may(Right.RUN_COLUMN) || actor.mayIn(Right.WRITE_POSTS, post.getDepartmentId());
	}

}
