package cn.activityweek.statistics;

import java.util.List;
import java.util.function.LongFunction;

import cn.activityweek.core.CellLook;
import cn.activityweek.core.OfficeSheet;
import cn.activityweek.core.OfficeWorkbook;
import cn.activityweek.publicity.ReportRow;

/**
 * Sheet 3 of 附件2: the posts of the column and the reports of other media behind T to W,
 * and what doesn't count of them with the reason.
 */
class ReportSheet {

	private static final List<String> HEADINGS = List.of("序號", "稿件標題", "所屬活動", "媒體名稱", "級別\n（校級／縣區級／市級／省級／國家級）",
			"類型\n（報紙／電視廣播／網站／微信公眾號／視頻號抖音／其他）", "刊發日期", "鏈接", "首發或轉載", "作者", "報送部門");

	private static final double[] WIDTHS = { 6, 28, 22, 16, 18, 24, 12, 24, 10, 12, 16 };

	private static final CellLook TEXT = CellLook.BODY.left();

	private final OfficeSheet sheet;

	private final LongFunction<String> postLink;

	private int count;

	/**
	 * Begins the sheet.
	 * @param workbook the workbook
	 * @param postLink the address at which the public reads a post
	 */
	ReportSheet(OfficeWorkbook workbook, LongFunction<String> postLink) {
		this.postLink = postLink;
		this.sheet = workbook.sheet("宣傳報道明細", WIDTHS);
		int last = HEADINGS.size() - 1;
		this.sheet.nextRow(30);
		this.sheet.across(0, last, "宣傳報道明細", CellLook.TITLE.sized(18));
		this.sheet.nextRow(64);
		for (int column = 0; column <= last; column++) {
			this.sheet.text(column, HEADINGS.get(column), CellLook.HEADING);
		}
		this.sheet.landscape(1, 1, 2);
	}

	void add(ReportRow row) {
		this.sheet.nextRow(30);
		this.sheet.number(0, ++this.count, CellLook.BODY);
		this.sheet.text(1, row.title(), TEXT);
		this.sheet.text(2, row.activity().isEmpty() ? "（綜合）" : row.activity(), TEXT);
		this.sheet.text(3, (row.postId() != null) ? "校園網「職業教育活動周」專欄" : row.outlet(), TEXT);
		this.sheet.text(4, row.level(), CellLook.BODY);
		this.sheet.text(5, row.medium(), CellLook.BODY);
		this.sheet.text(6, row.publishedOn().toString(), CellLook.BODY);
		this.sheet.text(7, link(row), TEXT.sized(9));
		this.sheet.text(8, (row.reprint() ? "轉載" : "首發") + (row.counted() ? "" : "\n（不計入）"), CellLook.BODY);
		this.sheet.text(9, row.author(), TEXT);
		this.sheet.text(10, row.department(), TEXT);
	}

	private String link(ReportRow row) {
		if (row.postId() != null) {
			return this.postLink.apply(row.postId());
		}
		return row.link().isEmpty() ? OfficeSheet.UNKNOWN : row.link();
	}

	void finish() {
		if (this.count == 0) {
			this.sheet.nextRow(28);
			this.sheet.across(0, HEADINGS.size() - 1, "尚無宣傳報道記錄", CellLook.BODY);
		}
		this.sheet.finish();
	}

}
