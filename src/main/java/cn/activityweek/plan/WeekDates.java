package cn.activityweek.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of the week as the plan gives them.
 *
 * @param year the year written with the dates, null if none
 * @param startsOn the first day
 * @param endsOn the last day
 * @param doubt why they have to be checked, Chinese; null when sure
 */
record WeekDates(Integer year, LocalDate startsOn, LocalDate endsOn, String doubt) {

	private static final String YEAR = "(?:(\\d{4})\\s{0,3}[年./-]\\s{0,3})?";

	private static final String MONTH = "(\\d{1,2})\\s{0,3}([月./-])\\s{0,3}";

	private static final String DAY = "(\\d{1,2})\\s{0,3}[日号]?(?:\\s{0,3}\\([^()\\n]{1,8}\\))?";

	private static final Pattern RANGE = Pattern.compile("(?<!\\d)" + YEAR + MONTH + DAY
			+ "\\s{0,3}(?:-{1,4}|至|到|起至)\\s{0,3}" + YEAR + "(?:" + MONTH + ")?" + DAY + "(?!\\d)");

	private static final Pattern TIME = Pattern.compile("时\\s{0,4}间|日\\s{0,4}期");

	private static final int LONGEST_WEEK = 31;

	/**
	 * Looks under the heading 時間 first, then everywhere outside the activities.
	 * @param lines the lines outside the chapter of activities
	 * @param yearElsewhere the year that the title names, null if none
	 * @return the dates, all null if no range was found
	 */
	static WeekDates in(List<Passage> lines, Integer yearElsewhere) {
		for (int i = 0; i < lines.size(); i++) {
			if (TIME.matcher(lines.get(i).plain()).find() && lines.get(i).length() < 200) {
				for (int j = i; j < Math.min(i + 3, lines.size()); j++) {
					WeekDates dates = range(lines.get(j), yearElsewhere, null);
					if (dates != null) {
						return dates;
					}
				}
			}
		}
		for (Passage line : lines) {
			WeekDates dates = range(line, yearElsewhere, "不在「時間」標題下，請核對");
			if (dates != null) {
				return dates;
			}
		}
		return new WeekDates(null, null, null, null);
	}

	private static WeekDates range(Passage line, Integer yearElsewhere, String doubt) {
		Matcher range = RANGE.matcher(ChineseNumber.arabic(line.plain()));
		while (range.find()) {
			boolean dated = range.group(1) != null || range.group(3).equals("月");
			String year = (range.group(1) != null) ? range.group(1) : range.group(5);
			Integer known = (year != null) ? Integer.valueOf(year) : yearElsewhere;
			if (!dated || known == null) {
				continue;
			}
			String endYear = range.group(5);
			String endMonth = (range.group(6) != null) ? range.group(6) : range.group(2);
			LocalDate startsOn = date(known, range.group(2), range.group(4));
			LocalDate endsOn = date((endYear != null) ? Integer.valueOf(endYear) : known, endMonth, range.group(8));
			if (startsOn != null || endsOn != null) {
				return new WeekDates((year != null) ? known : null, startsOn, endsOn, doubt(startsOn, endsOn, doubt));
			}
		}
		return null;
	}

	private static String doubt(LocalDate startsOn, LocalDate endsOn, String otherwise) {
		if (startsOn == null || endsOn == null) {
			return "原文中有一個日期不存在";
		}
		if (endsOn.isBefore(startsOn)) {
			return "結束日期早於開始日期";
		}
		return (ChronoUnit.DAYS.between(startsOn, endsOn) > LONGEST_WEEK) ? "起止相隔超過 31 天" : otherwise;
	}

	static LocalDate date(int year, String month, String day) {
		try {
			return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
