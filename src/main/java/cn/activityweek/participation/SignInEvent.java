package cn.activityweek.participation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a sign-in has to know of its activity.
 *
 * @param activityId the activity
 * @param editionId its year
 * @param title its title
 * @param place its place
 * @param startsAt its start
 * @param endsAt its end, null where none is given
 * @param overAt from when on it is over
 * @param cancelled whether it won't take place
 * @param exists whether its year is the current one
 * @param weekEndsOn the last day of its year's week
 */
record SignInEvent(Long activityId, Long editionId, String title, String place, Instant startsAt, Instant endsAt,
		Instant overAt, boolean cancelled, boolean exists, LocalDate weekEndsOn) {

	private static final Duration MARGIN = Duration.ofMinutes(30);

	/**
	 * When the sign-in opens unless somebody says otherwise.
	 * @return half an hour before the start
	 */
	Instant opensAt() {
		return this.startsAt.minus(MARGIN);
	}

	/**
	 * When it closes unless somebody says otherwise.
	 * @return half an hour after the end, or the end of that day
	 */
	Instant closesAt() {
		return (this.endsAt != null) ? this.endsAt.plus(MARGIN) : this.overAt;
	}

}
