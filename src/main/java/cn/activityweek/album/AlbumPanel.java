package cn.activityweek.album;

import java.util.List;
import java.util.Optional;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.activity.ActivityPanel;
import cn.activityweek.core.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The photos on an activity's page.
 */
@Component
@Order(10)
class AlbumPanel implements ActivityPanel {

	private static final int SHOWN = 8;

	private final ActivityAccess access;

	private final Galleries galleries;

	private final InboxDesk inbox;

	AlbumPanel(ActivityAccess access, Galleries galleries, InboxDesk inbox) {
		this.access = access;
		this.galleries = galleries;
		this.inbox = inbox;
	}

	@Override
	public String template() {
		return "album/panel";
	}

	@Override
	public Optional<Object> content(Activity activity, Actor actor) {
		boolean mayContribute = this.access.mayContribute(activity, actor);
		Gallery gallery = this.galleries.of(activity);
		if (!mayContribute && gallery.items().isEmpty()) {
			return Optional.empty();
		}
		boolean mayManage = this.access.mayManage(activity, actor);
		return Optional.of(new Content(activity.getId(), gallery, mayContribute, mayManage,
				mayManage ? this.inbox.waiting(activity.getId()).size() : 0));
	}

	/**
	 * What the section shows.
	 *
	 * @param activityId the activity
	 * @param gallery its photos
	 * @param mayContribute whether the person may add some
	 * @param mayManage whether he decides about codes and consent
	 * @param waiting how many wait in the inbox, 0 for those who may not take them
	 */
	record Content(Long activityId, Gallery gallery, boolean mayContribute, boolean mayManage, int waiting) {

		public List<Photo> shown() {
			return this.gallery.pictures().stream().limit(SHOWN).toList();
		}

	}

}
