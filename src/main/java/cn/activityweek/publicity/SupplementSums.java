package cn.activityweek.publicity;

/**
 * 其他渠道補計 of 全民美拍.
 *
 * @param photographs 攝影作品 (件)
 * @param videos 短視頻作品 (件)
 * @param sentToMedia 推送校外媒體 (件)
 * @param plays 播放或閱讀 (次)
 */
public record SupplementSums(long photographs, long videos, long sentToMedia, long plays) {

}
