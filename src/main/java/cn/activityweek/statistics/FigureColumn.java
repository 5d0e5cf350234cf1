package cn.activityweek.statistics;

import java.util.Locale;

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

	SHORT_VIDEOS("", "短視頻作品", "件", null),

	PHOTOGRAPHS("", "攝影作品", "件", null),

	POSTS("", "校園網專欄報道", "篇", null),

	MEDIA_CITY("校外媒體", "市級及以下", "篇", null),

	MEDIA_PROVINCE("校外媒體", "省級", "篇", null),

	MEDIA_NATION("校外媒體", "國家級", "篇", null);

	private final String group;

	private final String label;

	private final String unit;

	private final ActivityMeasure measure;

	FigureColumn(String group, String label, String unit, ActivityMeasure measure) {
		this.group = group;
		this.label = label;
		this.unit = unit;
		this.measure = measure;
	}

	/**
	 * The heading that it shares with its neighbours.
	 * @return empty where it stands alone
	 */
	String getGroup() {
		return this.group;
	}

	String getLabel() {
		return this.label;
	}

	String getUnit() {
		return this.unit;
	}

	/**
	 * What it is added up from.
	 * @return null where nothing records it yet
	 */
	ActivityMeasure getMeasure() {
		return this.measure;
	}

	/**
	 * Whether the whole week can have such a thing beside the modules: posts and reports.
	 * @return true if the row 綜合 has it
	 */
	boolean isOfWholeWeek() {
		return compareTo(POSTS) >= 0;
	}

	/**
	 * Whether it is one of the six head counts, which exclude each other.
	 * @return true from 學生 to 政府及其他
	 */
	boolean isHeadCount() {
		return compareTo(STUDENTS) >= 0 && compareTo(OFFICIALS_AND_OTHERS) <= 0;
	}

	/**
	 * The name by which figures of this column are referred to.
	 * @return for example students
	 */
	String getKey() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
