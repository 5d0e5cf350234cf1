package cn.activityweek.activity;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What an activity's page says of other records of the same event.
 *
 * @param id the activity
 * @param original the record that counts instead, null where this one counts
 * @param markedBy who marked this one, null where nobody did
 * @param markedAt when, null where nobody did
 * @param followers records that leave counting to this one
 * @param candidates records that look like this one, undecided
 * @param distinctions records from which this one has been told apart
 * @param visible ids of those records that the person may open
 * @param decidable ids of the records about which the person may decide
 */
record LikenessView(Long id, EventCard original, String markedBy, Instant markedAt, List<EventCard> followers,
		List<EventCard> candidates, List<DuplicateDesk.Distinction> distinctions, Set<Long> visible,
		Set<Long> decidable) {

	boolean isEmpty() {
		return this.original == null && this.followers.isEmpty() && this.candidates.isEmpty()
				&& this.distinctions.isEmpty();
	}

	public boolean decides(Long activityId) {
		return this.decidable.contains(activityId);
	}

	public boolean sees(Long activityId) {
		return this.visible.contains(activityId);
	}

	/** Whether the event is counted nowhere: marked here, and not held or so there. */
	public boolean countsNowhere() {
		return this.original != null && this.original.state() != ActivityState.HELD;
	}

}
