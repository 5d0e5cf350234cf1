package cn.activityweek.news;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import cn.activityweek.activity.Activities;
import org.springframework.stereotype.Component;

/**
 * The activities that versions report, by their titles.
 */
@Component
class ReportedActivities {

	private final Activities activities;

	ReportedActivities(Activities activities) {
		this.activities = activities;
	}

	/**
	 * Titles for pages that name activities.
	 * @param ids the activities
	 * @return an activity's title by its id, also of one that has been deleted since
	 */
	Function<Long, String> titles(Collection<Long> ids) {
		Map<Long, String> titles = new HashMap<>();
		this.activities.present(ids)
			.forEach((activity) -> titles.put(activity.getId(), activity.getDescription().title()));
		return (id) -> titles.getOrDefault(id, "（已刪除的活動）");
	}

}
