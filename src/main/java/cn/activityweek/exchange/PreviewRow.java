package cn.activityweek.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.activityweek.activity.IntakeCheck;

/**
 * A row as the preview shows it.
 *
 * @param row as uploaded
 * @param fields as the form would send it
 * @param checked what the form's rules say
 * @param problems what is wrong, cell by cell; empty for a good row
 * @param alike what it may be a second record of, in words
 */
record PreviewRow(ImportRows.ImportRow row, Map<String, String> fields, IntakeCheck checked, List<Problem> problems,
		List<String> alike) {

	boolean isBad() {
		return !this.problems.isEmpty();
	}

	boolean isGood() {
		return !isBad() && this.alike.isEmpty();
	}

	public int line() {
		return this.row.line();
	}

	public String cell(String field) {
		return this.row.cells().getOrDefault(field, "");
	}

	/**
	 * The time as it was understood, so that a wrong guess is seen.
	 * @return for example 2023-05-16 14:00, or what the cell says
	 */
	public String when() {
		return this.fields.getOrDefault("startsAt", "").replace('T', ' ');
	}

	LocalDate day() {
		String start = this.fields.getOrDefault("startsAt", "");
		return start.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? LocalDate.parse(start.substring(0, 10)) : null;
	}

	/**
	 * What is wrong with a cell.
	 *
	 * @param field the form's field
	 * @param cell its address in the uploaded file, empty where the file has no such
	 * column
	 * @param heading the column's heading
	 * @param message what is wrong
	 */
	record Problem(String field, String cell, String heading, String message) {

	}

}
