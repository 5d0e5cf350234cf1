package cn.activityweek.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import cn.activityweek.core.CellLook;
import cn.activityweek.core.OfficeFont;
import cn.activityweek.core.OfficeSheet;
import cn.activityweek.core.OfficeWorkbook;
import cn.activityweek.edition.Edition;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;

/**
 * Sheet 1 of 附件2, the form: heading, block A, block B, signatures.
 */
class FormSheet {

	/** Figures that a row can't have: 綜合 stands for posts and reports only. */
	static final String NOT_APPLICABLE = "／";

	private static final int TITLE = 1;

	private static final int LEADS = 2;

	private static final int FIRST_FIGURE = 3;

	private static final int REMARK = FIRST_FIGURE + FigureColumn.values().length;

	private static final CellLook ANNEX = new CellLook(OfficeFont.HEADING, 14, HorizontalAlignment.LEFT, false, false);

	private static final CellLook HEADING = CellLook.HEADING.sized(10);

	private static final CellLook FIGURE = CellLook.BODY.figure();

	private static final double[] WIDTHS = { 4.5, 16, 15, 5.7, 5, 5, 6.2, 5.7, 6.2, 6.2, 6.2, 6.2, 6.2, 5.7, 5.7, 6.2,
			5.7, 5.7, 5.7, 5.7, 5.7, 5, 5.7, 9 };

	private final OfficeSheet sheet;

	private final Statistics figures;

	FormSheet(OfficeWorkbook workbook, Statistics figures) {
		this.sheet = workbook.sheet("附件2", WIDTHS);
		this.figures = figures;
	}

	void write(LocalDate today) {
		heading(today);
		columnHeadings();
		int first = -1;
		for (FigureRow row : this.figures.modules()) {
			int index = moduleRow(row);
			first = (first < 0) ? index : first;
		}
		int last = wholeWeekRow();
		totalRow(((first < 0) ? last : first) + 1, last + 1);
		new FormNotes(this.sheet, REMARK).write(this.figures);
		signatures();
		this.sheet.breakPage();
		new IndicatorBlock(this.sheet).write(this.figures.sections());
		signatures();
		explain();
		this.sheet.landscape(0, 2, 0);
		this.sheet.finish();
	}

	private void heading(LocalDate today) {
		Edition edition = this.figures.edition();
		this.sheet.nextRow(22);
		this.sheet.text(0, "附件2", ANNEX);
		this.sheet.nextRow(36);
		this.sheet.across(0, REMARK, this.figures.title(), CellLook.TITLE);
		this.sheet.nextRow(26);
		this.sheet.across(0, 4, "填報單位（公章）：" + this.figures.unit(), CellLook.LINE);
		this.sheet.across(5, 11, "活動時間：" + day(edition.getStartsOn()) + "—" + day(edition.getEndsOn()), CellLook.LINE);
		this.sheet.across(12, 18, "活動主題：" + edition.getTheme(), CellLook.LINE);
		this.sheet.across(19, REMARK, "填報日期：" + day(today), CellLook.LINE);
	}

	private static String day(LocalDate date) {
		return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
	}

	private void columnHeadings() {
		int top = this.sheet.nextRow(24);
		List<String> ends = List.of("序號", "活動模塊", "牽頭部門");
		for (int column = 0; column < FIRST_FIGURE; column++) {
			this.sheet.deep(column, ends.get(column), HEADING);
		}
		for (FigureColumn.Group group : FigureColumn.groups()) {
			boolean alone = group.title().isEmpty();
			FigureColumn first = group.columns().get(0);
			this.sheet.deep(at(first), alone ? heading(first) : group.title(), HEADING);
			this.sheet.surround(at(first), at(first) + group.columns().size() - 1, HEADING);
		}
		this.sheet.text(REMARK, "備註", HEADING);
		this.sheet.nextRow(88);
		for (int column = 0; column <= REMARK; column++) {
			this.sheet.text(column, "", HEADING);
			if (column < FIRST_FIGURE || column == REMARK) {
				this.sheet.merge(top, top + 1, column, column);
			}
		}
		for (FigureColumn column : FigureColumn.values()) {
			if (column.getGroup().isEmpty()) {
				this.sheet.merge(top, top + 1, at(column), at(column));
			}
			else {
				this.sheet.text(at(column), heading(column), HEADING);
			}
		}
	}

