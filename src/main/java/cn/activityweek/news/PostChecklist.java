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

	private final AttachedNumbers attached;

	private final PostRevisionRepository revisions;

	PostChecklist(List<PostCheck> checks, AttachedNumbers attached, PostRevisionRepository revisions) {
		this.checks = checks;
		this.attached = attached;
		this.revisions = revisions;
	}

	/**
	 * Reads the documents of a post's current version, before the post is locked.
	 * @param postId the post
	 * @return what they say
	 */
	DocumentReadings read(Long postId) {
		return this.attached.read(this.revisions.findCurrentDocuments(postId));
	}

	/**
	 * What is to be said of a version, for a page.
	 * @param post the post
	 * @param revision its version
	 * @return what stops first
	 */
	List<PostFinding> of(Post post, PostRevision revision) {
		return of(post, revision, this.attached.read(revision.attached().stream().map(ShownFile::fileId).toList()));
	}

	private List<PostFinding> of(Post post, PostRevision revision, DocumentReadings documents) {
		List<PostFinding> findings = this.checks.stream()
			.flatMap((check) -> check.of(post, revision, documents).stream())
			.toList();
		return findings.stream().sorted((one, other) -> Boolean.compare(other.stops(), one.stops())).toList();
	}

	/**
	 * What stops a version, under the lock of the post.
	 * @param post the post
	 * @param revision its version
	 * @param documents what its documents say
	 * @return the messages
	 */
	List<String> stops(Post post, PostRevision revision, DocumentReadings documents) {
		return of(post, revision, documents).stream().filter(PostFinding::stops).map(PostFinding::message).toList();
	}

	/**
	 * Requires that nothing stops a version.
	 * @param post the post
	 * @param revision its version
	 * @param documents what its documents say
	 * @param what what can't be done otherwise
	 */
	void require(Post post, PostRevision revision, DocumentReadings documents, String what) {
		List<String> stops = stops(post, revision, documents);
		if (!stops.isEmpty()) {
			throw new RefusedException("還不能" + what + "：" + String.join("；", stops));
		}
	}

}
