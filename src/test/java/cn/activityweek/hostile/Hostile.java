package cn.activityweek.hostile;

import java.util.ArrayList;
import java.util.List;

import cn.activityweek.news.HostileStrings;

/**
 * The hostile strings as they can be sent and stored.
 */
public final class Hostile {

	/** How many are sent as one value, where a value of any length is shown again. */
	private static final int TOGETHER = 60;

	private Hostile() {
	}

	/**
	 * All strings as a browser sends them: half of a surrogate pair it can't.
	 * @return more than 1,500
	 */
	static List<String> sent() {
		return HostileStrings.all().stream().map((string) -> string.replaceAll("\\p{Cs}", "\ufffd")).toList();
	}

	/**
	 * All strings without the characters that no form takes, so that the rest of their
	 * trick can be tried where words are stored.
	 * @return as many
	 */
	public static List<String> storable() {
		return sent().stream()
			.map((string) -> string.replaceAll("[\\p{Cc}&&[^\\n\\r\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]",
					""))
			.toList();
	}

	/** As {@link #storable()}, for what has one line. */
	static List<String> lines() {
		return storable().stream().map((string) -> string.replaceAll("[\\r\\n\\u2028\\u2029]", " ")).toList();
	}

	/**
	 * Many in one value.
	 * @param strings some strings
	 * @return each string in one of them
	 */
	static List<String> together(List<String> strings) {
		List<String> joined = new ArrayList<>();
		for (int i = 0; i < strings.size(); i += TOGETHER) {
			joined.add(String.join("", strings.subList(i, Math.min(i + TOGETHER, strings.size()))));
		}
		return joined;
	}

	/**
	 * Harmless words of the same length, with the same line breaks and the same
	 * characters that can't be printed: whoever refuses one refuses the other.
	 * @param string a hostile string
	 * @return its letters, and a Chinese character for every sign
	 */
	static String twin(String string) {
		return string.replaceAll("[^\\p{L}\\p{N}\\s\\p{C}\\u2028\\u2029]", "字");
	}

}
