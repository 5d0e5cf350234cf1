package cn.activityweek.statistics;

import java.util.Collection;

import cn.activityweek.activity.ActivitySums;
import cn.activityweek.publicity.PublicitySums;

/**
 * What a row of block A adds up.
 *
 * @param activities its activities
 * @param publicity its posts and media reports
 * @param works its works; null where the row can have none, or no module collects any
 */
record RowSums(ActivitySums activities, PublicitySums publicity, WorkSums works) {

	/**
	 * Adds rows up.
	 * @param rows rows that don't overlap
	 * @return their sums; unknown only where every row is
	 */
	static RowSums total(Collection<RowSums> rows) {
		return new RowSums(ActivitySums.total(rows.stream().map(RowSums::activities).toList()),
				rows.stream().map(RowSums::publicity).reduce(PublicitySums.NONE, PublicitySums::plus),
				rows.stream().map(RowSums::works).filter((works) -> works != null).reduce(WorkSums::plus).orElse(null));
	}

}
