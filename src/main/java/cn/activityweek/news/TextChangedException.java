package cn.activityweek.news;

import cn.activityweek.core.RefusedException;

/**
 * The text has changed since the person opened it: what was decided was not about this
 * text, and nothing has been recorded.
 */
class TextChangedException extends RefusedException {

	private final Long opened;

	TextChangedException(Long opened) {
		super("稿件在您打開以後又改過，您的處理沒有記錄。請重新打開，看過現在的版本再處理");
		this.opened = opened;
	}

	/**
	 * Which version the person had before him.
	 * @return the version's id, null if the form named none
	 */
	Long getOpened() {
		return this.opened;
	}

	static void requireSame(Post post, Long opened) {
		if (!post.getCurrentRevisionId().equals(opened)) {
			throw new TextChangedException(opened);
		}
	}

}
