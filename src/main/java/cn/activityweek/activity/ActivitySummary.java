package cn.activityweek.activity;

import java.time.Instant;

/**
 * An activity in a line.
 *
 * @param id its id
 * @param title its title
 * @param moduleId its module
 * @param departmentId the department that logged it
 * @param startsAt its start
 * @param place its place
 * @param state its state
 */
public record ActivitySummary(Long id, String title, Long moduleId, Long departmentId, Instant startsAt, String place,
		ActivityState state) {

	static ActivitySummary of(Activity activity) {
		return new ActivitySummary(activity.getId(), activity.getDescription().title(), activity.getModuleId(),
				activity.getDepartmentId(), activity.getOccasion().startsAt(), activity.getOccasion().place(),
				activity.getState());
	}

}
