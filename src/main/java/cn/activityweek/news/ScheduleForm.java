package cn.activityweek.news;

import cn.activityweek.core.CollegeTime;

/**
 * Another time for what waits for its own, or none: at once.
 */
class ScheduleForm extends SeenVersionForm {

	static ScheduleForm of(Post post) {
		ScheduleForm form = new ScheduleForm();
		form.setRevisionId(post.getCurrentRevisionId());
		if (post.getPublishAt() != null) {
			form.setPublishAt(CollegeTime.local(post.getPublishAt()).withSecond(0).withNano(0));
		}
		return form;
	}

}
