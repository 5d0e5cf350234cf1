package cn.activityweek.news;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Editions;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a post. What somebody may not see does not exist for him.
 */
@Component
class PostPolicy {

	private final Editions editions;

	PostPolicy(Editions editions) {
		this.editions = editions;
	}

	/**
	 * Whether the desk shows the post to the person, drafts included.
	 * @param actor the person
	 * @param post the post
	 * @return true for the writing department, 宣傳統戰部 and those who see all
	 */
	boolean maySee(Actor actor, Post post) {
		return actor.may(Right.SEE_ALL) || actor.mayIn(Right.WRITE_POSTS, post.getDepartmentId());
	}

	/**
	 * Whether the person may change the text as it stands.
	 * @param actor the person
	 * @param post the post
	 * @return the writing department while it writes, 宣傳統戰部 while it reviews
	 */
	boolean mayEdit(Actor actor, Post post) {
		if (!this.editions.get(post.getEditionId()).isCurrent()) {
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
