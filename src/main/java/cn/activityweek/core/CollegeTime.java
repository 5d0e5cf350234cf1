package cn.activityweek.core;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The college's time: every deadline and every printed time is Asia/Shanghai, whatever
 * zone the machines keep.
 */
public final class CollegeTime {

	/** The zone of every deadline and every printed time. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	/** An en dash and a word joiner: a line doesn't break within 09:00–10:30. */
	private static final String DASH = "–\u2060";

	private static final String WEEKDAYS = "一二三四五六日";

	private CollegeTime() {
	}

	public static LocalDateTime local(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZONE);
	}

	public static LocalDate date(Instant instant) {
		return local(instant).toLocalDate();
	}

	public static Instant instant(LocalDateTime local) {
		return local.atZone(ZONE).toInstant();
	}

	/**
	 * The first instant of a day at the college.
	 * @param date the day
	 * @return that day's 00:00 Asia/Shanghai
	 */
	public static Instant startOf(LocalDate date) {
		return date.atStartOfDay(ZONE).toInstant();
	}

	/**
	 * A time as pages and workbooks print it, for example {@code 2023-05-18 09:00}.
	 * @param instant the time, may be null
	 * @return the text, empty for null
	 */
	public static String format(Instant instant) {
		return (instant != null) ? MINUTES.format(local(instant)) : "";
	}

	/**
	 * A day as pages print it, for example {@code 2023-05-18（周四）}.
	 * @param day the day
	 * @return the text
	 */
	public static String day(LocalDate day) {
		return day + "（" + weekday(day.getDayOfWeek()) + "）";
	}

	/**
	 * A period as pages print it, for example {@code 2023-05-18（周四）09:00–10:30}.
	 * @param start the start
	 * @param end the end, may be null
	 * @return the text; the end's day only where it is another one
	 */
	public static String period(Instant start, Instant end) {
		String text = day(date(start)) + TIME.format(local(start));
		if (end == null) {
			return text;
		}
		return text + (date(end).equals(date(start)) ? DASH : " 至 " + day(date(end))) + TIME.format(local(end));
	}

	/**
	 * The time of day of a period, for lists that are grouped by day:
	 * {@code 09:00–10:30}.
	 * @param start the start
	 * @param end the end, may be null
	 * @return the text
	 */
	public static String times(Instant start, Instant end) {
		String text = TIME.format(local(start));
		if (end == null) {
			return text;
		}
		return text + DASH + (date(end).equals(date(start)) ? "" : date(end) + " ") + TIME.format(local(end));
	}

	/**
	 * A weekday in Chinese, for example 周日.
	 * @param day the weekday
	 * @return 周一 … 周日
	 */
	public static String weekday(DayOfWeek day) {
		return "周" + WEEKDAYS.charAt(day.getValue() - 1);
	}

}
