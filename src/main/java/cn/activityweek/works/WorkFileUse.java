package cn.activityweek.works;

import java.util.Collection;
import java.util.Set;

import cn.activityweek.media.FileUse;
import org.springframework.stereotype.Component;

/**
 * Keeps the files of works that their authors have not taken back.
 */
@Component
class WorkFileUse implements FileUse {

	private final WorkRepository works;

	WorkFileUse(WorkRepository works) {
		this.works = works;
	}

	@Override
	public Set<Long> used(Collection<Long> fileIds) {
		return this.works.usedOf(fileIds);
	}

}
