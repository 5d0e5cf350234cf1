package cn.activityweek.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.activityweek.core.ChineseScript;

/**
 * Finds the year's theme where it is cited incompletely or in other words: the plan
 * itself writes 技能:讓生活更加美好 once.
 */
final class ThemeCitation {

	private static final Pattern QUOTED = Pattern.compile("[《“「『\"]([^《》“”「」『』\"\\n]{2,60})[》”」』\"]");

	/** Marks alone make no other theme, as long as there are some. */
	private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}]");

	private static final int SHORTEST = 4;

	private ThemeCitation() {
	}

	/**
	 * Where it is cited wrongly.
	 * @param text plain text
	 * @param theme the theme, may be null
	 * @return hints in the text's order
	 */
	static List<WordHint> wrong(String text, String theme) {
		List<WordHint> hints = new ArrayList<>();
		String right = words(theme);
		if (right.length() < SHORTEST) {
			return hints;
		}
		Matcher quoted = QUOTED.matcher(text);
		while (quoted.find()) {
			if (isMeant(words(quoted.group(1)), right)) {
				hints.add(new WordHint(quoted.start(1), quoted.end(1),
						"「" + quoted.group(1) + "」是否要引本年度的主題？主題是「" + theme + "」"));
			}
		}
		return hints;
	}

	private static String words(String text) {
		return MARKS.matcher(ChineseScript.fold(text)).replaceAll("");
	}

	/** More than half of it, or all but a third of its characters right. */
	private static boolean isMeant(String cited, String theme) {
		if (cited.equals(theme)) {
			return false;
		}
		boolean part = cited.length() >= SHORTEST && cited.length() * 2 > theme.length() && theme.contains(cited);
		return part || Nearness.distance(cited, theme) <= Math.max(1, theme.length() / 3);
	}

}
