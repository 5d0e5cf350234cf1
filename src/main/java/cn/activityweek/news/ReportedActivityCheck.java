package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.activityweek.activity.Activities;
import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * News of an activity say of which, so that it counts as reported, and come after it.
 */
@Component
@Order(40)
class ReportedActivityCheck implements PostCheck {

	private final Activities activities;

	ReportedActivityCheck(Activities activities) {
		this.activities = activities;
	}

	@Override
	public List<PostFinding> of(Post post, PostRevision revision) {
		List<PostFinding> findings = new ArrayList<>();
		if (revision.getKind() == PostKind.ACTIVITY_NEWS && revision.getActivityIds().isEmpty()) {
			findings.add(PostFinding.warning("沒有選報道的是哪項活動：這篇會計入「綜合」，不會使任何活動算作已報道").at("activities"));
		}
		for (Long id : revision.getActivityIds()) {
			Optional<Activity> activity = this.activities.present(id);
			if (activity.isEmpty()) {
				findings.add(PostFinding.warning("所報道的活動有一項已經刪除，請核對").at("activities"));
			}
			else if (activity.get().getState() != ActivityState.HELD) {
				findings.add(notHeld(activity.get()));
			}
		}
		return findings;
	}

	private static PostFinding notHeld(Activity activity) {
		String title = "活動「" + activity.getDescription().title() + "」";
		return PostFinding.warning((activity.getState() == ActivityState.CANCELLED) ? title + "已經取消，請核對"
				: title + "還沒有標記「已舉辦」，請先補登結果，否則不計入統計")
			.at("activities");
	}

}
