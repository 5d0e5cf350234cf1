package cn.activityweek.statistics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import cn.activityweek.activity.ActivityMeasure;
import cn.activityweek.activity.ActivitySums;
import cn.activityweek.participation.CoverageFigures;
import cn.activityweek.programme.Aggregation;
import cn.activityweek.programme.Indicator;

/**
 * The indicators of block B that nobody types.
 *
 * @param byModule module id to its sums
 * @param total the sums over all modules
 * @param distinctEnterprises enterprises named, each once; null where none is
 * @param coverage student coverage of the week
 */
record DerivedFigures(Map<Long, ActivitySums> byModule, ActivitySums total, BigDecimal distinctEnterprises,
		CoverageFigures coverage) {

	/**
	 * The figure of a derived indicator, over its module or else over the week.
	 * @param indicator the indicator
	 * @return null where it is unknown or nothing records it yet
	 */
	BigDecimal of(Indicator indicator) {
		ActivitySums sums = (indicator.getModuleId() != null) ? this.byModule.get(indicator.getModuleId()) : this.total;
		return switch (indicator.getSource()) {
			case SESSIONS -> sum(sums, ActivityMeasure.SESSIONS_ON_SITE, ActivityMeasure.SESSIONS_ONLINE);
			case ENTERPRISES -> sums.of(ActivityMeasure.ENTERPRISES);
			case STUDENTS_AND_TEACHERS -> sum(sums, ActivityMeasure.STUDENTS, ActivityMeasure.TEACHERS);
			case PUPILS_AND_PARENTS -> sums.of(ActivityMeasure.PUPILS_AND_PARENTS);
			case LAW_SESSIONS -> sums.of(ActivityMeasure.LAW_SESSIONS);
			case LAW_ATTENDANCES -> sums.of(ActivityMeasure.LAW_ATTENDANCES);
			case DISTINCT_ENTERPRISES -> this.distinctEnterprises;
			case ENROLLED -> people(indicator, this.coverage.enrolled());
			case DISTINCT_STUDENTS -> people(indicator, this.coverage.students());
			case COVERAGE -> (indicator.getModuleId() == null) ? this.coverage.rate() : null;
			case WORKS, LAW_SUMMARY, SUMMARIES, CASES, STORIES, PUBLICITY_CASES, PROVINCIAL_ITEMS, OWN_MEDIA_ITEMS,
					OWN_MEDIA_VIEWS ->
				null;
		};
	}

	/** People are known of the week only, not of a module. */
	private static BigDecimal people(Indicator indicator, Integer people) {
		return (indicator.getModuleId() == null && people != null) ? BigDecimal.valueOf(people) : null;
	}

	private static BigDecimal sum(ActivitySums sums, ActivityMeasure... measures) {
		return Stream.of(measures).map(sums::of).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
	}

	/**
	 * What the reader must know of an indicator's figure.
	 * @param indicator the indicator
	 * @return 備註, may be empty
	 */
	String remark(Indicator indicator) {
		if (indicator.getAggregation() == Aggregation.MAXIMUM) {
			return "各項取最大值";
		}
		if (indicator.getAggregation() == Aggregation.SUM) {
			return "";
		}
		return switch (indicator.getSource()) {
			case DISTINCT_ENTERPRISES -> "按具名企業去重";
			case PROVINCIAL_ITEMS -> "應為 1–3 件";
			case LAW_SESSIONS, LAW_ATTENDANCES -> "按活動標記統計";
			case ENROLLED -> this.coverage.enrolmentRemark();
			case DISTINCT_STUDENTS, COVERAGE -> this.coverage.remark();
			default -> "";
		};
	}

}
