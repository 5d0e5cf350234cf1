package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a module names its departments: (牽頭部門:…,配合部門:…).
 *
 * @param start the place in the module where it begins, with its parenthesis
 * @param end the place behind it
 * @param leads the words after 牽頭部門, null if it names none
 * @param cooperating the words after 配合部門, null if it names none
 * @param doubt why the words have to be checked, Chinese; null when sure
 */
record Assignment(int start, int end, Passage leads, Passage cooperating, String doubt) {

	private static final String UNIT = "\\s?(?:部\\s?门|单\\s?位|处\\s?室)";

	/** A page may break the line anywhere, inside these words too. */
	private static final Pattern LABEL = Pattern.compile("(?:(牵\\s?头)(?:" + UNIT + ")?|(责\\s?任|主\\s?办|承\\s?办)" + UNIT
			+ "|(配\\s?合|协\\s?办|协\\s?助|参\\s?与|协\\s?同)(?:" + UNIT + ")?)\\s{0,3}:");

	private static final String EDGES = ",;、。:(";

	private static final int LONGEST = 1000;

	/**
	 * The assignments in a module, in order.
	 * @param module heading and paragraphs
	 * @return empty if no department is named
	 */
	static List<Assignment> in(Passage module) {
		List<Assignment> assignments = new ArrayList<>();
		Matcher label = LABEL.matcher(module.plain());
		int from = 0;
		while (label.find(from)) {
			Assignment assignment = at(module, label);
			assignments.add(assignment);
			from = assignment.end();
		}
		return assignments;
	}

	private static Assignment at(Passage module, Matcher label) {
		int open = opening(module.plain(), label.start());
		int inside = label.start();
		int close = (open >= 0) ? closing(module.plain(), inside) : lineEnd(module.plain(), label.end());
		boolean unclosed = open >= 0 && close < 0;
		int stop = unclosed ? lineEnd(module.plain(), label.end()) : close;
		int end = (open >= 0 && !unclosed) ? stop + 1 : stop;
		return parts(module.sub(inside, stop), (open >= 0) ? open : inside, end, unclosed ? "括號沒有合上" : null);
	}

	private static Assignment parts(Passage inside, int start, int end, String doubt) {
		List<Passage> leads = new ArrayList<>();
		List<Passage> cooperating = new ArrayList<>();
		String unsure = doubt;
		Matcher label = LABEL.matcher(inside.plain());
		boolean more = label.find();
		while (more) {
			boolean lead = label.group(3) == null;
			unsure = (unsure == null && label.group(2) != null) ? "原文寫作「" + label.group(2) + "」而不是「牽頭」" : unsure;
			int from = label.end();
			more = label.find();
			Passage words = inside.sub(from, more ? label.start() : inside.length()).strip(EDGES);
			(lead ? leads : cooperating).add(words);
		}
		return new Assignment(start, end, list(leads), list(cooperating), unsure);
	}

	/** A line break inside is where the paper ended, not a separator. */
	private static Passage list(List<Passage> parts) {
		if (parts.isEmpty()) {
			return null;
		}
		Passage all = Passage.join(parts);
		String separator = (parts.size() > 1) ? "、" : "";
		return new Passage(all.text().replace("\n", separator), all.plain().replace("\n", separator));
	}

	private static int opening(String plain, int label) {
		int at = label - 1;
		while (at >= 0 && label - at < 5 && Character.isWhitespace(plain.charAt(at))) {
			at--;
		}
		return (at >= 0 && (plain.charAt(at) == '(' || plain.charAt(at) == '[')) ? at : -1;
	}

	private static int closing(String plain, int from) {
		int depth = 0;
		for (int i = from; i < Math.min(plain.length(), from + LONGEST); i++) {
			char c = plain.charAt(i);
			if (c == '(' || c == '[') {
				depth++;
			}
			else if (c == ')' || c == ']') {
				if (depth == 0) {
					return i;
				}
				depth--;
			}
		}
		return -1;
	}

	private static int lineEnd(String plain, int from) {
		int end = plain.indexOf('\n', from);
		return (end < 0) ? plain.length() : end;
	}

}
