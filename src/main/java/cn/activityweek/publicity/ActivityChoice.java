package cn.activityweek.publicity;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The activities that a form of the desk can name: those that exist for the person.
 */
@Component
class ActivityChoice {

	private final ActivityAccess access;

	private final JdbcClient jdbc;

	ActivityChoice(ActivityAccess access, JdbcClient jdbc) {
		this.access = access;
		this.jdbc = jdbc;
	}

	/**
	 * What a select shows.
	 * @param editionId the year
	 * @param actor who chooses
	 * @param chosen what is chosen already, which stays in the list even where the person
	 * doesn't see it
	 * @return id to day and title, the latest first
	 */
	Map<Long, String> of(Long editionId, Actor actor, Collection<Long> chosen) {
		List<Activity> visible = this.access.allVisible(editionId, actor);
		Map<Long, String> choice = new LinkedHashMap<>();
		for (int i = visible.size() - 1; i >= 0; i--) {
			Instant start = visible.get(i).getOccasion().startsAt();
			choice.put(visible.get(i).getId(),
					CollegeTime.date(start).toString().substring(5) + " " + visible.get(i).getDescription().title());
		}
		chosen.stream()
			.filter((id) -> id != null && !choice.containsKey(id))
			.forEach((id) -> choice.put(id, title(id)));
		return choice;
	}

	/**
	 * An activity's title: no more than the schedule shows to all.
	 * @param id the activity, may be null
	 * @return the title, null for none
	 */
	String title(Long id) {
		return (id == null) ? null
				: this.jdbc.sql("select title from activity where id = ?").param(id).query(String.class).single();
	}

	/**
	 * Refuses what the person can't have chosen.
	 * @param ids activities that a form names
	 * @param editionId the year
	 * @param actor who
	 * @param chosen what was chosen before, by whomever
	 */
	void require(Collection<Long> ids, Long editionId, Actor actor, Collection<Long> chosen) {
		for (Long id : ids) {
			if (!chosen.contains(id) && !this.access.visible(id, actor).getEditionId().equals(editionId)) {
				throw new NotFoundException("沒有這個活動");
			}
		}
	}

}
