package cn.activityweek.activity;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.OfficeDocument;
import cn.activityweek.core.OfficeFont;
import cn.activityweek.edition.Edition;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * The 活動安排表 as a text document.
 */
final class ScheduleDocument {

	/** Widths of the columns in twentieths of a point, together the width of the page. */
	private static final int[] WIDTHS = { 1350, 1750, 3700, 2200, 2400, 2350, 1050 };

	private static final int TITLE_SIZE = 22;

	private static final int TEXT_SIZE = 12;

	private ScheduleDocument() {
	}

	/**
	 * Writes the document.
	 * @param edition the year
	 * @param script the script of the document
	 * @param entries the activities in order of time
	 * @param out where to, left open
	 * @throws IOException if it can't be written
	 */
	static void write(Edition edition, ChineseScript script, Iterable<ScheduleEntry> entries, OutputStream out)
			throws IOException {
		try (OfficeDocument document = OfficeDocument.landscape(script)) {
			XWPFParagraph title = document.paragraph();
			title.setAlignment(ParagraphAlignment.CENTER);
			title.setSpacingAfter(240);
			document.write(title, ScheduleLine.title(edition), OfficeFont.TITLE, TITLE_SIZE);
			XWPFTable table = table(document);
			row(document, table.getRow(0), ScheduleLine.HEADINGS, OfficeFont.HEADING);
			table.getRow(0).setRepeatHeader(true);
			for (ScheduleEntry entry : entries) {
				row(document, table.createRow(), ScheduleLine.of(entry), OfficeFont.BODY);
			}
			if (table.getNumberOfRows() == 1) {
				row(document, table.createRow(), List.of("", "", ScheduleLine.NOTHING, "", "", "", ""),
						OfficeFont.BODY);
			}
			document.write(out);
		}
	}

	private static XWPFTable table(OfficeDocument document) {
		XWPFTable table = document.table(WIDTHS.length);
		CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
		layout.setType(STTblLayoutType.FIXED);
		CTTblGrid grid = (table.getCTTbl().getTblGrid() != null) ? table.getCTTbl().getTblGrid()
				: table.getCTTbl().addNewTblGrid();
		int total = 0;
		for (int width : WIDTHS) {
			grid.addNewGridCol().setW(BigInteger.valueOf(width));
			total += width;
		}
		table.setWidthType(TableWidthType.DXA);
		table.setWidth(Integer.toString(total));
		return table;
	}

	private static void row(OfficeDocument document, XWPFTableRow row, List<String> texts, OfficeFont font) {
		row.setCantSplitRow(true);
		for (int column = 0; column < texts.size(); column++) {
			XWPFTableCell cell = row.getCell(column);
			cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
			cell.setWidthType(TableWidthType.DXA);
			cell.setWidth(Integer.toString(WIDTHS[column]));
			XWPFParagraph paragraph = cell.getParagraphs().get(0);
			boolean centred = font == OfficeFont.HEADING || column < 2 || column == texts.size() - 1;
			paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
			document.write(paragraph, texts.get(column), font, TEXT_SIZE);
		}
	}

}
