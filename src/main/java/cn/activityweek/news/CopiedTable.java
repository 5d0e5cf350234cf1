package cn.activityweek.news;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import cn.activityweek.core.OfficeDocument;
import cn.activityweek.core.OfficeFont;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * A table of a post in a Word file, joined cells joined.
 */
final class CopiedTable {

	private static final int TEXT = 12;

	/** More fit on no page, and a span of 99 columns is a slip. */
	private static final int MOST_COLUMNS = 20;

	private final OfficeDocument document;

	private final CopiedRuns runs;

	CopiedTable(OfficeDocument document, CopiedRuns runs) {
		this.document = document;
		this.runs = runs;
	}

	void write(Element html) {
		List<List<Place>> rows = places(html);
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		if (columns == 0) {
			return;
		}
		Element caption = html.selectFirst("> caption");
		if (caption != null) {
			XWPFParagraph above = this.document.paragraph();
			above.setAlignment(ParagraphAlignment.CENTER);
			this.runs.write(above, caption, OfficeFont.SIGNATURE, TEXT);
		}
		XWPFTable table = this.document.table(columns);
		table.setWidth("100%");
		for (int i = 0; i < rows.size(); i++) {
			row((i == 0) ? table.getRow(0) : table.createRow(), rows.get(i), columns);
		}
		this.document.paragraph();
	}

	/** Which cell stands at each place, row by row. */
	private static List<List<Place>> places(Element html) {
		List<List<Place>> rows = new ArrayList<>();
		List<Element> trs = html.select("tr");
		trs.forEach((tr) -> rows.add(new ArrayList<>()));
		for (int i = 0; i < trs.size(); i++) {
			int column = 0;
			for (Element cell : trs.get(i).select("> td, > th")) {
				while (at(rows.get(i), column) != null) {
					column++;
				}
				int right = Math.min(MOST_COLUMNS, column + span(cell, "colspan"));
				int down = Math.min(rows.size(), i + span(cell, "rowspan"));
				for (int row = i; row < down; row++) {
					for (int place = column; place < right; place++) {
						put(rows.get(row), place, new Place(cell, row == i, place == column, right - column, down - i));
					}
				}
				column = right;
			}
		}
		return rows;
	}

	private static int span(Element cell, String attribute) {
		String text = cell.attr(attribute);
		return text.matches("[1-9]\\d?") ? Integer.parseInt(text) : 1;
	}

	private static Place at(List<Place> row, int column) {
		return (column < row.size()) ? row.get(column) : null;
	}

	private static void put(List<Place> row, int column, Place place) {
		while (row.size() <= column) {
			row.add(null);
		}
		if (row.get(column) == null) {
			row.set(column, place);
		}
	}

	private void row(XWPFTableRow row, List<Place> places, int columns) {
		row.setCantSplitRow(true);
		int cells = 0;
		for (int column = 0; column < columns; column++) {
			Place place = at(places, column);
			if (place == null || place.first()) {
				XWPFTableCell cell = (cells < row.getTableCells().size()) ? row.getCell(cells) : row.addNewTableCell();
				cells++;
				fill(cell, place);
			}
		}
		while (row.getTableCells().size() > cells) {
			row.removeCell(cells);
		}
	}

	private void fill(XWPFTableCell cell, Place place) {
		if (place == null) {
			return;
		}
		CTTcPr properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
		if (place.columns() > 1) {
			properties.addNewGridSpan().setVal(BigInteger.valueOf(place.columns()));
		}
		if (place.rows() > 1) {
			properties.addNewVMerge().setVal(place.top() ? STMerge.RESTART : STMerge.CONTINUE);
		}
		if (place.top()) {
			cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
			XWPFParagraph paragraph = cell.getParagraphs().get(0);
			paragraph.setAlignment(
					place.cell().nameIs("th") ? ParagraphAlignment.CENTER : CopiedRuns.alignment(place.cell()));
			this.runs.write(paragraph, place.cell(), place.cell().nameIs("th") ? OfficeFont.HEADING : OfficeFont.BODY,
					TEXT);
		}
	}

	/**
	 * A place of the grid.
	 *
	 * @param cell the cell that covers it
	 * @param top whether it is in the cell's first row
	 * @param first whether it is in the cell's first column
	 * @param columns how many columns the cell covers
	 * @param rows how many rows
	 */
	private record Place(Element cell, boolean top, boolean first, int columns, int rows) {

	}

}
