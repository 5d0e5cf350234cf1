package cn.activityweek.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import cn.activityweek.activity.ActivityMeasure;

/**
 * A figure column of block A, in the order of 附件2 (D to W).
 */
enum FigureColumn {

	ACTIVITIES("", "活動項目數", "項", ActivityMeasure.ACTIVITIES),

	SESSIONS_ON_SITE("場次", "線下", "場", ActivityMeasure.SESSIONS_ON_SITE),

	SESSIONS_ONLINE("場次", "線上", "場", ActivityMeasure.SESSIONS_ONLINE),

	STUDENTS("校內", "學生", "人次", ActivityMeasure.STUDENTS),

	TEACHERS("校內", "教師", "人次", ActivityMeasure.TEACHERS),

	PUPILS_AND_PARENTS("校外", "中小學師生及家長", "人次", ActivityMeasure.PUPILS_AND_PARENTS),

	RESIDENTS("校外", "社區居民", "人次", ActivityMeasure.RESIDENTS),

	ENTERPRISE_PEOPLE("校外", "企業行業代表", "人次", ActivityMeasure.ENTERPRISE_PEOPLE),

	OFFICIALS_AND_OTHERS("校外", "政府及其他", "人次", ActivityMeasure.OFFICIALS_AND_OTHERS),

	PARTICIPATION("", "參與合計", "人次", ActivityMeasure.PARTICIPATION),

	ENTERPRISES("", "參與企業", "家次", ActivityMeasure.ENTERPRISES),

	VOLUNTEERS("", "志願者", "人次", ActivityMeasure.VOLUNTEERS),

	VOLUNTEER_HOURS("", "志願服務時長", "小時", ActivityMeasure.VOLUNTEER_HOURS),

	OPEN_VENUES("", "開放場所", "個次", ActivityMeasure.OPEN_VENUES),

	SHORT_VIDEOS("", "短視頻作品", "件", (row) -> works(row, WorkSums::videos)),

	PHOTOGRAPHS("", "攝影作品", "件", (row) -> works(row, WorkSums::photographs)),

	POSTS("", "校園網專欄報道", "篇", (row) -> BigDecimal.valueOf(row.publicity().posts())),

	MEDIA_CITY("校外媒體", "市級及以下", "篇", (row) -> BigDecimal.valueOf(row.publicity().city())),

	MEDIA_PROVINCE("校外媒體", "省級", "篇", (row) -> BigDecimal.valueOf(row.publicity().province())),

	MEDIA_NATION("校外媒體", "國家級", "篇", (row) -> BigDecimal.valueOf(row.publicity().nation()));

	private final String group;

	private final String label;

	private final String unit;

	private final ActivityMeasure measure;

	private final Function<RowSums, BigDecimal> figure;

	FigureColumn(String group, String label, String unit, ActivityMeasure measure) {
		this(group, label, unit, measure, (row) -> row.activities().of(measure));
	}

	FigureColumn(String group, String label, String unit, Function<RowSums, BigDecimal> figure) {
		this(group, label, unit, null, figure);
	}

	FigureColumn(String group, String label, String unit, ActivityMeasure measure,
			Function<RowSums, BigDecimal> figure) {
		this.group = group;
		this.label = label;
		this.unit = unit;
		this.measure = measure;
		this.figure = figure;
	}

	private static BigDecimal works(RowSums row, ToLongFunction<WorkSums> count) {
		return (row.works() != null) ? BigDecimal.valueOf(count.applyAsLong(row.works())) : null;
	}

	/**
	 * The figure of a row.
	 * @param row what the row adds up
	 * @return null where it is unknown
	 */
	BigDecimal of(RowSums row) {
		return this.figure.apply(row);
	}

	/**
	 * The heading that it shares with its neighbours.
	 * @return empty where it stands alone
	 */
	public String getGroup() {
		return this.group;
	}

	public String getLabel() {
		return this.label;
	}

	public String getUnit() {
		return this.unit;
	}

	/**
	 * Neighbouring columns under the headings that they share.
	 * @return each column that stands alone as a group of its own
	 */
	static List<Group> groups() {
		List<Group> groups = new ArrayList<>();
		for (FigureColumn column : values()) {
			Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
			if (last != null && !column.group.isEmpty() && column.group.equals(last.title())) {
				last.columns().add(column);
			}
			else {
				groups.add(new Group(column.group, new ArrayList<>(List.of(column))));
			}
		}
		return groups;
	}

	/**
	 * What of activities it is added up from.
	 * @return null where it counts works, posts or reports
	 */
	ActivityMeasure getMeasure() {
		return this.measure;
	}

	/**
	 * Whether the whole week can have such a thing beside the modules: posts and reports.
	 * @return true if the row 綜合 has it
	 */
	public boolean isOfWholeWeek() {
		return compareTo(POSTS) >= 0;
	}

	/**
	 * Whether it counts activities, which can be listed.
	 * @return true for 活動項目數
	 */
	public boolean isOfActivities() {
		return this == ACTIVITIES;
	}

	/**
	 * Whether it counts media reports, which can be listed.
	 * @return true for U to W
	 */
	public boolean isOfReports() {
		return compareTo(MEDIA_CITY) >= 0;
	}

	/**
	 * The name by which figures of this column are referred to.
	 * @return for example students
	 */
	public String getKey() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Columns under one heading.
	 *
	 * @param title the heading, empty for a column that stands alone
	 * @param columns its columns in order
	 */
	record Group(String title, List<FigureColumn> columns) {

	}

}
