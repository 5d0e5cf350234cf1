package cn.activityweek.activity;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import cn.activityweek.core.CellLook;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.OfficeSheet;
import cn.activityweek.core.OfficeWorkbook;
import cn.activityweek.edition.Edition;

/**
 * The 活動安排表 as a workbook.
 */
final class ScheduleWorkbook {

	private static final double[] WIDTHS = { 18, 14, 36, 24, 24, 24, 14 };

	private ScheduleWorkbook() {
	}

	/**
	 * Writes the workbook.
	 * @param edition the year
	 * @param script the script of the document
	 * @param entries the activities in order of time
	 * @param out where to, left open
	 * @throws IOException if it can't be written
	 */
	static void write(Edition edition, ChineseScript script, Iterable<ScheduleEntry> entries, OutputStream out)
			throws IOException {
		try (OfficeWorkbook workbook = new OfficeWorkbook(script)) {
			OfficeSheet sheet = workbook.sheet("活動安排表", WIDTHS);
			int last = WIDTHS.length - 1;
			sheet.nextRow(40);
			sheet.across(0, last, ScheduleLine.title(edition), CellLook.TITLE);
			sheet.nextRow(28);
			for (int column = 0; column <= last; column++) {
				sheet.text(column, ScheduleLine.HEADINGS.get(column), CellLook.HEADING);
			}
			sheet.landscape(1, 1, 2);
			boolean empty = true;
			for (ScheduleEntry entry : entries) {
				row(sheet, ScheduleLine.of(entry));
				empty = false;
			}
			if (empty) {
				sheet.nextRow(24);
				sheet.across(0, last, ScheduleLine.NOTHING, CellLook.BODY);
			}
			sheet.finish();
			workbook.write(out);
		}
	}

	private static void row(OfficeSheet sheet, List<String> line) {
		sheet.nextRow(24);
		for (int column = 0; column < line.size(); column++) {
			sheet.text(column, line.get(column), (column < 2) ? CellLook.BODY : CellLook.BODY.left());
		}
	}

}
