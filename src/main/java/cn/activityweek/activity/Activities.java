package cn.activityweek.activity;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * The log as other modules read it.
 */
@Component
public class Activities {

	private final ActivityRepository activities;

	private final Clock clock;

	Activities(ActivityRepository activities, Clock clock) {
		this.activities = activities;
		this.clock = clock;
	}

	/**
	 * Activities of these departments that are over and of which nobody has said yet
	 * whether they were held.
	 * @param editionId the edition
	 * @param departmentIds the departments that logged them
	 * @param most how many at most
	 * @return the oldest first
	 */
	public List<ActivitySummary> awaitingOutcome(Long editionId, Collection<Long> departmentIds, int most) {
		return this.activities
			.findAwaitingOutcome(editionId, departmentIds, this.clock.instant(), PageRequest.of(0, most))
			.stream()
			.map(ActivitySummary::of)
			.toList();
	}

	/**
	 * Activities of these departments that are still to come.
	 * @param editionId the edition
	 * @param departmentIds the departments that logged them
	 * @param most how many at most
	 * @return the next first
	 */
	public List<ActivitySummary> ahead(Long editionId, Collection<Long> departmentIds, int most) {
		return this.activities.findAhead(editionId, departmentIds, this.clock.instant(), PageRequest.of(0, most))
			.stream()
			.map(ActivitySummary::of)
			.toList();
	}

	/**
	 * An activity without regard to who asks, for what is made from it.
	 * @param id its id
	 * @return the activity, its lists not loaded; empty if there is none or it has been
	 * deleted
	 */
	public Optional<Activity> present(Long id) {
		return this.activities.findById(id).filter((activity) -> !activity.isDeleted());
	}

	/**
	 * Several activities without regard to who asks, for what is made from them.
	 * @param ids their ids
	 * @return those that have not been deleted, in the order of their ids, their lists
	 * not loaded
	 */
	public List<Activity> present(Collection<Long> ids) {
		return this.activities.findAllById(ids)
			.stream()
			.filter((activity) -> !activity.isDeleted())
			.sorted(Comparator.comparing(Activity::getId))
			.toList();
	}

}
