package cn.activityweek.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.activity.IntakeScope;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.exchange.BookStyles.Look;
import cn.activityweek.exchange.BookStyles.Part;
import cn.activityweek.exchange.ImportColumn.Kind;
import cn.activityweek.exchange.PreviewRow.Problem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The workbook to fill in, empty or with the rows that came back and why. Excel, WPS and
 * LibreOffice open it alike: no macro, no table object, no function.
 */
final class ImportWorkbook {

	static final String SHEET = "活動登記";

	/** Rows prepared for filling in. */
	private static final int PREPARED = 300;

	private static final int WINDOW = 100;

	private static final int UNIT = 256;

	private static final String FORMULA_STARTS = "=+-@＝＋－＠";

	private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true, false);

	private final IntakeScope scope;

	private final ChineseScript script;

	private final ImportColumns columns;

	private final BookStyles styles;

	/**
	 * Columns before those of the form: the counter, and the reason where there is one.
	 */
	private final int before;

	private final SXSSFSheet sheet;

	private ImportWorkbook(IntakeScope scope, ChineseScript script, boolean returned) {
		this.scope = scope;
		this.script = script;
		this.columns = ImportColumns.of(scope);
		this.styles = new BookStyles(this.workbook, script);
		this.before = returned ? 2 : 1;
		this.sheet = this.workbook.createSheet(script.write(SHEET));
	}

	/**
	 * Writes the empty workbook.
	 * @param scope for whom
	 * @param script the reader's
	 * @param out where to, left open
	 * @throws IOException if it can't be written
	 */
	static void template(IntakeScope scope, ChineseScript script, OutputStream out) throws IOException {
		ImportWorkbook book = new ImportWorkbook(scope, script, false);
		book.head("一行一個活動；標【必填】的每行都要填，其餘可以留空。填法見「說明」。請不要改動第 2 行的欄名");
		book.example();
		book.finish(PREPARED, out);
	}

	/**
	 * Writes the rows that were not imported, to be mended and sent again.
	 * @param scope for whom
	 * @param script the reader's
	 * @param rows bad ones and look-alikes
	 * @param out where to, left open
	 * @throws IOException if it can't be written
	 */
	static void returned(IntakeScope scope, ChineseScript script, List<PreviewRow> rows, OutputStream out)
			throws IOException {
		ImportWorkbook book = new ImportWorkbook(scope, script, true);
		book.head("以下各行沒有導入。請按「原因」改好標紅的格子，保存後再上傳；已經導入的行不在這裏");
		rows.forEach(book::row);
		book.finish(rows.size(), out);
	}

	private void head(String note) {
		Row title = this.sheet.createRow(0);
		title.setHeightInPoints(30);
		write(title, 0, this.scope.edition().getYear() + "年職業教育活動周" + SHEET + "表", Part.TITLE);
		write(title, this.before + 2, note, Part.SUBTITLE);
		Row heading = this.sheet.createRow(1);
		heading.setHeightInPoints(48);
		write(heading, 0, ImportColumns.COUNTER, Part.HEADING);
		this.sheet.setColumnWidth(0, 6 * UNIT);
		if (this.before > 1) {
			write(heading, 1, ImportColumns.REASON, Part.REQUIRED);
			this.sheet.setColumnWidth(1, 44 * UNIT);
		}
		BookLists lists = new BookLists(this.workbook, this.sheet, this.script);
		for (int i = 0; i < this.columns.all().size(); i++) {
			ImportColumn column = this.columns.all().get(i);
			write(heading, i + this.before, column.label(),
					column.required() ? Part.REQUIRED : column.isIndicator() ? Part.INDICATOR : Part.HEADING);
			this.sheet.setColumnWidth(i + this.before, (int) (width(column) * UNIT));
			lists.note(heading, i + this.before, column);
		}
		this.sheet.createFreezePane(this.before + 1 + titlePlace(), 2);
	}

	private int titlePlace() {
		return this.columns.all().indexOf(this.columns.of("title").orElseThrow());
	}

	private static double width(ImportColumn column) {
		return switch (column.kind()) {
			case MOMENT -> 18;
			case MODULE -> 22;
			case OWN_DEPARTMENT, DEPARTMENT -> 18;
			case DEPARTMENTS, LONG_TEXT -> 26;
			case TEXT -> column.field().equals("title") ? 34 : column.field().equals("place") ? 22 : 15;
			default -> column.isIndicator() ? 14 : 12;
		};
	}

	private void example() {
		Row row = this.sheet.createRow(2);
		row.setHeightInPoints(32);
		write(row, 0, "例", Part.EXAMPLE);
		for (int i = 0; i < this.columns.all().size(); i++) {
			value(row, i + this.before, this.columns.all().get(i), this.columns.all().get(i).example(), Part.EXAMPLE);
		}
	}

	private void row(PreviewRow returned) {
		Row row = this.sheet.createRow(this.sheet.getLastRowNum() + 1);
		row.setHeightInPoints(Math.max(1, reasons(returned).size()) * 30f);
		Set<String> wrong = returned.problems().stream().map(Problem::field).collect(Collectors.toSet());
		write(row, 0, Integer.toString(returned.line()), Part.CELL);
		write(row, 1, String.join("\n", reasons(returned)), Part.WRONG);
		for (int i = 0; i < this.columns.all().size(); i++) {
			ImportColumn column = this.columns.all().get(i);
			value(row, i + this.before, column, returned.cell(column.field()),
					wrong.contains(column.field()) ? Part.WRONG : Part.CELL);
		}
	}

	private static List<String> reasons(PreviewRow row) {
		List<String> reasons = new ArrayList<>();
		row.problems()
			.forEach((problem) -> reasons
				.add((problem.heading().isEmpty() ? "" : "「" + problem.heading() + "」") + problem.message()));
		row.alike().forEach((alike) -> reasons.add("疑似重複，沒有導入：" + alike));
		return reasons;
	}

	private void value(Row row, int place, ImportColumn column, String text, Part part) {
		if (column.kind() == Kind.MOMENT && text.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}")) {
			Cell cell = row.createCell(place);
			cell.setCellStyle(this.styles.of(new Look(part, BookLists.MOMENT, false)));
			cell.setCellValue(LocalDateTime.parse(text.replace(' ', 'T')));
		}
		else if (column.kind() == Kind.NUMBER && text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
			Cell cell = row.createCell(place);
			cell.setCellStyle(this.styles.of(new Look(part, null, false)));
			cell.setCellValue(Double.parseDouble(text));
		}
		else {
			boolean choice = Map.of(Kind.MODULE, true, Kind.STATE, true, Kind.YES, true).containsKey(column.kind())
					&& part == Part.EXAMPLE;
			write(row, place, choice ? this.script.write(text) : text, part, part == Part.EXAMPLE);
		}
	}

	private Cell write(Row row, int place, String text, Part part) {
		return write(row, place, text, part, true);
	}

	/**
	 * What people wrote goes back as they wrote it; only our own words follow the script.
	 */
	private Cell write(Row row, int place, String text, Part part, boolean ours) {
		String written = ours ? this.script.write(text) : text;
		boolean quoted = !written.isEmpty() && FORMULA_STARTS.indexOf(written.charAt(0)) >= 0;
		Cell cell = row.createCell(place);
		cell.setCellStyle(this.styles.of(new Look(part, null, quoted)));
		if (!written.isEmpty()) {
			cell.setCellValue(written);
		}
		return cell;
	}

	private void finish(int rows, OutputStream out) throws IOException {
		try (this.workbook) {
			new BookLists(this.workbook, this.sheet, this.script).offer(this.scope, this.columns, this.before,
					2 + Math.max(rows, PREPARED));
			BookNotes.write(this.workbook, this.styles, this.script, this.scope, this.columns);
			PrintSetup print = this.sheet.getPrintSetup();
			print.setPaperSize(PrintSetup.A3_PAPERSIZE);
			print.setLandscape(true);
			print.setFitHeight((short) 0);
			this.sheet.setFitToPage(true);
			this.workbook.setActiveSheet(0);
			this.workbook.write(out);
		}
	}

}
