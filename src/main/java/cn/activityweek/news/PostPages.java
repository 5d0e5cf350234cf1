package cn.activityweek.news;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * A post for its pages: what the person may not see does not exist for him.
 */
@Component
class PostPages {

	private final PostRepository posts;

	private final PostRevisionRepository revisions;

	private final PostPolicy policy;

	PostPages(PostRepository posts, PostRevisionRepository revisions, PostPolicy policy) {
		this.posts = posts;
		this.revisions = revisions;
		this.policy = policy;
	}

	Post visible(Long id, Actor actor) {
		return this.posts.findById(id)
			.filter((post) -> this.policy.maySee(actor, post))
			.orElseThrow(() -> new NotFoundException("沒有這篇稿件"));
	}

	Post editable(Long id, Actor actor) {
		Post post = visible(id, actor);
		if (!this.policy.mayEdit(actor, post)) {
			throw new NotFoundException("這篇稿件您現在不能修改");
		}
		return post;
	}

	PostRevision current(Post post) {
		return this.revisions.findById(post.getCurrentRevisionId()).orElseThrow();
	}

}
