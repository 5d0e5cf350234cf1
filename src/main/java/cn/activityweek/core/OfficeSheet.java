package cn.activityweek.core;

import java.math.BigDecimal;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * A sheet of an {@link OfficeWorkbook}, written from the top row downwards. Rows and
 * columns count from 0.
 */
public final class OfficeSheet {

	/** What stands for an unknown figure: unknown is not zero. */
	public static final String UNKNOWN = "-";

	private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

	/** First characters by which a program might take a text for a formula. */
	private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

	private static final int WIDTH_UNIT = 256;

	/** The size in points for which the widths below hold, in widths of a digit. */
	private static final double STANDARD_SIZE = 11;

	private static final double NARROW = 1.1;

	private static final double WIDE = 2.15;

	private static final double PADDING = 0.8;

	/** The first character that is as wide as it is high. */
	private static final int FIRST_WIDE = 0x2E80;

	/** From line to line, in sizes of the font. */
	private static final double LEADING = 1.4;

	/** The highest row that the format knows, in points. */
	private static final double HIGHEST = 409;

	private final OfficeWorkbook workbook;

	private final SXSSFSheet sheet;

	private final double[] widths;

	private Row row;

	OfficeSheet(OfficeWorkbook workbook, SXSSFSheet sheet, double... widths) {
		this.workbook = workbook;
		this.sheet = sheet;
		this.widths = widths;
		for (int column = 0; column < widths.length; column++) {
			sheet.setColumnWidth(column, (int) (widths[column] * WIDTH_UNIT));
		}
	}

	/**
	 * Begins the next row.
	 * @param height its height in points, or the least one where its texts need more
	 * @return the row's index
	 */
	public int nextRow(double height) {
		this.row = this.sheet.createRow((this.row != null) ? this.row.getRowNum() + 1 : 0);
		this.row.setHeightInPoints((float) height);
		return this.row.getRowNum();
	}

	/**
	 * Writes a text, which stays a text whatever it begins with, in the document's
	 * script.
	 * @param column the column
	 * @param text the text, null for none
	 * @param look how it looks
	 */
	public void text(int column, String text, CellLook look) {
		if (write(column, text, look) && look.wrap()) {
			fit(text, column, column, look);
		}
	}

	/**
	 * Writes a text into a cell that is joined to those below it: the row doesn't grow
	 * with it.
	 * @param column the column
	 * @param text the text
	 * @param look how it looks
	 */
	public void deep(int column, String text, CellLook look) {
		write(column, text, look);
	}

	private boolean write(int column, String text, CellLook look) {
		String written = shorten(this.workbook.write((text != null) ? text : ""));
		boolean quoted = !written.isEmpty() && FORMULA_STARTS.indexOf(written.charAt(0)) >= 0;
		Cell cell = this.row.createCell(column);
		cell.setCellStyle(this.workbook.style(look, quoted));
		if (!written.isEmpty()) {
			cell.setCellValue(written);
		}
		return !written.isEmpty();
	}

	private static String shorten(String text) {
		if (text.length() <= LONGEST_TEXT) {
			return text;
		}
		int end = LONGEST_TEXT - 1;
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
	}

	/**
	 * Writes a figure.
	 * @param column the column
	 * @param value the figure, null where it is unknown
	 * @param look how it looks
	 */
	public void number(int column, Number value, CellLook look) {
		if (value == null) {
			text(column, UNKNOWN, look);
			return;
		}
		Cell cell = this.row.createCell(column);
		cell.setCellStyle(this.workbook.style(look, false));
		cell.setCellValue(value.doubleValue());
	}

	/**
	 * Writes a formula together with the figure that it must give, so that programs which
	 * don't calculate show it too.
	 * @param column the column
	 * @param formula the formula without {@code =}
	 * @param value what it gives, null where it gives {@value #UNKNOWN}
	 * @param look how it looks
	 */
	public void formula(int column, String formula, BigDecimal value, CellLook look) {
		Cell cell = this.row.createCell(column);
		cell.setCellStyle(this.workbook.style(look, false));
		cell.setCellFormula(formula);
		if (value != null) {
			cell.setCellValue(value.doubleValue());
		}
		else {
			cell.setCellValue(UNKNOWN);
		}
		this.workbook.expect(cell, value);
	}

	/**
	 * Writes a text across several columns of the row.
	 * @param first the first column
	 * @param last the last column
	 * @param text the text
	 * @param look how it looks
	 */
	public void across(int first, int last, String text, CellLook look) {
		if (write(first, text, look) && look.wrap()) {
			fit(text, first, last, look);
		}
		surround(first, last, look);
	}

	/**
	 * Joins the cells to the right of one that has been written to it.
	 * @param first the column that has been written
	 * @param last the last column to join
	 * @param look how they look
	 */
	public void surround(int first, int last, CellLook look) {
		for (int column = first + 1; column <= last; column++) {
			text(column, "", look);
		}
		if (last > first) {
			merge(this.row.getRowNum(), this.row.getRowNum(), first, last);
		}
	}

	public void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
		this.sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
	}

	/**
	 * Heightens the row for a text that breaks into lines: not every program does so by
	 * itself when it opens a file, and none does for joined cells.
	 */
	private void fit(String text, int first, int last, CellLook look) {
		double width = -PADDING;
		for (int column = first; column <= last; column++) {
			width += this.widths[column];
		}
		int lines = 0;
		for (String line : text.split("\n", -1)) {
			double needed = line.codePoints().mapToDouble((point) -> (point < FIRST_WIDE) ? NARROW : WIDE).sum()
					* look.size() / STANDARD_SIZE;
			lines += Math.max(1, (int) Math.ceil(needed / width));
		}
		double height = Math.min(HIGHEST, (lines * LEADING + 0.4) * look.size());
		if (height > this.row.getHeightInPoints()) {
			this.row.setHeightInPoints((float) height);
		}
	}

	/**
	 * Sets the sheet up for paper: A4 landscape, as many pages as it needs but one page
	 * wide, its number at the foot.
	 * @param firstRepeated the first row repeated on every page
	 * @param lastRepeated the last row repeated
	 * @param frozen rows that stay in view on the screen
	 */
	public void landscape(int firstRepeated, int lastRepeated, int frozen) {
		PrintSetup print = this.sheet.getPrintSetup();
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setLandscape(true);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
		this.sheet.setFitToPage(true);
		this.sheet.setHorizontallyCenter(true);
		this.sheet.setMargin(PageMargin.LEFT, 0.45);
		this.sheet.setMargin(PageMargin.RIGHT, 0.45);
		this.sheet.setMargin(PageMargin.TOP, 0.6);
		this.sheet.setMargin(PageMargin.BOTTOM, 0.6);
		this.sheet.getFooter().setCenter(this.workbook.write("第 &P 頁，共 &N 頁"));
		this.sheet.setRepeatingRows(new CellRangeAddress(firstRepeated, lastRepeated, -1, -1));
		if (frozen > 0) {
			this.sheet.createFreezePane(0, frozen);
		}
	}

	/** Sets the sheet, set up already, up for A3. */
	public void takeLargerPaper() {
		this.sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
	}

	/** Begins a new printed page after the row. */
	public void breakPage() {
		this.sheet.setRowBreak(this.row.getRowNum());
	}

	/** Ends the sheet: what has been written is what is printed. */
	public void finish() {
		this.workbook.printArea(this, this.widths.length - 1, this.row.getRowNum());
	}

	String name() {
		return this.sheet.getSheetName();
	}

}
