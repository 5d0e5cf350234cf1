package cn.activityweek.works;

import cn.activityweek.core.RefusedException;

/**
 * Why something was decided, as typed beside the decision. Its author reads it.
 */
final class DecisionReason {

	private static final int LONGEST = 200;

	private DecisionReason() {
	}

	/**
	 * The reason without what can't be printed.
	 * @param typed as typed
	 * @return one line, may be empty
	 * @throws RefusedException if it is too long to be kept whole
	 */
	static String of(String typed) {
		String reason = typed.codePoints()
			.map((codePoint) -> Character.isISOControl(codePoint) ? ' ' : codePoint)
			.filter((codePoint) -> Character.getType(codePoint) != Character.FORMAT
					&& Character.getType(codePoint) != Character.SURROGATE)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString()
			.strip();
		if (reason.codePointCount(0, reason.length()) > LONGEST) {
			throw new RefusedException("原因不能超過 " + LONGEST + " 個字，請返回縮短後再試");
		}
		return reason;
	}

}
