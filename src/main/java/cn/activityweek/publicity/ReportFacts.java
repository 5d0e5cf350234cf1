package cn.activityweek.publicity;

import java.time.LocalDate;

/**
 * What is said of a media report.
 *
 * @param departmentId 報送部門
 * @param title 稿件標題
 * @param publishedOn 刊發日期
 * @param link where it can be read, empty or http(s)
 * @param reprint 轉載 rather than 首發
 * @param author 作者, may be empty
 * @param note for the college alone, may be empty
 */
record ReportFacts(Long departmentId, String title, LocalDate publishedOn, String link, boolean reprint, String author,
		String note) {

}
