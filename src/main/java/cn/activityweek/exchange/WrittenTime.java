package cn.activityweek.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as people write it in Chinese: 2023年5月18日（周四）上午9:00—11:30, 5月18日下午2點半, 2023/5/18
 * 9:00. Searched in the {@code MatchingForm} of a text.
 *
 * @param day the day, null where only a time is written
 * @param time the time of day, null where only a day is written
 * @param endDay the last day, null where none is written
 * @param endTime the end, null where none is written
 * @param to where it ends in the text
 */
record WrittenTime(LocalDate day, LocalTime time, LocalDate endDay, LocalTime endTime, int to) {

	private static final String YEAR = "(?:(?<year>\\d{4})\\s{0,2}[年./-]\\s{0,2})";

	private static final Pattern DATE = Pattern.compile(YEAR + "?(?<month>\\d{1,2})\\s{0,2}月\\s{0,2}(?<day>\\d{1,2})"
			+ "\\s{0,2}[日号]?|(?<year2>\\d{4})(?<mark>[./-])(?<month2>\\d{1,2})\\k<mark>(?<day2>\\d{1,2})(?!\\d)");

	private static final Pattern SHORT_DATE = Pattern.compile(
			"(?<month>\\d{1,2})[./-](?<day>\\d{1,2})(?!\\d|[./-])|(?<year2>\\d{4})(?<month2>\\d{2})(?<day2>\\d{2})");

	private static final Pattern DAY_OF_MONTH = Pattern.compile("(?<day>\\d{1,2})\\s{0,2}[日号]");

	private static final Pattern WEEKDAY = Pattern
		.compile("\\s{0,3}[(\\[]?\\s{0,3}(?:周|星期|礼拜)[一二三四五六日天]\\s{0,3}[)\\]]?");

	private static final Pattern TIME = Pattern.compile("[\\sT,]{0,3}(?<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|早)?\\s{0,3}"
			+ "(?<hour>\\d{1,2})\\s{0,2}(?::\\s{0,2}(?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?|[时点]\\s{0,2}(?:(?<spoken>\\d{1,2})\\s{0,2}分?|(?<half>半)|(?<quarter>[一三])刻|整)?)");

	private static final Pattern TO = Pattern.compile("\\s{0,3}(?:-{1,4}|至|到)\\s{0,3}");

	/**
	 * The time that a whole text is.
	 * @param plain the text of a cell
	 * @param year the year where none is written
	 * @return empty if the text is anything else
	 */
	static Optional<WrittenTime> whole(String plain, int year) {
		return new Reader(plain, 0, year, true).read().filter((read) -> read.to == plain.length());
	}

	/**
	 * The first time that a text mentions with its day.
	 * @param plain the text
	 * @param year the year where none is written
	 * @return empty if there is none
	 */
	static Optional<WrittenTime> first(String plain, int year) {
		Matcher dates = DATE.matcher(plain);
		WrittenTime dayOnly = null;
		while (dates.find()) {
			WrittenTime found = new Reader(plain, dates.start(), year, false).read().orElse(null);
			if (found != null && found.time != null) {
				return Optional.of(found);
			}
			dayOnly = (dayOnly != null) ? dayOnly : found;
		}
		return Optional.ofNullable(dayOnly);
	}

	/** Reads from one place on. */
	private static final class Reader {

		private final String text;

		private final int year;

		private final boolean brief;

		private int at;

		Reader(String text, int at, int year, boolean brief) {
			this.text = text;
			this.at = at;
			this.year = year;
			this.brief = brief;
		}

		Optional<WrittenTime> read() {
			try {
				LocalDate day = day(this.year, 0);
				LocalTime time = time(null);
				if (day == null && time == null) {
					return Optional.empty();
				}
				return Optional.of(withEnd(day, time));
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		}

		private WrittenTime withEnd(LocalDate day, LocalTime time) {
			int before = this.at;
			Matcher to = matcher(TO);
			if (to.lookingAt()) {
				this.at = to.end();
				LocalDate endDay = (day != null) ? day(day.getYear(), day.getMonthValue()) : null;
				LocalTime endTime = time((endDay != null) ? null : time);
				if (endDay != null || endTime != null) {
					return new WrittenTime(day, time, endDay, endTime, this.at);
				}
			}
			this.at = before;
			return new WrittenTime(day, time, null, null, this.at);
		}

		private LocalDate day(int defaultYear, int month) {
			Matcher date = matcher(DATE);
			if (!date.lookingAt()) {
				date = matcher(this.brief ? SHORT_DATE : DAY_OF_MONTH);
				if (!date.lookingAt()) {
					return (month > 0) ? dayOfMonth(defaultYear, month) : null;
				}
				if (!this.brief) {
					return (month > 0) ? dayOfMonth(defaultYear, month) : null;
				}
			}
			this.at = date.end();
			LocalDate day = (date.group("day2") != null)
					? LocalDate.of(number(date, "year2"), number(date, "month2"), number(date, "day2"))
					: LocalDate.of(year(date, defaultYear), number(date, "month"), number(date, "day"));
			skipWeekday();
			return day;
		}

		private LocalDate dayOfMonth(int defaultYear, int month) {
			Matcher date = matcher(DAY_OF_MONTH);
			if (!date.lookingAt()) {
				return null;
			}
			this.at = date.end();
			LocalDate day = LocalDate.of(defaultYear, month, number(date, "day"));
			skipWeekday();
			return day;
		}

		private void skipWeekday() {
			Matcher weekday = matcher(WEEKDAY);
			if (weekday.lookingAt()) {
				this.at = weekday.end();
			}
		}

		/**
		 * A time of day; an end in the afternoon often leaves that out.
		 */
		private LocalTime time(LocalTime start) {
			Matcher time = matcher(TIME);
			if (!time.lookingAt()) {
				return null;
			}
			this.at = time.end();
			int hour = number(time, "hour");
			int minute = (time.group("minute") != null) ? number(time, "minute")
					: (time.group("spoken") != null) ? number(time, "spoken") : (time.group("half") != null) ? 30
							: "一".equals(time.group("quarter")) ? 15 : (time.group("quarter") != null) ? 45 : 0;
			String part = time.group("part");
			boolean late = part != null && ("下午 傍晚 晚上 晚".contains(part) || (part.equals("中午") && hour < 3));
			if (hour < 12 && (late || (part == null && start != null && hour < start.getHour()))) {
				hour += 12;
			}
			return LocalTime.of(hour, minute);
		}

		private Matcher matcher(Pattern pattern) {
			return pattern.matcher(this.text).region(this.at, this.text.length());
		}

		private static int year(Matcher date, int otherwise) {
			boolean written = date.pattern() == DATE && date.group("year") != null;
			return written ? number(date, "year") : otherwise;
		}

		private static int number(Matcher matcher, String group) {
			return Integer.parseInt(matcher.group(group));
		}

	}

}
