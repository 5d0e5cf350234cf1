package cn.activityweek.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import cn.activityweek.core.MatchingForm;

/**
 * A piece of the plan, as written and in the form in which it is searched. Both are
 * equally long, so a place in one is the same place in the other.
 *
 * @param text as written
 * @param plain the {@link MatchingForm}
 */
record Passage(String text, String plain) {

	/**
	 * A text cleaned of what is no writing: control and zero-width characters, halves of
	 * surrogate pairs, foreign line breaks; bracketed numbers in one character spelt out.
	 * @param raw any text
	 * @return the passage, lines separated by {@code \n}
	 */
	static Passage of(String raw) {
		StringBuilder clean = new StringBuilder(raw.length());
		String lines = raw.replace("\r\n", "\n");
		lines.codePoints().forEach((codePoint) -> append(clean, codePoint));
		String text = clean.toString();
		return new Passage(text, MatchingForm.of(text));
	}

	private static void append(StringBuilder clean, int codePoint) {
		int type = Character.getType(codePoint);
		if (codePoint == '\r' || codePoint == 0x0b || codePoint == '\f' || codePoint == 0x85
				|| type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
			clean.append('\n');
		}
		else if (codePoint == '\n' || codePoint == '\t') {
			clean.append((char) codePoint);
		}
		else if (type == Character.CONTROL || type == Character.SURROGATE) {
			clean.append(' ');
		}
		else if ((codePoint >= 0x3220 && codePoint <= 0x3229) || (codePoint >= 0x2474 && codePoint <= 0x2487)) {
			clean.append(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC));
		}
		else if (type != Character.FORMAT) {
			clean.appendCodePoint(codePoint);
		}
	}

	static Passage join(List<Passage> lines) {
		return new Passage(lines.stream().map(Passage::text).collect(Collectors.joining("\n")),
				lines.stream().map(Passage::plain).collect(Collectors.joining("\n")));
	}

	int length() {
		return this.plain.length();
	}

	boolean isBlank() {
		return this.plain.isBlank();
	}

	Passage sub(int from, int to) {
		return new Passage(this.text.substring(from, to), this.plain.substring(from, to));
	}

	Passage from(int start) {
		return sub(start, length());
	}

	List<Passage> lines() {
		List<Passage> lines = new ArrayList<>();
		int start = 0;
		for (int end = this.plain.indexOf('\n'); end >= 0; end = this.plain.indexOf('\n', start)) {
			lines.add(sub(start, end));
			start = end + 1;
		}
		lines.add(from(start));
		return lines;
	}

	/**
	 * The passage without some characters at both ends.
	 * @param marks the characters, in the matching form, besides white space
	 * @return the part between
	 */
	Passage strip(String marks) {
		int from = 0;
		int to = length();
		while (from < to && strippable(from, marks)) {
			from++;
		}
		while (to > from && strippable(to - 1, marks)) {
			to--;
		}
		return sub(from, to);
	}

	private boolean strippable(int at, String marks) {
		char c = this.plain.charAt(at);
		return Character.isWhitespace(c) || marks.indexOf(c) >= 0;
	}

}
