package cn.activityweek.edition;

import java.time.LocalDate;

import cn.activityweek.core.ChineseScript;

/**
 * What a plan says of a year's week as a whole.
 *
 * @param year the year, 2015 to 2100
 * @param college the college's full name
 * @param theme the theme as the plan writes it
 * @param startsOn the first day
 * @param endsOn the last day
 * @param dueOn the last day on which hand-ins are on time, until 24:00 Asia/Shanghai
 * @param noticeNumber the number of the authority's notice, may be empty
 * @param documentScript 公文文字, the script of what is handed in
 * @param largeSize 大型活動人數: from this many people expected on an activity asks for a
 * safety plan
 */
public record EditionFacts(int year, String college, String theme, LocalDate startsOn, LocalDate endsOn,
		LocalDate dueOn, String noticeNumber, ChineseScript documentScript, int largeSize) {

	/** What an edition starts with. */
	public static final int USUAL_LARGE_SIZE = 200;

	public EditionFacts(int year, String college, String theme, LocalDate startsOn, LocalDate endsOn, LocalDate dueOn,
			String noticeNumber, ChineseScript documentScript) {
		this(year, college, theme, startsOn, endsOn, dueOn, noticeNumber, documentScript, USUAL_LARGE_SIZE);
	}

}
