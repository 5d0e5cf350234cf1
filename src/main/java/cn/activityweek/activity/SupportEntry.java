package cn.activityweek.activity;

import java.time.Instant;

/**
 * A line of the 協調保障 page: what an activity asks of a supporting department.
 *
 * @param id of the request
 * @param activityId the activity
 * @param title its title
 * @param startsAt the start
 * @param endsAt the end, null where none is given
 * @param place the place
 * @param state its state
 * @param duplicate whether another record of the same event counts
 * @param organiser 承辦單位
 * @param contact who to call there
 * @param expected 預計人數, null if unknown
 * @param offCampus 在校外
 * @param safetyDone whether the safety plan is done
 * @param departmentId the supporting department
 * @param department its name
 * @param need the line asked, may be empty
 * @param confirmedBy who has said 已落實, null where nobody has
 * @param confirmedAt when
 * @param reopenedBecause what changed after it had been confirmed, may be empty
 * @param seen by which a confirmation knows what was seen
 */
record SupportEntry(Long id, Long activityId, String title, Instant startsAt, Instant endsAt, String place,
		ActivityState state, boolean duplicate, String organiser, String contact, Integer expected, boolean offCampus,
		boolean safetyDone, Long departmentId, String department, String need, String confirmedBy, Instant confirmedAt,
		String reopenedBecause, String seen) {

	public boolean isConfirmed() {
		return this.confirmedAt != null;
	}

}
