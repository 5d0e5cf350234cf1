package cn.activityweek.album;

import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.media.Showing;
import org.springframework.stereotype.Component;

/**
 * Whoever sees an activity at the desk sees its photos, also where a post that is being
 * written shows them. The public sees none of them by this.
 */
@Component
class AlbumShowing implements Showing {

	private final AttachmentRepository attachments;

	private final ActivityAccess access;

	AlbumShowing(AttachmentRepository attachments, ActivityAccess access) {
		this.attachments = attachments;
		this.access = access;
	}

	@Override
	public boolean toEverybody(Long fileId) {
		return false;
	}

	@Override
	public boolean to(Actor actor, Long fileId) {
		return this.attachments.findByFileIdOrderById(fileId)
			.stream()
			.anyMatch((attachment) -> isVisible(attachment.getActivityId(), actor));
	}

	private boolean isVisible(Long activityId, Actor actor) {
		try {
			return !this.access.visible(activityId, actor).isDeleted();
		}
		catch (NotFoundException ex) {
			return false;
		}
	}

}
