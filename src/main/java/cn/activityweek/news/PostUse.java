package cn.activityweek.news;

import java.util.List;

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

	private final PublishedPostRepository posts;

	PostUse(PublishedPostRepository posts) {
		this.posts = posts;
	}

	@Override
	public List<Place> of(Activity activity) {
		return this.posts.findReporting(activity.getId())
			.stream()
			.map((post) -> new Place("專欄報道", post.title(), "/column/" + post.id()))
			.toList();
	}

}
