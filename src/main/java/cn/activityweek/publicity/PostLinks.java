package cn.activityweek.publicity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.news.MaterialPosts;
import org.springframework.stereotype.Component;

/**
 * Where a person may read the posts that came of what the desk collected: at the desk,
 * else in the column, else nowhere.
 */
@Component
class PostLinks {

	private final MaterialPosts posts;

	private final MaterialRepository materials;

	PostLinks(MaterialPosts posts, MaterialRepository materials) {
		this.posts = posts;
		this.materials = materials;
	}

	String of(Long postId, Actor actor) {
		return (postId != null) ? of(List.of(postId), actor).get(postId) : null;
	}

	Map<Long, String> of(Collection<Long> postIds, Actor actor) {
		List<Long> ids = postIds.stream().filter(Objects::nonNull).distinct().toList();
		Map<Long, String> links = new HashMap<>();
		if (!ids.isEmpty()) {
			Set<Long> visible = this.posts.visible(ids, actor);
			this.materials.findPublished(ids).forEach((id) -> links.put(id, "/column/" + id));
			visible.forEach((id) -> links.put(id, "/posts/" + id));
		}
		return links;
	}

}
