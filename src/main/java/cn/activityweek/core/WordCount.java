package cn.activityweek.core;

import java.util.regex.Pattern;

/**
 * 字數 as a word processor counts it (annex2.md, formats of hand-ins): a Chinese character
 * or a full-width mark is one, a run of other characters with a letter or digit in it is
 * one ({@code 87.5%}), half-width marks alone are none.
 */
public final class WordCount {

	private static final Pattern SINGLE = Pattern
		.compile("[\\p{IsHan}\\u3001-\\u303f\\uff00-\\uffef\\u2014\\u2018-\\u201d\\u2026\\u00b7]");

	private static final Pattern RUN = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

	private WordCount() {
	}

	/**
	 * How long a text is.
	 * @param text plain text
	 * @return 字數
	 */
	public static int of(String text) {
		int singles = (int) SINGLE.matcher(text).results().count();
		int runs = (int) RUN.matcher(SINGLE.matcher(text).replaceAll(" ")).results().count();
		return singles + runs;
	}

}
