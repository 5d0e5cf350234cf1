package cn.activityweek.publicity;

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
		boolean unprintable = reason.codePoints()
			.anyMatch((point) -> (Character.isISOControl(point) && "\n\r\t".indexOf(point) < 0)
					|| Character.getType(point) == Character.SURROGATE);
		if (unprintable || reason.codePointCount(0, reason.length()) > MOST) {
			throw new RefusedException("原因最多 " + MOST + " 個字，不能含控制字符。請返回修改後再提交");
		}
		return reason;
	}

}
