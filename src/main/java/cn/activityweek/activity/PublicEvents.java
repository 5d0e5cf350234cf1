package cn.activityweek.activity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * What the public may know of activities: only those ticked 面向社會公開.
 */
@Component
public class PublicEvents {

	private final ActivityRepository activities;

	PublicEvents(ActivityRepository activities) {
		this.activities = activities;
	}

	/**
	 * Those of a period that begin in it or go on into it.
	 * @param editionId the edition
	 * @param from its first instant
	 * @param to the instant after it
	 * @param most how many at most
	 * @return the earliest first
	 */
	public List<PublicEvent> between(Long editionId, Instant from, Instant to, int most) {
		return this.activities.findPublicBetween(editionId, from, to, Limit.of(most))
			.stream()
			.map(PublicEvent::of)
			.toList();
	}

	/**
	 * Those that are still to begin.
	 * @param editionId the edition
	 * @param from from when on
	 * @param most how many at most
	 * @return the earliest first
	 */
	public List<PublicEvent> from(Long editionId, Instant from, int most) {
		return this.activities.findPublicFrom(editionId, from, Limit.of(most)).stream().map(PublicEvent::of).toList();
	}

	/**
	 * Those among several activities.
	 * @param ids activities
	 * @return in the order of the ids
	 */
	public List<PublicEvent> of(List<Long> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<Long, PublicEvent> events = new LinkedHashMap<>();
		this.activities.findPublicByIds(ids)
			.forEach((activity) -> events.put(activity.getId(), PublicEvent.of(activity)));
		return ids.stream().filter(events::containsKey).map(events::get).toList();
	}

	/**
	 * All of a year.
	 * @param editionId the edition
	 * @return when each was last changed, by its id
	 */
	public Map<Long, Instant> changes(Long editionId) {
		Map<Long, Instant> changes = new LinkedHashMap<>();
		this.activities.findPublicChanges(editionId).forEach((row) -> changes.put((Long) row[0], (Instant) row[1]));
		return changes;
	}

	/**
	 * How many each module of a year has, cancelled ones left out.
	 * @param editionId the edition
	 * @return module id to number; none where there is none
	 */
	public Map<Long, Long> countByModule(Long editionId) {
		Map<Long, Long> counts = new LinkedHashMap<>();
		this.activities.countPublicByModule(editionId).forEach((row) -> counts.put((Long) row[0], (Long) row[1]));
		return counts;
	}

}
