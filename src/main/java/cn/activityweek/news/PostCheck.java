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
	 * The same while a row is held, when no file may be opened.
	 * @param post the post
	 * @param revision its version
	 * @param documents what its documents say, read before
	 * @return empty where all is well
	 */
	default List<PostFinding> of(Post post, PostRevision revision, DocumentReadings documents) {
		return of(post, revision);
	}

}
