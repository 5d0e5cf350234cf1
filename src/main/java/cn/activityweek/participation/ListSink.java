package cn.activityweek.participation;

import java.util.List;

/**
 * Gets the rows of a list one by one, so that a list of any size fits into memory.
 */
@FunctionalInterface
interface ListSink {

	/**
	 * A row that isn't empty.
	 * @param line its number in the list, from 1
	 * @param cells what is in its cells, never null
	 */
	void row(int line, List<String> cells);

}
