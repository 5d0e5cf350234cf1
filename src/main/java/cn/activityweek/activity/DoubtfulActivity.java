package cn.activityweek.activity;

/**
 * An activity that was held and whose head counts are not known, or known to be zero.
 *
 * @param id its id
 * @param number its number in the year
 * @param title 活動名稱
 * @param unclear true if 暫不清楚, false if the total is 0
 */
public record DoubtfulActivity(Long id, int number, String title, boolean unclear) {

}
