package cn.activityweek.system;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import cn.activityweek.core.ChineseScript;

/**
 * Simplified forms of the short texts that recur on every page, kept because converting
 * them anew would be most of the work of showing a page.
 */
final class SimplifiedTexts {

	/** In UTF-16 units; longer texts hardly recur. */
	private static final int LONGEST_KEPT = 80;

	private static final int MOST_KEPT = 10_000;

	private static final ConcurrentMap<String, String> KEPT = new ConcurrentHashMap<>();

	private SimplifiedTexts() {
	}

	static String of(String text) {
		if (text.length() > LONGEST_KEPT) {
			return ChineseScript.simplify(text);
		}
		if (KEPT.size() >= MOST_KEPT) {
			KEPT.clear();
		}
		return KEPT.computeIfAbsent(text, ChineseScript::simplify);
	}

	static boolean hasHan(CharSequence text) {
		for (int i = 0; i < text.length(); i++) {
			// Han begins at the radicals; surrogates are included for its rarer planes.
			if (text.charAt(i) >= '\u2e80') {
				return true;
			}
		}
		return false;
	}

}
