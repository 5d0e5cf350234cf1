package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts together the paragraphs of a text that was wrapped at the width of a page, as it
 * is when copied from a PDF: else a sentence is read from its middle.
 */
final class Paragraphs {

	private static final Pattern STARTS = Pattern
		.compile("^\\s{0,9}(?:\\(?\\s{0,2}[一二三四五六七八九十\\d]{1,3}\\s{0,2}[)、.]|[^\\s:]{1,6}:)");

	private static final String ENDS = "。;:!?";

	/** A shorter line ends because its paragraph does; in characters. */
	private static final int SHORTEST_WRAPPED = 20;

	private Paragraphs() {
	}

	static List<Passage> of(List<Passage> lines) {
		List<Passage> paragraphs = new ArrayList<>();
		List<Passage> current = new ArrayList<>();
		for (Passage line : lines) {
			if (!current.isEmpty() && !goesOn(current.get(current.size() - 1), line)) {
				paragraphs.add(concatenated(current));
				current = new ArrayList<>();
			}
			current.add(line);
		}
		paragraphs.add(concatenated(current));
		return paragraphs;
	}

	private static boolean goesOn(Passage line, Passage next) {
		String end = line.strip("").plain();
		return end.length() >= SHORTEST_WRAPPED && ENDS.indexOf(end.charAt(end.length() - 1)) < 0 && !next.isBlank()
				&& !STARTS.matcher(next.plain()).find();
	}

	private static Passage concatenated(List<Passage> lines) {
		Passage joined = Passage.join(lines);
		return new Passage(joined.text().replace("\n", ""), joined.plain().replace("\n", ""));
	}

}
