package cn.activityweek.statistics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import cn.activityweek.activity.ActivityMeasure;
import cn.activityweek.activity.ActivitySums;
import cn.activityweek.participation.CoverageFigures;
import cn.activityweek.programme.Aggregation;
import cn.activityweek.programme.Indicator;
import cn.activityweek.publicity.CollectedFigures;

/**
 * The indicators of block B that nobody types.
 *
 * @param byModule module id to its sums
 * @param total the sums over all modules
 * @param distinctEnterprises enterprises named, each once; null where none is
 * @param coverage student coverage of the week
 * @param collected 材料報送 and 學校新媒體
 * @param works the works that count here, null where no module collects any
 */
record DerivedFigures(Map<Long, ActivitySums> byModule, ActivitySums total, BigDecimal distinctEnterprises,
		CoverageFigures coverage, CollectedFigures collected, WorkSums works) {

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
			case WORKS -> works(WorkSums::collected);
			case WORKS_SENT -> works(WorkSums::sentToMedia);
			case WORKS_VIEWS -> works(WorkSums::plays);
			case CASES -> BigDecimal.valueOf(this.collected.cases());
			case STORIES -> BigDecimal.valueOf(this.collected.stories());
			case PUBLICITY_CASES -> BigDecimal.valueOf(this.collected.examples());
			case PROVINCIAL_ITEMS -> BigDecimal.valueOf(this.collected.provincial());
			case OWN_MEDIA_ITEMS -> orNull(this.collected.ownItems());
			case OWN_MEDIA_VIEWS -> orNull(this.collected.ownViews());
			case LAW_SUMMARY, SUMMARIES -> null;
		};
	}

	private BigDecimal works(ToLongFunction<WorkSums> count) {
		return (this.works != null) ? BigDecimal.valueOf(count.applyAsLong(this.works)) : null;
	}

	private static BigDecimal orNull(Long number) {
		return (number != null) ? BigDecimal.valueOf(number) : null;
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
			case CASES, STORIES, PUBLICITY_CASES -> "不含退回";
			case WORKS, WORKS_SENT, WORKS_VIEWS -> "含其他渠道補計";
			case LAW_SESSIONS, LAW_ATTENDANCES -> "按活動標記統計";
			case ENROLLED -> this.coverage.enrolmentRemark();
			case DISTINCT_STUDENTS, COVERAGE -> this.coverage.remark();
			default -> "";
		};
	}

}
