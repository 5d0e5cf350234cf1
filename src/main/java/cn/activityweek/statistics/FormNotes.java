package cn.activityweek.statistics;

import java.util.List;
import java.util.stream.Collectors;

import cn.activityweek.core.CellLook;
import cn.activityweek.core.OfficeFont;
import cn.activityweek.core.OfficeSheet;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * What is said below block A of the form: whether the departments add up to the college.
 * What should be looked at before the table is handed in stands on the page of the
 * figures alone: the table goes to others.
 */
class FormNotes {

	/** How many things are named before a list is cut. */
	private static final int NAMED = 3;

	private static final CellLook NOTE = new CellLook(OfficeFont.BODY, 10, HorizontalAlignment.LEFT, false, true);

	private final OfficeSheet sheet;

	private final int lastColumn;

	FormNotes(OfficeSheet sheet, int lastColumn) {
		this.sheet = sheet;
		this.lastColumn = lastColumn;
	}

	void write(Statistics figures) {
		if (figures.check() != null) {
			line(figures.check().holds() ? "核對：各部門合計 = 全校合計"
					: "核對：各部門合計與全校合計不相等。" + cut(figures.check().differences()));
		}
	}

	private static String cut(List<String> differences) {
		String named = differences.stream().limit(NAMED).collect(Collectors.joining("；"));
		return (differences.size() > NAMED) ? named + " 等 %d 項".formatted(differences.size()) : named;
	}

	private void line(String text) {
		this.sheet.nextRow(16);
		this.sheet.across(0, this.lastColumn, text, NOTE);
	}

}
