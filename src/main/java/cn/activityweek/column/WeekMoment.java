package cn.activityweek.column;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import cn.activityweek.edition.Edition;

/**
 * Where a day stands to the week.
 *
 * @param phase before, in or after it
 * @param days how many days are left before it, or the how manieth day of it today is; 0
 * after it
 * @param length of how many days it consists
 */
record WeekMoment(Phase phase, long days, long length) {

	static WeekMoment of(Edition edition, LocalDate today) {
		long length = ChronoUnit.DAYS.between(edition.getStartsOn(), edition.getEndsOn()) + 1;
		if (today.isBefore(edition.getStartsOn())) {
			return new WeekMoment(Phase.BEFORE, ChronoUnit.DAYS.between(today, edition.getStartsOn()), length);
		}
		if (today.isAfter(edition.getEndsOn())) {
			return new WeekMoment(Phase.AFTER, 0, length);
		}
		return new WeekMoment(Phase.DURING, ChronoUnit.DAYS.between(edition.getStartsOn(), today) + 1, length);
	}

	/** What the front page says of the week. */
	enum Phase {

		/** It is counted down to. */
		BEFORE,

		/** It is on. */
		DURING,

		/** Thanks are said. */
		AFTER

	}

}
