package cn.activityweek.activity;

import java.time.Instant;
import java.time.LocalDate;

import cn.activityweek.core.CollegeTime;

/**
 * A line of the 活動安排表: what every signed-in person may know of any activity, and no more.
 *
 * @param startsAt the start
 * @param endsAt the end, null where none is given
 * @param title the title
 * @param place the place
 * @param organiser 承辦單位
 * @param module the module's numeral and short title
 * @param state the state in words
 * @param placeClash whether the place is taken twice at that time
 */
record ScheduleEntry(Instant startsAt, Instant endsAt, String title, String place, String organiser, String module,
		String state, boolean placeClash) {

	/**
	 * When it is, for the list of one of its days.
	 * @param day the day
	 * @return the time of day, or where it began earlier the whole period
	 */
	public String timeOn(LocalDate day) {
		return CollegeTime.date(this.startsAt).equals(day) ? CollegeTime.times(this.startsAt, this.endsAt)
				: CollegeTime.period(this.startsAt, this.endsAt);
	}

}
