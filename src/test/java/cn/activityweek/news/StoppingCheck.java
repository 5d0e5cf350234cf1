package cn.activityweek.news;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * A check that begins to stop a post, or to fail, when a test says so.
 */
@Component
class StoppingCheck implements PostCheck {

	final Set<Long> stopped = ConcurrentHashMap.newKeySet();

	final Set<Long> failing = ConcurrentHashMap.newKeySet();

	final Set<Long> refused = ConcurrentHashMap.newKeySet();

	@Override
	public List<PostFinding> of(Post post, PostRevision revision) {
		if (this.failing.contains(post.getId())) {
			throw new IllegalStateException("The check of the test fails");
		}
		if (this.refused.contains(post.getId())) {
			throw new DataIntegrityViolationException("The database of the test refuses");
		}
		return this.stopped.contains(post.getId()) ? List.of(PostFinding.stop("正文中有身份證號")) : List.of();
	}

}
