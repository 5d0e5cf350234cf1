package cn.activityweek.news;

import java.util.List;

import cn.activityweek.core.RefusedException;
import org.springframework.stereotype.Component;

/**
 * All checks together.
 */
@Component
class PostChecklist {

	private final List<PostCheck> checks;

	private final PostRepository posts;

	private final PostRevisionRepository revisions;

	PostChecklist(List<PostCheck> checks, PostRepository posts, PostRevisionRepository revisions) {
		this.checks = checks;
		this.posts = posts;
		this.revisions = revisions;
	}

	/**
	 * To be called before the transaction that locks a post and checks it.
	 * @param postId the post
	 */
	void prepare(Long postId) {
		this.posts.findById(postId)
			.flatMap((post) -> this.revisions.findById(post.getCurrentRevisionId()))
			.ifPresent((current) -> this.checks.forEach((check) -> check.prepare(current)));
	}

	/**
	 * What is to be said of a version.
	 * @param post the post
	 * @param revision its version
	 * @return what stops first
	 */
	List<PostFinding> of(Post post, PostRevision revision) {
		List<PostFinding> findings = this.checks.stream()
			.flatMap((check) -> check.of(post, revision).stream())
			.toList();
		return findings.stream().sorted((one, other) -> Boolean.compare(other.stops(), one.stops())).toList();
	}

	List<String> stops(Post post, PostRevision revision) {
		return of(post, revision).stream().filter(PostFinding::stops).map(PostFinding::message).toList();
	}

	/**
	 * Requires that nothing stops a version.
	 * @param post the post
	 * @param revision its version
	 * @param what what can't be done otherwise
	 */
	void require(Post post, PostRevision revision, String what) {
		List<String> stops = stops(post, revision);
		if (!stops.isEmpty()) {
			throw new RefusedException("還不能" + what + "：" + String.join("；", stops));
		}
	}

}
