package cn.activityweek.news;

import java.util.List;
import java.util.Optional;

import cn.activityweek.album.PublishablePhotos;
import cn.activityweek.core.Actor;
import cn.activityweek.media.Showing;
import org.springframework.stereotype.Component;

/**
 * Files follow the state of the posts that show them: everybody sees those of a live
 * version, as long as nothing bars them, and who sees a post at the desk sees its files.
 */
@Component
class PostShowing implements Showing {

	private final PublishedPostRepository published;

	private final PostRepository posts;

	private final PostRevisionRepository revisions;

	private final PostPolicy policy;

	private final PublishablePhotos photos;

	PostShowing(PublishedPostRepository published, PostRepository posts, PostRevisionRepository revisions,
			PostPolicy policy, PublishablePhotos photos) {
		this.published = published;
		this.posts = posts;
		this.revisions = revisions;
		this.policy = policy;
		this.photos = photos;
	}

	@Override
	public boolean toEverybody(Long fileId) {
		return this.published.isShown(fileId) && !this.photos.isBarred(fileId);
	}

	@Override
	public boolean to(Actor actor, Long fileId) {
		return this.posts.findShowing(fileId).stream().anyMatch((post) -> this.policy.maySee(actor, post));
	}

	@Override
	public Optional<String> name(Long fileId) {
		return this.published.findName(fileId);
	}

	@Override
	public Optional<String> name(Actor actor, Long fileId) {
		List<Long> current = this.posts.findShowing(fileId)
			.stream()
			.filter((post) -> this.policy.maySee(actor, post))
			.map(Post::getCurrentRevisionId)
			.toList();
		return current.isEmpty() ? Optional.empty()
				: this.revisions.findAttachedNames(current, fileId).stream().findFirst();
	}

}
