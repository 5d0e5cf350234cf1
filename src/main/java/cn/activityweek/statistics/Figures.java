package cn.activityweek.statistics;

import java.math.BigDecimal;

import cn.activityweek.core.OfficeSheet;

/**
 * How figures are printed: unknown is not zero.
 */
final class Figures {

	private Figures() {
	}

	/**
	 * A figure as text.
	 * @param figure the figure, null where it is unknown
	 * @return digits without needless zeros, or {@code -}
	 */
	static String print(BigDecimal figure) {
		if (figure == null) {
			return OfficeSheet.UNKNOWN;
		}
		return (figure.signum() != 0) ? figure.stripTrailingZeros().toPlainString() : "0";
	}

}
