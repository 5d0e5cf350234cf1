package cn.activityweek.statistics;

import cn.activityweek.publicity.SupplementSums;
import cn.activityweek.works.WorkCounts;

/**
 * Works of 全民美拍 that were handed in, with those of other channels (其他渠道補計).
 *
 * @param photographs 攝影作品 (件)
 * @param videos 短視頻作品 (件)
 * @param sentToMedia 推送校外媒體 (件)
 * @param plays 累計播放或閱讀 (次)
 */
record WorkSums(long photographs, long videos, long sentToMedia, long plays) {

	static final WorkSums NONE = new WorkSums(0, 0, 0, 0);

	static WorkSums of(WorkCounts works, SupplementSums supplements) {
		return new WorkSums(works.photographs() + supplements.photographs(), works.videos() + supplements.videos(),
				works.sentToMedia() + supplements.sentToMedia(), works.plays() + supplements.plays());
	}

	WorkSums plus(WorkSums other) {
		return new WorkSums(this.photographs + other.photographs, this.videos + other.videos,
				this.sentToMedia + other.sentToMedia, this.plays + other.plays);
	}

	/**
	 * 徵集作品.
	 * @return photographs and videos (件)
	 */
	long collected() {
		return this.photographs + this.videos;
	}

}
