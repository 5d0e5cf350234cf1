package cn.activityweek.exchange;

import java.util.List;

/**
 * A column of the workbook, named in the words of the form.
 *
 * @param field the form's field that it fills
 * @param heading its heading, without unit and mark
 * @param unit the unit of its figures, empty for none
 * @param kind how its cells are read
 * @param required whether every row has to fill it
 * @param hint how to fill it in, empty where it is plain
 * @param example what the sample row shows
 * @param aliases other headings by which it is known
 */
record ImportColumn(String field, String heading, String unit, Kind kind, boolean required, String hint, String example,
		List<String> aliases) {

	/** How the cells of a column are read. */
	enum Kind {

		TEXT, LONG_TEXT, NUMBER, MOMENT, YES, MODULE, OWN_DEPARTMENT, DEPARTMENT, DEPARTMENTS, STATE

	}

	String label() {
		return this.heading + (this.unit.isEmpty() ? "" : "（" + this.unit + "）") + (this.required ? "【必填】" : "");
	}

	boolean isIndicator() {
		return this.field.startsWith("indicators[");
	}

}
