package cn.activityweek.activity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The measures of some activities, added up.
 *
 * @param known the measures of which anything is known; unknown ones are missing
 */
public record ActivitySums(Map<ActivityMeasure, BigDecimal> known) {

	public ActivitySums {
		known = Map.copyOf(known);
	}

	/**
	 * The sum of a measure.
	 * @param measure what was added up
	 * @return the sum, or null where it is unknown
	 */
	public BigDecimal of(ActivityMeasure measure) {
		return this.known.get(measure);
	}

	/**
	 * Adds sums up.
	 * @param parts sums over activities that don't overlap
	 * @return the sums over all of them; unknown only where every part is
	 */
	public static ActivitySums total(Collection<ActivitySums> parts) {
		Map<ActivityMeasure, BigDecimal> total = new EnumMap<>(ActivityMeasure.class);
		parts.forEach((part) -> part.known().forEach((measure, sum) -> total.merge(measure, sum, BigDecimal::add)));
		return new ActivitySums(total);
	}

}
