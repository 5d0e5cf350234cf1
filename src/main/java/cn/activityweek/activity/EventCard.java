package cn.activityweek.activity;

import java.time.Instant;

/**
 * An activity as it is pointed out beside another: what the schedule shows to everybody,
 * and how it stands.
 *
 * @param id its id
 * @param number its number
 * @param title the title
 * @param startsAt the start
 * @param endsAt the end, null where none is given
 * @param place the place
 * @param organiserId 承辦單位
 * @param departmentId the department that logged it
 * @param moduleId its module
 * @param state its state
 */
record EventCard(Long id, int number, String title, Instant startsAt, Instant endsAt, String place, Long organiserId,
		Long departmentId, Long moduleId, ActivityState state) {

	EventFace face() {
		return new EventFace(this.id, this.title, this.place, this.startsAt);
	}

}
