package cn.activityweek.edition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * The dates proposed for a year's week, as the national weeks of 2015, 2016 and 2022–2025
 * had them: from the second Sunday of May to the Saturday after it, hand-ins the day
 * after.
 *
 * @param startsOn the first day
 * @param endsOn the last day
 * @param dueOn the deadline
 */
public record EditionDates(LocalDate startsOn, LocalDate endsOn, LocalDate dueOn) {

	/**
	 * Proposes the dates of a year.
	 * @param year the year
	 * @return second Sunday of May, six days later, and the day after
	 */
	public static EditionDates propose(int year) {
		LocalDate start = LocalDate.of(year, Month.MAY, 1)
			.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY));
		return new EditionDates(start, start.plusDays(6), start.plusDays(7));
	}

}
