package cn.activityweek.statistics;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

import cn.activityweek.activity.ActivitySums;

/**
 * A row of block A.
 *
 * @param key names the row: {@code module-} and the module's id, or {@code total}
 * @param module the module's number, null for the total
 * @param numeral 序號, may be empty
 * @param title 活動模塊
 * @param leads 牽頭部門
 * @param sums what the activities of the row add up to
 * @param remark 備註
 */
record FigureRow(String key, Integer module, String numeral, String title, String leads, ActivitySums sums,
		String remark) {

	/**
	 * A figure of the row.
	 * @param column the column
	 * @return null where it is unknown or nothing records it yet
	 */
	public BigDecimal of(FigureColumn column) {
		return (column.getMeasure() != null) ? this.sums.of(column.getMeasure()) : null;
	}

	/**
	 * The row's figures as they are printed, in the order of the columns.
	 * @return the identity of each figure, row and column, to its text
	 */
	public Map<FigureColumn, String> printed() {
		Map<FigureColumn, String> printed = new EnumMap<>(FigureColumn.class);
		for (FigureColumn column : FigureColumn.values()) {
			printed.put(column, Figures.print(of(column)));
		}
		return printed;
	}

}
