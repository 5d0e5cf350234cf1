package cn.activityweek.news;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.nodes.Element;

/**
 * Lists with the numbers that their author gave them: {@code start} and {@code type} of
 * HTML, which every browser shows and a copy takes along.
 */
final class NumberedList {

	private static final String[] ROMAN = { "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i" };

	private static final int[] VALUES = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };

	private static final int LARGEST_ROMAN = 3999;

	private NumberedList() {
	}

	/**
	 * Gives lists their numbers back; where the count does not go on, another list
	 * begins.
	 * @param body a text whose lists all begin at 1
	 * @param items the items as the document has them, in its order
	 */
	static void restore(Element body, List<WordLayout.Item> items) {
		Map<Element, WordLayout.Item> known = new IdentityHashMap<>();
		int next = 0;
		for (Element line : body.select("ol > li")) {
			Element words = line.clone();
			words.select("ul, ol").remove();
			String text = WordLayout.known(words.text());
			for (int at = next; at < items.size(); at++) {
				if (items.get(at).words().equals(text)) {
					known.put(line, items.get(at));
					next = at + 1;
					break;
				}
			}
		}
		body.select("ol").forEach((list) -> regroup(list, known));
	}

	private static void regroup(Element list, Map<Element, WordLayout.Item> known) {
		Element open = list;
		WordLayout.Item before = null;
		for (Element line : List.copyOf(list.children())) {
			WordLayout.Item item = known.get(line);
			if (item != null && before != null && !item.follows(before)) {
				Element another = new Element("ol");
				open.after(another);
				open = another;
				describe(open, item.number(), item.type());
			}
			else if (item != null && line.previousElementSibling() == null) {
				describe(open, item.number(), item.type());
			}
			if (open != list) {
				open.appendChild(line);
			}
			before = item;
		}
	}

	/**
	 * Says how a list is numbered.
	 * @param list the list
	 * @param start its first number
	 * @param type as HTML names the kinds, empty for figures
	 */
	static void describe(Element list, int start, String type) {
		if (start != 1) {
			list.attr("start", Integer.toString(start));
		}
		if (!type.isEmpty()) {
			list.attr("type", type);
		}
	}

	/**
	 * What is printed before an item.
	 * @param number its number
	 * @param type as HTML names the kinds, empty for figures
	 * @return for example {@code 4}, {@code d} or {@code iv}
	 */
	static String mark(int number, String type) {
		String mark = switch (type) {
			case "a", "A" -> letters(number);
			case "i", "I" -> roman(number);
			default -> Integer.toString(number);
		};
		return (type.equals("A") || type.equals("I")) ? mark.toUpperCase(Locale.ROOT) : mark;
	}

	private static String letters(int number) {
		StringBuilder letters = new StringBuilder();
		for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
			letters.insert(0, (char) ('a' + (rest - 1) % 26));
		}
		return letters.isEmpty() ? Integer.toString(number) : letters.toString();
	}

	private static String roman(int number) {
		if (number < 1 || number > LARGEST_ROMAN) {
			return Integer.toString(number);
		}
		StringBuilder roman = new StringBuilder();
		int rest = number;
		for (int i = 0; i < VALUES.length; i++) {
			while (rest >= VALUES[i]) {
				roman.append(ROMAN[i]);
				rest -= VALUES[i];
			}
		}
		return roman.toString();
	}

}
