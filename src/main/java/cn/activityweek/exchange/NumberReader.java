package cn.activityweek.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.activityweek.core.MatchingForm;

/**
 * Finds the numbers of a text that may be figures of an activity, each with the words
 * that it stands in. It only proposes: the person decides.
 */
final class NumberReader {

	private static final Pattern NUMBER = Pattern
		.compile("(?<![\\d.:/-])(?<digits>\\d{1,3}(?:,\\d{3})+|\\d{1,7})(?<about>\\s{0,2}[余多])?\\s{0,2}"
				+ "(?<unit>人次|家次|件次|场次|个次|小时|人|名|位|家|场|个|件|份|块|所|项|次|处|条|篇)");

	private static final String BREAKS = "。;!?\n";

	/** Between a number and the word that says what it counts, in characters. */
	private static final int FARTHEST = 9;

	private static final int MOST = 40;

	private final String text;

	private final String plain;

	private final List<NumberTarget> targets;

	NumberReader(String text, List<NumberTarget> targets) {
		this.text = text;
		this.plain = MatchingForm.of(text);
		this.targets = targets;
	}

	List<Found> read() {
		List<Found> found = new ArrayList<>();
		Matcher numbers = NUMBER.matcher(this.plain);
		while (numbers.find() && found.size() < MOST) {
			String value = numbers.group("digits").replace(",", "");
			String field = target(numbers);
			int from = passageStart(numbers.start());
			int to = passageEnd(numbers.end());
			found.add(new Found(value, field, this.text.substring(from, numbers.start()).stripLeading(),
					this.text.substring(numbers.start(), numbers.end()),
					this.text.substring(numbers.end(), to).stripTrailing(), numbers.group("about") != null));
		}
		return found;
	}

	/** The field whose word stands nearest, of equally near ones the longest word's. */
	private String target(Matcher number) {
		String best = "";
		double nearest = FARTHEST + 1;
		for (NumberTarget target : this.targets) {
			if (!target.units().contains(number.group("unit"))) {
				continue;
			}
			for (String word : target.words()) {
				double distance = distance(number, word) - word.length() / 100.0;
				if (distance < nearest) {
					nearest = distance;
					best = target.field();
				}
			}
		}
		return best;
	}

	private int distance(Matcher number, String word) {
		int after = this.plain.indexOf(word, number.end());
		int before = this.plain.lastIndexOf(word, number.start() - word.length());
		int distance = FARTHEST + 1;
		if (after >= 0 && isClause(number.end(), after)) {
			distance = after - number.end();
		}
		if (before >= 0 && isClause(before + word.length(), number.start())) {
			distance = Math.min(distance, number.start() - before - word.length());
		}
		return distance;
	}

	private boolean isClause(int from, int to) {
		return to - from <= FARTHEST && this.plain.substring(from, to)
			.chars()
			.noneMatch((c) -> "。;!?,、\n".indexOf(c) >= 0 || Character.isDigit(c));
	}

	private int passageStart(int at) {
		int start = at;
		while (start > 0 && at - start < 40 && BREAKS.indexOf(this.plain.charAt(start - 1)) < 0) {
			start--;
		}
		return start;
	}

	private int passageEnd(int at) {
		int end = at;
		while (end < this.plain.length() && end - at < 30 && BREAKS.indexOf(this.plain.charAt(end)) < 0) {
			end++;
		}
		return end;
	}

	/**
	 * A number that was found.
	 *
	 * @param value its digits
	 * @param field the form's field that it may belong to, empty where none suggests
	 * itself
	 * @param before the passage before it, as written
	 * @param words the number with its unit, as written
	 * @param after the passage after it
	 * @param about whether it is 余 or 多, no exact figure
	 */
	record Found(String value, String field, String before, String words, String after, boolean about) {

	}

}
