package cn.activityweek.proofreading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/**
 * A text in the form in which numbers are looked for: all digits, spaces and dashes in
 * their plain form, what can't be seen left out, and for each character the place from
 * which it comes.
 */
final class DigitText {

	/** Dashes that Unicode doesn't call so: minus signs, 製表線, 長音. */
	private static final String DASHES = "\u2212\u2500\u2501\u30fc\u207b\u208b";

	/** A line within a paragraph ends, which doesn't end a number. */
	static final char LINE = '\u000b';

	private final StringBuilder plain = new StringBuilder();

	private final List<Integer> places = new ArrayList<>();

	private final String text;

	private DigitText(String text) {
		this.text = text;
		for (int place = 0; place < text.length(); place += Character.charCount(text.codePointAt(place))) {
			add(text.codePointAt(place), place);
		}
	}

	static DigitText of(String text) {
		return new DigitText(text);
	}

	private void add(int codePoint, int place) {
		switch (Character.getType(codePoint)) {
			case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
			}
			case Character.SPACE_SEPARATOR -> separate(' ', place);
			case Character.LINE_SEPARATOR -> put(LINE, place);
			case Character.DASH_PUNCTUATION -> separate('-', place);
			default -> addVisible(codePoint, place);
		}
	}

	private void addVisible(int codePoint, int place) {
		if (codePoint < 0x80) {
			put((codePoint == '\t' || codePoint == '\r') ? '\n' : (char) codePoint, place);
		}
		else if (DASHES.indexOf(codePoint) >= 0) {
			separate('-', place);
		}
		else if (codePoint == '×') {
			put('X', place);
		}
		else {
			put(simple(codePoint), place);
		}
	}

	/**
	 * Full-width, circled, raised and mathematical digits and letters are one character.
	 */
	private static char simple(int codePoint) {
		if (codePoint == '〇' || codePoint == '○') {
			return '零';
		}
		if (Character.isDigit(codePoint)) {
			return (char) ('0' + Character.digit(codePoint, 10));
		}
		String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
		return (plain.length() == 1) ? plain.charAt(0) : '\uffff';
	}

	/** Several spaces and dashes are one separator, which is a dash if any is. */
	private void separate(char separator, int place) {
		int last = this.plain.length() - 1;
		char before = (last < 0) ? '\n' : this.plain.charAt(last);
		if (before != ' ' && before != '-') {
			put(separator, place);
		}
		else if (separator == '-') {
			this.plain.setCharAt(last, '-');
		}
	}

	private void put(char c, int place) {
		this.plain.append(c);
		this.places.add(place);
	}

	CharSequence plain() {
		return this.plain;
	}

	boolean isDigit(int index) {
		return index >= 0 && index < this.plain.length() && isDigit(this.plain.charAt(index));
	}

	static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	char at(int index) {
		return (index >= 0 && index < this.plain.length()) ? this.plain.charAt(index) : '\n';
	}

	/** What stands before a place, at most so many characters. */
	String before(int index, int most) {
		return this.plain.substring(Math.max(0, index - most), index);
	}

	/** The digits of a part, and the X at the end of an identity number. */
	String of(MatchResult match) {
		return match.group().replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
	}

	/**
	 * A number that stands here, with its places in the text itself.
	 * @param kind what it is
	 * @param from where it begins here
	 * @param to where it ends here
	 * @return the number
	 */
	PersonalNumber number(NumberKind kind, int from, int to) {
		List<Integer> characters = new ArrayList<>();
		for (int index = from; index < to; index++) {
			if (Character.isLetterOrDigit(this.plain.charAt(index))) {
				characters.add(index);
			}
		}
		List<Integer> hidden = new ArrayList<>();
		for (int i = 0; i < characters.size(); i++) {
			if (!kind.shows(i, characters.size())) {
				hide(characters.get(i), hidden);
			}
		}
		return new PersonalNumber(kind, this.places.get(from), end(to - 1), List.copyOf(hidden));
	}

	/** A digit outside the basic plane is two places long. */
	private void hide(int index, List<Integer> hidden) {
		int place = this.places.get(index);
		hidden.add(place);
		if (isPair(index)) {
			hidden.add(place + 1);
		}
	}

	private int end(int index) {
		return this.places.get(index) + (isPair(index) ? 2 : 1);
	}

	private boolean isPair(int index) {
		return Character.isHighSurrogate(this.text.charAt(this.places.get(index)));
	}

}
