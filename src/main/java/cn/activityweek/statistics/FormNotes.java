package cn.activityweek.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import cn.activityweek.activity.DoubtfulActivity;
import cn.activityweek.core.CellLook;
import cn.activityweek.core.OfficeFont;
import cn.activityweek.core.OfficeSheet;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * What is said below block A of the form: whether the departments add up to the college,
 * and what should be looked at before the table is handed in.
 */
class FormNotes {

	/** How many things are named before a list is cut. */
	private static final int NAMED = 3;

	private static final CellLook NOTE = new CellLook(OfficeFont.BODY, 10, HorizontalAlignment.LEFT, false, true);

	private final OfficeSheet sheet;

	private final int lastColumn;

	FormNotes(OfficeSheet sheet, int lastColumn) {
		this.sheet = sheet;
		this.lastColumn = lastColumn;
	}

	void write(Statistics figures) {
		if (figures.check() != null) {
			line(figures.check().holds() ? "核對：各部門合計 = 全校合計"
					: "核對：各部門合計與全校合計不相等。" + differences(figures.check().differences()));
		}
		List<String> notes = new ArrayList<>(figures.reminders());
		if (!figures.warnings().isEmpty()) {
			notes.add(0, String.join("；", figures.warnings()) + codes(figures));
		}
		if (!notes.isEmpty()) {
			line("提示：" + String.join("；", notes));
		}
	}

	private static String differences(List<String> differences) {
		return cut(differences, "；", " 等 %d 項".formatted(differences.size()));
	}

	/** The warnings count them: not all of them may be known here. */
	private static String codes(Statistics figures) {
		List<String> codes = figures.doubtful()
			.stream()
			.map(DoubtfulActivity::number)
			.map((number) -> ActivitySheet.code(figures.edition(), number))
			.toList();
		return codes.isEmpty() ? "" : "（活動編號 " + cut(codes, "、", " 等") + "）";
	}

	private static String cut(List<String> texts, String separator, String more) {
		String named = texts.stream().limit(NAMED).collect(Collectors.joining(separator));
		return (texts.size() > NAMED) ? named + more : named;
	}

	private void line(String text) {
		this.sheet.nextRow(16);
		this.sheet.across(0, this.lastColumn, text, NOTE);
	}

}
