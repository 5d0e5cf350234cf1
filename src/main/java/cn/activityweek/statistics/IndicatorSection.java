package cn.activityweek.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * A heading of block B (區分) with its indicators.
 *
 * @param title for example 三 進社區、進廣場
 * @param lines its indicators
 */
record IndicatorSection(String title, List<Line> lines) {

	IndicatorSection {
		lines = List.copyOf(lines);
	}

	/**
	 * An indicator with its figure.
	 *
	 * @param code the indicator's code, by which its figure is referred to
	 * @param name its name
	 * @param unit its unit
	 * @param figure its figure, null where it is unknown or nothing records it yet
	 * @param remark 備註
	 */
	record Line(String code, String name, String unit, BigDecimal figure, String remark) {

		public String printed() {
			return Figures.print(this.figure);
		}

	}

}