	private static String heading(FigureColumn column) {
		return column.getLabel() + "\n(" + column.getUnit() + ")";
	}

	static int at(FigureColumn column) {
		return FIRST_FIGURE + column.ordinal();
	}

	private int moduleRow(FigureRow row) {
		int index = this.sheet.nextRow(34);
		begin(row.numeral(), row.title(), row.leads());
		for (FigureColumn column : FigureColumn.values()) {
			if (column == FigureColumn.PARTICIPATION) {
				this.sheet
					.formula(at(column),
							sum(name(at(FigureColumn.STUDENTS)) + (index + 1) + ":"
									+ name(at(FigureColumn.OFFICIALS_AND_OTHERS)) + (index + 1)),
							row.of(column), FIGURE);
			}
			else {
				this.sheet.number(at(column), row.of(column), FIGURE);
			}
		}
		this.sheet.text(REMARK, row.remark(), CellLook.BODY.left());
		return index;
	}

	private void begin(String numeral, String title, String leads) {
		this.sheet.text(0, numeral, CellLook.BODY);
		this.sheet.text(TITLE, title, CellLook.BODY.left());
		this.sheet.text(LEADS, leads, CellLook.BODY.left());
	}

	private int wholeWeekRow() {
		int index = this.sheet.nextRow(26);
		FigureRow row = this.figures.wholeWeek();
		begin("", row.title(), NOT_APPLICABLE);
		for (FigureColumn column : FigureColumn.values()) {
			if (row.isApplicable(column)) {
				this.sheet.number(at(column), row.of(column), FIGURE);
			}
			else {
				this.sheet.text(at(column), NOT_APPLICABLE, CellLook.BODY);
			}
		}
		this.sheet.text(REMARK, row.remark(), CellLook.BODY.left());
		return index;
	}

	private void totalRow(int first, int last) {
		this.sheet.nextRow(26);
		this.sheet.across(0, LEADS, "合計", HEADING);
		for (FigureColumn column : FigureColumn.values()) {
			BigDecimal total = this.figures.total().of(column);
			String letter = name(at(column));
			this.sheet.formula(at(column), sum(letter + first + ":" + letter + last), total, CellLook.HEADING.figure());
		}
		this.sheet.text(REMARK, "", CellLook.BODY);
	}

	private static String name(int column) {
		return CellReference.convertNumToColString(column);
	}

	/** A sum that stays unknown where nothing it adds is known. */
	private static String sum(String range) {
		return "IF(COUNT(" + range + ")=0,\"" + OfficeSheet.UNKNOWN + "\",SUM(" + range + "))";
	}

	/** On each page, since the first is often printed or read alone. */
	private void signatures() {
		Signatories signatories = this.figures.signatories();
		this.sheet.nextRow(10);
		this.sheet.nextRow(26);
		this.sheet.across(0, 4, "單位負責人（審核）：" + signatories.head(), CellLook.LINE);
		this.sheet.across(5, 14, "填表人：" + signatories.filledBy(), CellLook.LINE);
		this.sheet.across(15, REMARK, "聯繫電話：" + signatories.telephone(), CellLook.LINE);
	}

	private void explain() {
		this.sheet.nextRow(22);
		this.sheet.across(0, REMARK, "說明：「-」為暫不清楚或尚無數據，「0」為確實沒有，「／」為不適用；統計口徑見「填報說明」。", CellLook.LINE.sized(10));
	}

}
