package cn.activityweek.works;

/**
 * What a year's works come to, for 附件2.
 *
 * @param photographs photographs handed in, 件
 * @param videos short videos handed in, 件
 * @param sentToMedia works sent to at least one outlet from outside the college, 件
 * @param plays 累計播放或閱讀 of all works, 次
 */
public record WorkCounts(long photographs, long videos, long sentToMedia, long plays) {

}
