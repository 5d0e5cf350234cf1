package cn.activityweek.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.edition.Edition;
import org.springframework.stereotype.Component;

/**
 * The times that the form proposes, so that an activity of the week takes two taps to
 * date.
 */
@Component
class FormTimes {

	/** More would be no quick choice. */
	private static final int MOST_DAYS = 14;

	private static final int FIRST_HOUR = 9;

	private static final int HALF_HOUR = 30;

	/** When activities at a college begin. */
	private static final List<String> TIMES = List.of("08:00", "08:30", "09:00", "09:30", "10:00", "14:00", "14:30",
			"15:00", "16:00", "19:00");

	private final Clock clock;

	FormTimes(Clock clock) {
		this.clock = clock;
	}

	/**
	 * When a new activity begins, unless somebody says otherwise.
	 * @param edition the week
	 * @return the half-hour that has begun, or outside the week its first day 09:00
	 */
	LocalDateTime start(Edition edition) {
		LocalDateTime now = now();
		if (!edition.covers(now.toLocalDate())) {
			return edition.getStartsOn().atTime(FIRST_HOUR, 0);
		}
		return now.withMinute(now.getMinute() / HALF_HOUR * HALF_HOUR).withSecond(0).withNano(0);
	}

	/**
	 * What probably became of an activity that is being logged.
	 * @param start its start
	 * @return held once it has begun, else planned
	 */
	ActivityState state(LocalDateTime start) {
		return start.isAfter(now()) ? ActivityState.PLANNED : ActivityState.HELD;
	}

	public LocalDateTime now() {
		return CollegeTime.local(this.clock.instant());
	}

	public List<Day> days(Edition edition) {
		LocalDate today = now().toLocalDate();
		return edition.getStartsOn()
			.datesUntil(edition.getEndsOn().plusDays(1))
			.limit(MOST_DAYS)
			.map((date) -> new Day(date, date.equals(today)))
			.toList();
	}

	public List<String> times() {
		return TIMES;
	}

	/**
	 * A day to choose.
	 *
	 * @param date the day
	 * @param today whether it is today
	 */
	record Day(LocalDate date, boolean today) {

		public String weekday() {
			return this.today ? "今天" : CollegeTime.weekday(this.date.getDayOfWeek());
		}

	}

}
