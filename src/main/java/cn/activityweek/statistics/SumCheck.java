package cn.activityweek.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import cn.activityweek.activity.ActivitySums;

/**
 * The check line 「各部門合計 = 全校合計」: every activity counts for exactly one department of the
 * year's roster.
 *
 * @param differences each column in which the sums differ, in words; empty where none
 * does
 */
record SumCheck(List<String> differences) {

	SumCheck {
		differences = List.copyOf(differences);
	}

	static SumCheck of(ActivitySums departments, ActivitySums college) {
		List<String> differences = new ArrayList<>();
		for (FigureColumn column : FigureColumn.values()) {
			if (column.getMeasure() != null) {
				BigDecimal difference = orZero(college.of(column.getMeasure()))
					.subtract(orZero(departments.of(column.getMeasure())));
				if (difference.signum() != 0) {
					differences.add("%s%s：各部門合計 %s，全校合計 %s，相差 %s %s".formatted(column.getGroup(), column.getLabel(),
							Figures.print(departments.of(column.getMeasure())),
							Figures.print(college.of(column.getMeasure())), Figures.print(difference),
							column.getUnit()));
				}
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
