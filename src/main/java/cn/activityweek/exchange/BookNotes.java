package cn.activityweek.exchange;

import java.util.List;

import cn.activityweek.activity.IntakeScope;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.exchange.BookStyles.Look;
import cn.activityweek.exchange.BookStyles.Part;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The sheet 說明 of a workbook to fill in.
 */
final class BookNotes {

	private static final List<String> RULES = List.of("一行一個活動。灰色、標「例」的一行只是示範，不會導入，可以刪去。",
			"計劃中的活動只需填：活動模塊、活動名稱、開始時間、地點。已舉辦的，再填狀態、校內學生、校內教師。",
			"不知道的留空，真的沒有填 0：留空印「-」，與 0 不同。六項人次互不重複；志願者、參賽師生、參會畢業生是其中數。", "線上活動只計登記參加的人，播放、閱讀不算人次。",
			"數字後面可以帶單位（120人次），時間可以寫 2023-05-16 14:00、5月16日 下午2點；繁體、簡體都可以。",
			"可以調換列的次序、刪去不用的列，但不要改欄名。一個文件最多 1000 行、5 MB。", "上傳後先看預覽：每一格的問題都會指出來；按確認之前，什麼都不會保存。有問題的行可以下載回來改好再傳。");

	private BookNotes() {
	}

	static void write(SXSSFWorkbook workbook, BookStyles styles, ChineseScript script, IntakeScope scope,
			ImportColumns columns) {
		SXSSFSheet sheet = workbook.createSheet(script.write("說明"));
		workbook.setSheetOrder(sheet.getSheetName(), 1);
		int[] widths = { 30, 10, 84 };
		for (int i = 0; i < widths.length; i++) {
			sheet.setColumnWidth(i, widths[i] * 256);
		}
		put(sheet.createRow(0), 0, script.write("填寫說明"), styles, Part.TITLE);
		int at = 1;
		for (String rule : RULES) {
			Row row = sheet.createRow(at);
			row.setHeightInPoints(32);
			put(row, 0, script.write(at + ". " + rule), styles, Part.NOTE);
			sheet.addMergedRegion(new CellRangeAddress(at, at, 0, 2));
			at++;
		}
		Row heading = sheet.createRow(++at);
		List<String> titles = List.of("欄名", "必填", "填法");
		for (int i = 0; i < titles.size(); i++) {
			put(heading, i, script.write(titles.get(i)), styles, Part.HEADING);
		}
		for (ImportColumn column : columns.all()) {
			Row row = sheet.createRow(++at);
			String unit = column.unit().isEmpty() ? "" : "（" + column.unit() + "）";
			put(row, 0, script.write(column.heading() + unit), styles, Part.CELL);
			put(row, 1, script.write(column.required() ? "必填" : ""), styles, Part.CELL);
			put(row, 2, script.write(column.hint()), styles, Part.CELL);
		}
	}

	private static void put(Row row, int place, String text, BookStyles styles, Part part) {
		Cell cell = row.createCell(place);
		cell.setCellStyle(styles.of(new Look(part, null, false)));
		cell.setCellValue(text);
	}

}
