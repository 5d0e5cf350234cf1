package cn.activityweek.statistics;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * A row of block A.
 *
 * @param key names the row: {@code module-} and the module's id, {@code week} or
 * {@code total}
 * @param module the module's number, 0 for 綜合, null for the total
 * @param numeral 序號, may be empty
 * @param title 活動模塊
 * @param leads 牽頭部門
 * @param sums what the row adds up
 * @param remark 備註
 */
record FigureRow(String key, Integer module, String numeral, String title, String leads, RowSums sums, String remark) {

	/**
	 * A figure of the row.
	 * @param column the column
	 * @return null where it is unknown
	 */
	public BigDecimal of(FigureColumn column) {
		return column.of(this.sums);
	}

	/**
	 * The row's figures as they are printed, in the order of the columns.
	 * @return the identity of each figure, row and column, to its text
	 */
	public Map<FigureColumn, String> printed() {
		Map<FigureColumn, String> printed = new EnumMap<>(FigureColumn.class);
		for (FigureColumn column : FigureColumn.values()) {
			printed.put(column, isApplicable(column) ? Figures.print(of(column)) : FormSheet.NOT_APPLICABLE);
		}
		return printed;
	}

	/**
	 * Whether the row can have such a figure.
	 * @param column the column
	 * @return false for what 綜合 can't have: activities and works
	 */
	boolean isApplicable(FigureColumn column) {
		return this.module == null || this.module > 0 || column.isOfWholeWeek();
	}

}
