package cn.activityweek.publicity;

import cn.activityweek.core.PlainText;
import cn.activityweek.core.RefusedException;

/**
 * A reason typed beside a button, which has no form bean of its own.
 */
final class Reasons {

	private static final int MOST = 500;

	private Reasons() {
	}

	/**
	 * The reason as it can be stored.
	 * @param typed what was typed
	 * @return without white space around it, may be empty
	 * @throws RefusedException if it is too long or has characters that can't be stored
	 */
	static String of(String typed) {
		String reason = typed.strip();
		if (!PlainText.Check.isPrintable(reason) || reason.codePointCount(0, reason.length()) > MOST) {
			throw new RefusedException("原因最多 " + MOST + " 個字，不能含控制字符或改變書寫方向的字符。請返回修改後再提交");
		}
		return reason;
	}

}
