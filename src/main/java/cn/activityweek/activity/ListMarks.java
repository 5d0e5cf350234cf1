package cn.activityweek.activity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the list says beside each activity, read at once for a page of it.
 */
@Component
class ListMarks {

	private final JdbcClient jdbc;

	ListMarks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The activities of which a question is open.
	 * @param activities a page of the list
	 * @return their ids
	 */
	Set<Long> questioned(List<Activity> activities) {
		return ids(
				"select distinct activity_id from activity_question where settled_at is null and activity_id in (:ids)",
				activities, List.of());
	}

	/**
	 * The part that departments have in each activity.
	 * @param activities a page of the list
	 * @param departmentIds the departments
	 * @param led ids of the modules that they lead
	 * @return activity id to part, without those in which they have none
	 */
	Map<Long, ActivityPart> parts(List<Activity> activities, Collection<Long> departmentIds, Set<Long> led) {
		Set<Long> cooperating = departmentIds.isEmpty() ? Set.of()
				: ids("select distinct activity_id from activity_cooperation where activity_id in (:ids)"
						+ " and department_id in (:departments)", activities, departmentIds);
		Map<Long, ActivityPart> parts = new HashMap<>();
		for (Activity activity : activities) {
			ActivityPart part = ActivityPart.of(activity, departmentIds, cooperating.contains(activity.getId()), led);
			if (part != null) {
				parts.put(activity.getId(), part);
			}
		}
		return parts;
	}

	private Set<Long> ids(String sql, List<Activity> activities, Collection<Long> departmentIds) {
		if (activities.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(this.jdbc.sql(sql)
			.param("ids", activities.stream().map(Activity::getId).toList())
			.param("departments", departmentIds)
			.query(Long.class)
			.list());
	}

}
