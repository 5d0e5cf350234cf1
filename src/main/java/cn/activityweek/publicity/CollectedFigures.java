package cn.activityweek.publicity;

/**
 * 材料報送 and 學校新媒體 of block B. A case, story or example counts once it is handed in, as
 * long as it is neither sent back nor taken back; an item for provincial media once it is
 * sent.
 *
 * @param cases 典型案例 (篇)
 * @param stories 職教故事 (篇)
 * @param examples 宣傳報道案例 (件)
 * @param provincial 向省級及以上媒體報送 (件)
 * @param ownItems 推送 of the college's own media (條); null where nothing is recorded
 * @param ownViews 閱讀或播放 of them (次); null where none is known
 */
public record CollectedFigures(int cases, int stories, int examples, int provincial, Long ownItems, Long ownViews) {

}
