package cn.activityweek.news;

/**
 * A place in a text, told by the characters around it.
 */
final class Excerpt {

	private static final int AROUND = 8;

	private Excerpt() {
	}

	/**
	 * What stands at a place, with a few characters before and after, of the same
	 * paragraph.
	 * @param text the text
	 * @param start where it begins
	 * @param end where it ends
	 * @return for example …有問題請撥138****8000聯繫張老師…
	 */
	static String of(CharSequence text, int start, int end) {
		int from = start;
		while (from > 0 && start - from < AROUND && text.charAt(from - 1) != '\n') {
			from--;
		}
		int to = end;
		while (to < text.length() && to - end < AROUND && text.charAt(to) != '\n') {
			to++;
		}
		from += (from < start && Character.isLowSurrogate(text.charAt(from))) ? 1 : 0;
		to -= (to > end && Character.isHighSurrogate(text.charAt(to - 1))) ? 1 : 0;
		boolean before = from > 0 && text.charAt(from - 1) != '\n';
		boolean after = to < text.length() && text.charAt(to) != '\n';
		return (before ? "…" : "") + text.subSequence(from, to) + (after ? "…" : "");
	}

}
