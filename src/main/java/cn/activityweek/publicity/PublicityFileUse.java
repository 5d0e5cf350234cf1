package cn.activityweek.publicity;

import java.util.Collection;
import java.util.Set;

import cn.activityweek.media.FileUse;
import org.springframework.stereotype.Component;

/**
 * Keeps the files that the publicity desk refers to.
 */
@Component
class PublicityFileUse implements FileUse {

	private final PublicityFileRepository files;

	PublicityFileUse(PublicityFileRepository files) {
		this.files = files;
	}

	@Override
	public Set<Long> used(Collection<Long> fileIds) {
		return this.files.usedOf(fileIds);
	}

}
