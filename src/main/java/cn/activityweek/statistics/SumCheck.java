package cn.activityweek.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The check line 「各部門合計 = 全校合計」: every activity, work, post and report counts for exactly
 * one department of the year's roster.
 *
 * @param differences each column in which the sums differ, in words; empty where none
 * does
 */
record SumCheck(List<String> differences) {

	SumCheck {
		differences = List.copyOf(differences);
	}

	static SumCheck of(RowSums departments, RowSums college) {
		List<String> differences = new ArrayList<>();
		for (FigureColumn column : FigureColumn.values()) {
			BigDecimal difference = orZero(column.of(college)).subtract(orZero(column.of(departments)));
			if (difference.signum() != 0) {
				differences.add("%s%s：各部門合計 %s，全校合計 %s，相差 %s %s".formatted(column.getGroup(), column.getLabel(),
						Figures.print(column.of(departments)), Figures.print(column.of(college)),
						Figures.print(difference), column.getUnit()));
			}
		}
		return new SumCheck(differences);
	}

	private static BigDecimal orZero(BigDecimal sum) {
		return (sum != null) ? sum : BigDecimal.ZERO;
	}

	public boolean holds() {
		return this.differences.isEmpty();
	}

}
