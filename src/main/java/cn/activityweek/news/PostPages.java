package cn.activityweek.news;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A post for its pages: what the person may not see does not exist for him.
 */
@Component
class PostPages {

	private final PostRepository posts;

	private final PostRevisionRepository revisions;

	private final PostPolicy policy;

	private final ActivityAccess access;

	PostPages(PostRepository posts, PostRevisionRepository revisions, PostPolicy policy, ActivityAccess access) {
		this.access = access;
		this.posts = posts;
		this.revisions = revisions;
		this.policy = policy;
	}

	/**
	 * A post to look at.
	 * @param id its id
	 * @param actor who
	 * @return the post
	 */
	@Transactional(readOnly = true)
	Post visible(Long id, Actor actor) {
		return this.posts.findById(id)
			.filter((post) -> this.policy.maySee(actor, post))
			.orElseThrow(() -> new NotFoundException("沒有這篇稿件"));
	}

	/**
	 * A post to change.
	 * @param id its id
	 * @param actor who
	 * @return the post
	 * @throws NotFoundException for those who never may
	 * @throws RefusedException for those who may, but not as it stands
	 */
	@Transactional(readOnly = true)
	Post editable(Long id, Actor actor) {
		Post post = visible(id, actor);
		requireEditable(post, actor);
		return post;
	}

	void requireEditable(Post post, Actor actor) {
		if (this.policy.mayEdit(actor, post)) {
			return;
		}
		if (!this.policy.mightEdit(actor, post)) {
			throw new NotFoundException("沒有這篇稿件");
		}
		throw new RefusedException((post.getState() == PostState.SCHEDULED) ? "這篇稿件已經終審，等待定時發布。要修改，請先取消定時發布"
				: "這篇稿件現在不由您修改（" + post.getState().getLabel() + "）。剛才填寫的內容已存入草稿，請審核人退回後再改");
	}

	/**
	 * The version that is written and reviewed.
	 * @param post the post
	 * @return the version, its files and activities loaded
	 */
	@Transactional(readOnly = true)
	PostRevision current(Post post) {
		PostRevision current = this.revisions.findById(post.getCurrentRevisionId()).orElseThrow();
		current.getFiles();
		current.getActivityIds();
		return current;
	}

	/**
	 * Which of some activities a post may report when this person saves it.
	 * @param post the post
	 * @param before its version so far
	 * @param asked the activities, in order
	 * @param actor who
	 * @return those that he sees or that it reports already
	 */
	List<Long> reportable(Post post, PostRevision before, List<Long> asked, Actor actor) {
		Set<Long> allowed = new HashSet<>(before.getActivityIds());
		if (!allowed.containsAll(asked)) {
			this.access.allVisible(post.getEditionId(), actor).stream().map(Activity::getId).forEach(allowed::add);
		}
		return asked.stream().filter(allowed::contains).limit(PostForm.MOST_ACTIVITIES).toList();
	}

}
