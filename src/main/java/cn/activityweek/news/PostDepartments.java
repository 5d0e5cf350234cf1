package cn.activityweek.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.activity.Activity;
import cn.activityweek.core.Actor;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Departments;
import org.springframework.stereotype.Component;

/**
 * The departments in whose name a person writes.
 */
@Component
class PostDepartments {

	private final Departments departments;

	private final Editions editions;

	PostDepartments(Departments departments, Editions editions) {
		this.departments = departments;
		this.editions = editions;
	}

	Edition openEdition() {
		return this.editions.current().orElseThrow(() -> new RefusedException("還沒有開啟任何年度的活動周，請聯繫教務處"));
	}

	/**
	 * The person's own.
	 * @param editionId the year
	 * @param actor the person
	 * @return department id to name, in the roster's order
	 */
	Map<Long, String> own(Long editionId, Actor actor) {
		Map<Long, String> own = new LinkedHashMap<>();
		this.departments.names(editionId).forEach((id, name) -> {
			if (actor.mayIn(Right.WRITE_POSTS, id)) {
				own.put(id, name);
			}
		});
		return own;
	}

	/**
	 * In whose name a person would report an activity.
	 * @param activity the activity
	 * @param actor the person
	 * @return the nearest to the activity first; empty if he writes for nobody, or the
	 * year is over
	 */
	List<Long> reporting(Activity activity, Actor actor) {
		if (!this.editions.get(activity.getEditionId()).isCurrent()) {
			return List.of();
		}
		List<Long> nearest = new ArrayList<>();
		nearest.add(activity.getDepartmentId());
		nearest.add(activity.getOrganiserId());
		nearest.add(activity.getCountedForId());
		nearest.addAll(activity.getCooperatingIds());
		List<Long> own = List.copyOf(own(activity.getEditionId(), actor).keySet());
		nearest.retainAll(own);
		nearest.addAll(own);
		return nearest.stream().distinct().toList();
	}

}
