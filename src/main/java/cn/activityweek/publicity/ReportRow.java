package cn.activityweek.publicity;

import java.time.LocalDate;

/**
 * A post or media report as a row of 宣傳報道明細 prints it.
 *
 * @param postId the post, null for a report in another medium
 * @param title 稿件標題
 * @param activity 所屬活動, empty for the whole week
 * @param outlet 媒體名稱, null for the column
 * @param level 級別
 * @param medium 類型
 * @param publishedOn 刊發日期
 * @param link where it can be read, may be empty; null for the column
 * @param reprint 轉載
 * @param counted whether it counts in T to W
 * @param author 作者, may be empty
 * @param department 報送部門
 */
public record ReportRow(Long postId, String title, String activity, String outlet, String level, String medium,
		LocalDate publishedOn, String link, boolean reprint, boolean counted, String author, String department) {

}
