package cn.activityweek.core;

import java.util.List;
import java.util.SortedMap;

/**
 * A table as a file holds it: the row with the headings and the rows below, blank ones
 * left out.
 *
 * @param heading the row with the headings
 * @param rows the rows below it, in order
 */
public record Table(Row heading, List<Row> rows) {

	/**
	 * One row that isn't blank.
	 *
	 * @param number its number as programs show it, from 1
	 * @param cells column (from 0) to text; dates as {@code 2023-05-18 09:00}, numbers
	 * without grouping, formulas as what they gave
	 * @param joined whether cells of the row are joined over three columns or more, as
	 * for a title
	 */
	public record Row(int number, SortedMap<Integer, String> cells, boolean joined) {

		/**
		 * A cell's text.
		 * @param column the column, from 0
		 * @return stripped, empty where there is none
		 */
		public String cell(int column) {
			return this.cells.getOrDefault(column, "").strip();
		}

		boolean isBlank() {
			return this.cells.values().stream().allMatch(String::isBlank);
		}

	}

}
