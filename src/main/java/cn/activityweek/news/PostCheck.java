package cn.activityweek.news;

import java.util.List;

/**
 * Looks at a version before it is submitted, approved and published. All checks together
 * are the checklist; Spring's {@code @Order} says in which order their findings stand.
 */
interface PostCheck {

	/**
	 * What is to be said of a version.
	 * @param post the post
	 * @param revision its version
	 * @return empty where all is well
	 */
	List<PostFinding> of(Post post, PostRevision revision);

	/**
	 * Does beforehand what takes long, as long as nobody waits for the post.
	 * @param revision the version that is about to be checked
	 */
	default void prepare(PostRevision revision) {
	}

}
