package cn.activityweek.works;

import cn.activityweek.core.Actor;
import cn.activityweek.media.Showing;
import org.springframework.stereotype.Component;

/**
 * Files follow the state of the works: everybody sees those that are published, and who
 * sees a work at the desk sees its file.
 */
@Component
class WorkShowing implements Showing {

	private final PublishedWorkRepository published;

	private final WorkRepository works;

	private final WorkPolicy policy;

	WorkShowing(PublishedWorkRepository published, WorkRepository works, WorkPolicy policy) {
		this.published = published;
		this.works = works;
		this.policy = policy;
	}

	@Override
	public boolean toEverybody(Long fileId) {
		return this.published.existsByFileId(fileId);
	}

	@Override
	public boolean to(Actor actor, Long fileId) {
		return this.works.findByFileId(fileId)
			.stream()
			.anyMatch((work) -> this.policy.maySee(actor, work.getDepartmentId()));
	}

}
