package cn.activityweek.exchange;

import java.util.List;
import java.util.stream.Stream;

import cn.activityweek.activity.ActivityState;
import cn.activityweek.activity.IntakeScope;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.exchange.ImportColumn.Kind;
import cn.activityweek.organisation.DepartmentListing;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * What a workbook offers while it is filled in: lists to choose from, kept on a hidden
 * sheet, formats of times, a note at each heading.
 */
final class BookLists {

	static final String MOMENT = "yyyy-mm-dd hh:mm";

	private static final String SHEET = "清單";

	private static final int NOTE_COLUMNS = 3;

	private static final int NOTE_ROWS = 4;

	private final SXSSFWorkbook workbook;

	private final SXSSFSheet sheet;

	private final ChineseScript script;

	private SXSSFSheet lists;

	private int column;

	BookLists(SXSSFWorkbook workbook, SXSSFSheet sheet, ChineseScript script) {
		this.workbook = workbook;
		this.sheet = sheet;
		this.script = script;
	}

	/**
	 * A note at a heading.
	 * @param heading the row of headings
	 * @param place its column
	 * @param of what it says
	 */
	void note(Row heading, int place, ImportColumn of) {
		if (of.hint().isEmpty()) {
			return;
		}
		CreationHelper helper = this.workbook.getCreationHelper();
		ClientAnchor anchor = helper.createClientAnchor();
		anchor.setCol1(place + 1);
		anchor.setCol2(place + 1 + NOTE_COLUMNS);
		anchor.setRow1(heading.getRowNum());
		anchor.setRow2(heading.getRowNum() + NOTE_ROWS);
		Comment comment = this.sheet.createDrawingPatriarch().createCellComment(anchor);
		comment.setString(helper.createRichTextString(this.script.write(of.hint())));
		heading.getCell(place).setCellComment(comment);
	}

	/**
	 * Lets the columns be filled from lists, and their times look like times.
	 * @param scope for whom
	 * @param columns the columns
	 * @param before how many columns stand before them
	 * @param lastRow the last row prepared, from 0
	 */
	void offer(IntakeScope scope, ImportColumns columns, int before, int lastRow) {
		this.lists = this.workbook.createSheet(this.script.write(SHEET));
		int depth = scope.roster().size() + scope.modules().size() + ActivityState.values().length;
		for (int row = 0; row < depth; row++) {
			this.lists.createRow(row);
		}
		String modules = list(scope.modules().stream().map(ImportColumns::name).toList());
		String own = list(scope.own().stream().map(DepartmentListing::getName).toList());
		String roster = list(scope.roster().stream().map(DepartmentListing::getName).toList());
		String states = list(Stream.of(ActivityState.values()).map(ActivityState::getLabel).toList());
		String answers = list(List.of("是", "否"));
		CellStyle moment = new BookStyles(this.workbook, this.script)
			.of(new BookStyles.Look(BookStyles.Part.BLANK, MOMENT, false));
		for (int i = 0; i < columns.all().size(); i++) {
			ImportColumn column = columns.all().get(i);
			String formula = switch (column.kind()) {
				case MODULE -> modules;
				case OWN_DEPARTMENT -> own;
				case DEPARTMENT -> roster;
				case STATE -> states;
				case YES -> answers;
				default -> null;
			};
			if (formula != null) {
				choose(i + before, lastRow, formula);
			}
			else if (column.kind() == Kind.MOMENT) {
				this.sheet.setDefaultColumnStyle(i + before, moment);
			}
		}
		this.workbook.setSheetHidden(this.workbook.getSheetIndex(this.lists), true);
	}

	private String list(List<String> choices) {
		for (int row = 0; row < choices.size(); row++) {
			this.lists.getRow(row).createCell(this.column).setCellValue(this.script.write(choices.get(row)));
		}
		String letter = CellReference.convertNumToColString(this.column++);
		return "'" + this.lists.getSheetName() + "'!$" + letter + "$1:$" + letter + "$" + Math.max(1, choices.size());
	}

	private void choose(int place, int lastRow, String formula) {
		DataValidationHelper helper = this.sheet.getDataValidationHelper();
		DataValidationConstraint list = helper.createFormulaListConstraint(formula);
		DataValidation choice = helper.createValidation(list, new CellRangeAddressList(2, lastRow, place, place));
		choice.setSuppressDropDownArrow(true);
		choice.setEmptyCellAllowed(true);
		choice.setShowErrorBox(true);
		choice.setErrorStyle(DataValidation.ErrorStyle.WARNING);
		choice.createErrorBox(this.script.write("請從列表中選擇"), this.script.write("列表以外的內容，上傳時會被退回。"));
		this.sheet.addValidationData(choice);
	}

}
