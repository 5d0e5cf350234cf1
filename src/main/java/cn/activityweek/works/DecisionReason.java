package cn.activityweek.works;

import cn.activityweek.core.PlainText;
import cn.activityweek.core.RefusedException;

/**
 * Why something was decided, as typed beside the decision. Its author reads it.
 */
final class DecisionReason {

	private static final int LONGEST = 200;

	private DecisionReason() {
	}

	/**
	 * The reason as it is stored and shown to the author.
	 * @param typed as typed
	 * @return without white space around it, may be empty
	 * @throws RefusedException if it can't be kept as it was typed
	 */
	static String of(String typed) {
		String reason = typed.strip();
		if (!PlainText.Check.isPrintable(reason)
				|| reason.chars().anyMatch((c) -> "\r\n\u2028\u2029".indexOf(c) >= 0)) {
			throw new RefusedException("原因裏有不能打印的字符或者換行，請改好後再提交");
		}
		if (reason.codePointCount(0, reason.length()) > LONGEST) {
			throw new RefusedException("原因不能超過 " + LONGEST + " 個字，請縮短後再提交");
		}
		return reason;
	}

}
