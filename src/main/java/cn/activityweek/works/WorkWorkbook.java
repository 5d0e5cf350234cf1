package cn.activityweek.works;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

import cn.activityweek.core.CellLook;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.OfficeSheet;
import cn.activityweek.core.OfficeWorkbook;
import cn.activityweek.edition.Edition;

/**
 * The list of works as a workbook, for oneself.
 */
final class WorkWorkbook {

	private static final List<String> HEADINGS = List.of("編號", "學院（部門）", "作者", "學號／工號", "作品名稱", "主題", "類型", "文件",
			"指導教師", "作品簡介", "狀態", "原因", "收到時間", "發布時間", "推送校外媒體", "累計播放或閱讀");

	private static final double[] WIDTHS = { 10, 22, 16, 16, 26, 18, 10, 26, 12, 40, 10, 16, 17, 17, 30, 12 };

	private static final int PLAYS = WIDTHS.length - 1;

	private WorkWorkbook() {
	}

	static void write(Edition edition, ChineseScript script, Iterable<WorkLine> lines, OutputStream out)
			throws IOException {
		try (OfficeWorkbook workbook = new OfficeWorkbook(script)) {
			OfficeSheet sheet = workbook.sheet("美拍作品", WIDTHS);
			sheet.nextRow(40);
			sheet.across(0, PLAYS, edition.getYear() + "年職業教育活動周美拍作品", CellLook.TITLE);
			sheet.nextRow(28);
			for (int column = 0; column <= PLAYS; column++) {
				sheet.text(column, HEADINGS.get(column), CellLook.HEADING);
			}
			sheet.landscape(1, 1, 2);
			for (WorkLine line : lines) {
				row(sheet, line);
			}
			sheet.finish();
			workbook.write(out);
		}
	}

	private static void row(OfficeSheet sheet, WorkLine line) {
		List<String> cells = cells(line);
		sheet.nextRow(24);
		for (int column = 0; column < PLAYS; column++) {
			sheet.text(column, cells.get(column), CellLook.BODY.left());
		}
		sheet.number(PLAYS, line.work().getPlays(), CellLook.BODY);
	}

	private static List<String> cells(WorkLine line) {
		Work work = line.work();
		WorkContent content = work.getContent();
		return List.of(work.getNumber(), line.college(), content.authors(), line.number(), content.title(),
				content.theme().getLabel(), work.getKind().getLabel(), line.facts(), content.instructor(),
				content.description(), work.getState().getLabel(), work.getReason(), line.receivedAt(),
				(work.getState() == WorkState.PUBLISHED) ? CollegeTime.format(work.getPublishedAt()) : "",
				line.outlets()
					.stream()
					.map((outlet) -> outlet.name() + "（" + outlet.sentOn() + "）")
					.collect(Collectors.joining("、")));
	}

}
