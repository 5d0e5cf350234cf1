package cn.activityweek.works;

import java.util.ArrayList;
import java.util.List;

import cn.activityweek.media.StoredFile;

/**
 * What is advised of a work's file (annex2.md): videos of at most three minutes, 1080p,
 * photographs of 1920×1080. What falls short is told, never refused.
 */
final class WorkAdvice {

	private static final int LONGEST_SECONDS = 180;

	private static final int LONG_SIDE = 1920;

	private static final int SHORT_SIDE = 1080;

	private WorkAdvice() {
	}

	/**
	 * What to tell about a file.
	 * @param file the file
	 * @return sentences, none if all is well
	 */
	static List<String> of(StoredFile file) {
		List<String> advice = new ArrayList<>();
		if (file.getSeconds() != null && file.getSeconds() > LONGEST_SECONDS) {
			advice.add("視頻長 " + length(file.getSeconds()) + "，超過 3 分鐘，入選的可能要剪短。");
		}
		if (isSmall(file)) {
			advice.add((file.getType().isVideo() ? "畫面" : "照片") + "是 " + file.getWidth() + "×" + file.getHeight()
					+ "，低於建議的 1920×1080，放大看可能不清楚；有更大的原件請換成原件。");
		}
		if (!file.getWarning().isEmpty()) {
			advice.add(file.getWarning());
		}
		return advice;
	}

	private static boolean isSmall(StoredFile file) {
		return file.getWidth() != null && file.getHeight() != null
				&& (Math.max(file.getWidth(), file.getHeight()) < LONG_SIDE
						|| Math.min(file.getWidth(), file.getHeight()) < SHORT_SIDE);
	}

	/**
	 * A length of time as people read it.
	 * @param seconds the length
	 * @return for example 3 分 20 秒
	 */
	static String length(int seconds) {
		int rest = seconds % 60;
		return (seconds < 60) ? seconds + " 秒" : seconds / 60 + " 分" + ((rest > 0) ? " " + rest + " 秒" : "");
	}

}
