package cn.activityweek.news;

import java.util.List;
import java.util.Map;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityUse;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * That a record has become a post which the public reads.
 */
@Component
@Order(15)
class PostUse implements ActivityUse {

	private final PostRepository posts;

	private final PostRevisionRepository revisions;

	PostUse(PostRepository posts, PostRevisionRepository revisions) {
		this.posts = posts;
		this.revisions = revisions;
	}

	@Override
	public List<Place> of(Activity activity) {
		List<Post> live = this.posts.findReporting(activity.getId()).stream().filter(Post::isLive).toList();
		Map<Long, String> titles = this.revisions.titles(live);
		return live.stream()
			.map((post) -> new Place("專欄報道", titles.getOrDefault(post.getId(), ""), "/column/" + post.getId()))
			.toList();
	}

}
