package cn.activityweek.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import cn.activityweek.activity.ActivityRow;
import cn.activityweek.core.CollegeTime;

/**
 * A column of the exported list. A figure is a number or null where it is unknown,
 * anything else a text.
 *
 * @param heading its heading
 * @param width its width in digits
 * @param figure whether it holds figures
 * @param value what it shows of an activity
 */
record ListColumn(String heading, double width, boolean figure, Function<ActivityRow, Object> value) {

	private static final String[] HEAD_COUNTS = { "校內學生", "校內教師", "中小學師生及家長", "社區居民", "企業行業代表", "政府及其他" };

	/** In the order of 活動明細. */
	static final List<ListColumn> ALL = all();

	private static List<ListColumn> all() {
		List<ListColumn> columns = new ArrayList<>();
		columns.add(figure("編號", ActivityRow::number));
		columns.add(text("活動模塊", 18, ActivityRow::module));
		columns.add(text("活動名稱", 36, ActivityRow::title));
		columns.add(text("狀態", 9, ActivityRow::standing));
		columns.add(text("開始", 17, (row) -> CollegeTime.format(row.startsAt())));
		columns.add(text("結束", 17, (row) -> CollegeTime.format(row.endsAt())));
		columns.add(text("地點", 24, ActivityRow::place));
		columns.add(text("形式", 8, ActivityRow::form));
		columns.add(text("計入部門", 18, ActivityRow::countedFor));
		columns.add(text("承辦單位", 18, ActivityRow::organiser));
		columns.add(text("配合單位", 24, ActivityRow::cooperating));
		columns.add(figure("場次", ActivityRow::sessions));
		for (int i = 0; i < HEAD_COUNTS.length; i++) {
			int place = i;
			columns.add(figure(HEAD_COUNTS[i] + "（人次）", (row) -> row.headCounts().get(place)));
		}
		columns.add(figure("合計（人次）", ActivityRow::participation));
		columns.add(figure("參與企業（家次）", ActivityRow::enterprises));
		columns.add(figure("志願者（人次）", ActivityRow::volunteers));
		columns.add(figure("志願服務時長（小時）", ActivityRow::volunteerHours));
		columns.add(figure("開放場所（個次）", ActivityRow::openVenues));
		columns.add(text("負責人", 12, ActivityRow::contactName));
		columns.add(text("聯繫電話", 16, ActivityRow::contactTelephone));
		columns.add(text("填報人", 18, ActivityRow::recordedBy));
		columns.add(text("備註", 30, ActivityRow::remarks));
		return List.copyOf(columns);
	}

	private static ListColumn text(String heading, double width, Function<ActivityRow, Object> value) {
		return new ListColumn(heading, width, false, value);
	}

	private static ListColumn figure(String heading, Function<ActivityRow, Object> value) {
		return new ListColumn(heading, 10, true, value);
	}

}
