package cn.activityweek.exchange;

import java.util.HashMap;
import java.util.Map;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.OfficeFont;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * How the cells of a workbook to fill in look, each look made once.
 */
final class BookStyles {

	private static final short SIZE = 11;

	private final Workbook workbook;

	private final ChineseScript script;

	private final Map<Look, CellStyle> styles = new HashMap<>();

	BookStyles(Workbook workbook, ChineseScript script) {
		this.workbook = workbook;
		this.script = script;
	}

	CellStyle of(Look look) {
		return this.styles.computeIfAbsent(look, this::create);
	}

	private CellStyle create(Look look) {
		CellStyle style = this.workbook.createCellStyle();
		style.setFont(font(look));
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		style.setWrapText(look.part != Part.TITLE && look.part != Part.SUBTITLE);
		style.setQuotePrefixed(look.quoted);
		style.setAlignment(look.part.centred ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
		if (look.format != null) {
			style.setDataFormat(this.workbook.createDataFormat().getFormat(look.format));
		}
		if (look.part.fill != null) {
			style.setFillForegroundColor(look.part.fill.getIndex());
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		}
		if (look.part.bordered) {
			style.setBorderTop(BorderStyle.THIN);
			style.setBorderBottom(BorderStyle.THIN);
			style.setBorderLeft(BorderStyle.THIN);
			style.setBorderRight(BorderStyle.THIN);
		}
		return style;
	}

	private Font font(Look look) {
		Font font = this.workbook.createFont();
		font.setFontName(look.part.font.name(this.script));
		font.setFontHeightInPoints((look.part == Part.TITLE) ? 16 : SIZE);
		font.setItalic(look.part == Part.EXAMPLE);
		font.setColor(look.part.ink.getIndex());
		return font;
	}

	/** What a cell is for. */
	enum Part {

		TITLE(OfficeFont.TITLE, null, false, false, IndexedColors.BLACK),

		NOTE(OfficeFont.BODY, null, false, false, IndexedColors.GREY_80_PERCENT),

		SUBTITLE(OfficeFont.BODY, null, false, false, IndexedColors.GREY_80_PERCENT),

		REQUIRED(OfficeFont.HEADING, IndexedColors.LIGHT_YELLOW, true, true, IndexedColors.DARK_RED),

		HEADING(OfficeFont.HEADING, IndexedColors.LIGHT_TURQUOISE, true, true, IndexedColors.BLACK),

		INDICATOR(OfficeFont.HEADING, IndexedColors.LIGHT_GREEN, true, true, IndexedColors.BLACK),

		EXAMPLE(OfficeFont.BODY, IndexedColors.GREY_25_PERCENT, true, false, IndexedColors.GREY_80_PERCENT),

		CELL(OfficeFont.BODY, null, true, false, IndexedColors.BLACK),

		/** What isn't filled in yet. */
		BLANK(OfficeFont.BODY, null, false, false, IndexedColors.BLACK),

		WRONG(OfficeFont.BODY, IndexedColors.ROSE, true, false, IndexedColors.DARK_RED);

		private final OfficeFont font;

		private final IndexedColors fill;

		private final boolean bordered;

		private final boolean centred;

		private final IndexedColors ink;

		Part(OfficeFont font, IndexedColors fill, boolean bordered, boolean centred, IndexedColors ink) {
			this.font = font;
			this.fill = fill;
			this.bordered = bordered;
			this.centred = centred;
			this.ink = ink;
		}

	}

	/**
	 * A look.
	 *
	 * @param part what the cell is for
	 * @param format its number format, null for the usual
	 * @param quoted whether its text might be taken for a formula
	 */
	record Look(Part part, String format, boolean quoted) {

	}

}
