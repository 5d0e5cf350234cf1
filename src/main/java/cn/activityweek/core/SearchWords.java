package cn.activityweek.core;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words that somebody looks for, in either script.
 */
public final class SearchWords {

	private static final int LONGEST = 100;

	private static final int MOST = 8;

	private SearchWords() {
	}

	/**
	 * Reads the words.
	 * @param typed as typed, may be null
	 * @return each folded as {@link ChineseScript#fold} does; all of them must be found
	 */
	public static List<String> of(String typed) {
		return Stream.of(((typed != null) ? typed : "").split("[\\p{Cntrl}\\p{Z}]+"))
			.map(ChineseScript::fold)
			.filter((word) -> !word.isEmpty() && word.length() <= LONGEST)
			.distinct()
			.limit(MOST)
			.toList();
	}

	/**
	 * A pattern for {@code like … escape '\'}.
	 * @param word one of the words
	 * @return the pattern that finds it anywhere
	 */
	public static String pattern(String word) {
		return "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%";
	}

}
