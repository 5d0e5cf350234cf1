package cn.activityweek.core;

/**
 * A reason typed beside a button, which has no form bean of its own.
 */
public final class Reasons {

	private Reasons() {
	}

	/**
	 * The reason as it can be stored.
	 * @param typed what was typed
	 * @param most how many characters there is room for
	 * @return without white space around it, may be empty
	 * @throws RefusedException if it is too long or has characters that can't be stored
	 */
	public static String of(String typed, int most) {
		String reason = typed.strip();
		if (PlainText.Check.hasUnprintable(reason) || reason.codePointCount(0, reason.length()) > most) {
			throw new RefusedException("原因最多 " + most + " 個字，不能含控制字符或改變書寫方向的字符。請返回修改後再提交");
		}
		return reason;
	}

}
