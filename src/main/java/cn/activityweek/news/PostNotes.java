package cn.activityweek.news;

import java.util.Collection;
import java.util.Map;

import cn.activityweek.organisation.Departments;
import org.springframework.stereotype.Component;

/**
 * What lines about posts say of them, read for all at once.
 */
@Component
class PostNotes {

	private final PostRevisionRepository revisions;

	private final Departments departments;

	PostNotes(PostRevisionRepository revisions, Departments departments) {
		this.revisions = revisions;
		this.departments = departments;
	}

	/**
	 * The titles of current versions.
	 * @param posts the posts
	 * @return post id to title
	 */
	Map<Long, String> titles(Collection<Post> posts) {
		return this.revisions.titles(posts);
	}

	/**
	 * The names of departments.
	 * @param posts posts of one year
	 * @return department id to its name of that year
	 */
	Map<Long, String> departments(Collection<Post> posts) {
		return posts.stream().findFirst().map((post) -> this.departments.names(post.getEditionId())).orElse(Map.of());
	}

}
