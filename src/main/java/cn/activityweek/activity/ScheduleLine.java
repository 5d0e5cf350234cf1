package cn.activityweek.activity;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.edition.Edition;

/**
 * What the 活動安排表 says, whatever the file's format.
 */
final class ScheduleLine {

	static final List<String> HEADINGS = List.of("日期", "時間", "活動名稱", "地點", "承辦單位", "活動模塊", "狀態");

	static final String NOTHING = "尚無活動安排";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private ScheduleLine() {
	}

	static String title(Edition edition) {
		return "%s%d年職業教育活動周活動安排表".formatted(edition.getCollege(), edition.getYear());
	}

	/**
	 * The texts of an activity's row.
	 * @param entry the activity
	 * @return in the order of {@link #HEADINGS}
	 */
	static List<String> of(ScheduleEntry entry) {
		LocalDateTime start = CollegeTime.local(entry.startsAt());
		String date = "%d月%d日\n（%s）".formatted(start.getMonthValue(), start.getDayOfMonth(),
				CollegeTime.weekday(start.getDayOfWeek()));
		return List.of(date, TIME.format(start) + end(entry, start), entry.title(), entry.place(), entry.organiser(),
				entry.module(), entry.state() + (entry.placeClash() ? "\n同時佔用" : ""));
	}

	private static String end(ScheduleEntry entry, LocalDateTime start) {
		if (entry.endsAt() == null) {
			return "起";
		}
		LocalDateTime end = CollegeTime.local(entry.endsAt());
		if (end.toLocalDate().equals(start.toLocalDate())) {
			return "—" + TIME.format(end);
		}
		return "\n至%d月%d日\n%s".formatted(end.getMonthValue(), end.getDayOfMonth(), TIME.format(end));
	}

}
