package cn.activityweek.news;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import cn.activityweek.media.FileUse;
import org.springframework.stereotype.Component;

/**
 * Keeps the files that any version of a post shows or that were sent for one.
 */
@Component
class PostFileUse implements FileUse {

	private final PostRevisionRepository revisions;

	private final PostFileRepository files;

	PostFileUse(PostRevisionRepository revisions, PostFileRepository files) {
		this.revisions = revisions;
		this.files = files;
	}

	@Override
	public Set<Long> used(Collection<Long> fileIds) {
		Set<Long> used = new HashSet<>(this.revisions.usedOf(fileIds));
		used.addAll(this.files.usedOf(fileIds));
		return used;
	}

}
