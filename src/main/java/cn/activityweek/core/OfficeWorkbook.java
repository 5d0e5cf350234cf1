package cn.activityweek.core;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook that an office hands in: written row by row so that its size doesn't matter,
 * in the script of the document, every text safe as text, and every formula checked
 * against the figure that the server stands for.
 */
public final class OfficeWorkbook implements AutoCloseable {

	/** Rows of a sheet kept in memory; formulas can be checked within them only. */
	private static final int WINDOW = 500;

	private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true, false);

	private final ChineseScript script;

	private final Map<StyleKey, CellStyle> styles = new HashMap<>();

	private final Map<Cell, BigDecimal> formulas = new HashMap<>();

	public OfficeWorkbook(ChineseScript script) {
		this.script = script;
	}

	/**
	 * Adds a sheet.
	 * @param name its name, without {@code : \ / ? * [ ]} and at most 31 characters
	 * @param widths the widths of its columns, in digits of the standard font
	 * @return the sheet, empty
	 */
	public OfficeSheet sheet(String name, double... widths) {
		return new OfficeSheet(this, this.workbook.createSheet(write(name)), widths);
	}

	String write(String text) {
		return this.script.write(text);
	}

	CellStyle style(CellLook look, boolean quoted) {
		return this.styles.computeIfAbsent(new StyleKey(look, quoted), this::createStyle);
	}

	private CellStyle createStyle(StyleKey key) {
		CellLook look = key.look();
		Font font = this.workbook.createFont();
		font.setFontName(look.font().name(this.script));
		font.setFontHeightInPoints((short) look.size());
		CellStyle style = this.workbook.createCellStyle();
		style.setFont(font);
		style.setAlignment(look.align());
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		style.setWrapText(look.wrap());
		style.setShrinkToFit(look.border() && !look.wrap());
		style.setQuotePrefixed(key.quoted());
		if (look.border()) {
			style.setBorderTop(BorderStyle.THIN);
			style.setBorderBottom(BorderStyle.THIN);
			style.setBorderLeft(BorderStyle.THIN);
			style.setBorderRight(BorderStyle.THIN);
		}
		return style;
	}

	void expect(Cell cell, BigDecimal value) {
		this.formulas.put(cell, value);
	}

	/**
	 * Calculates every formula written so far and compares it with the server's own
	 * figure. To be called before a sheet outgrows the rows kept in memory.
	 * @throws IllegalStateException if one differs: such a workbook must not be handed
	 * out
	 */
	public void verifyFormulas() {
		FormulaEvaluator evaluator = this.workbook.getCreationHelper().createFormulaEvaluator();
		this.formulas.forEach((cell, expected) -> {
			CellValue calculated = evaluator.evaluate(cell);
			if (!equal(calculated, expected)) {
				throw new IllegalStateException(
						"Formula %s at %s gives %s, the server's figure is %s".formatted(cell.getCellFormula(),
								new CellReference(cell).formatAsString(), calculated.formatAsString(), expected));
			}
		});
		this.formulas.clear();
	}

	private static boolean equal(CellValue calculated, BigDecimal expected) {
		if (expected == null) {
			return calculated.getCellType() == CellType.STRING
					&& OfficeSheet.UNKNOWN.equals(calculated.getStringValue());
		}
		return calculated.getCellType() == CellType.NUMERIC
				&& Math.abs(calculated.getNumberValue() - expected.doubleValue()) < 0.001;
	}

	void printArea(OfficeSheet sheet, int lastColumn, int lastRow) {
		this.workbook.setPrintArea(this.workbook.getSheetIndex(sheet.name()), 0, lastColumn, 0, lastRow);
	}

	/**
	 * Writes the finished workbook.
	 * @param out where to, left open
	 * @throws IOException if it can't be written
	 */
	public void write(OutputStream out) throws IOException {
		this.workbook.write(out);
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

	private record StyleKey(CellLook look, boolean quoted) {

	}

}
