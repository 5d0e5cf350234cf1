package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * Lists that Word pastes as paragraphs: each says its level in {@code mso-list} and
 * carries its number or bullet as words.
 */
final class PastedList {

	private static final Pattern LEVEL = Pattern.compile("(?i)mso-list:\\s*l\\d+\\s+level(\\d)");

	private static final Pattern NUMBERED = Pattern.compile("[\\d一二三四五六七八九十a-zA-Z（(①-⑳].*");

	private static final Pattern FIGURES = Pattern.compile("[（(]?(\\d{1,4})\\D*");

	private static final Pattern LETTER = Pattern.compile("[（(]?([a-zA-Z])[.．、)）]");

	/** What browsers and office programs on the web write in place of {@code type}. */
	private static final Map<String, String> STYLES = Map.of("lower-alpha", "a", "lower-latin", "a", "upper-alpha", "A",
			"upper-latin", "A", "lower-roman", "i", "upper-roman", "I");

	/** Word writes its bullets with these letters of symbol fonts. */
	private static final String BULLETS = "oØvüÜnqlu";

	private static final int DEEPEST = 6;

	private PastedList() {
	}

	/**
	 * Makes lists of the paragraphs that are items.
	 * @param body the parsed text
	 */
	static void restore(Element body) {
		for (Element list : body.select("ol[style*=list-style-type]")) {
			String type = STYLES
				.getOrDefault(PastedLook.declarations(list.attr("style")).getOrDefault("list-style-type", ""), "");
			NumberedList.describe(list, 1, type);
		}
		for (Element item : body.select("[style*=mso-list]")) {
			if (item.is("p, h1, h2, h3, h4, h5, h6, div") && isItem(item)) {
				Element before = item.previousElementSibling();
				if (before == null || !isItem(before)) {
					gather(item);
				}
			}
		}
	}

	private static boolean isItem(Element element) {
		return LEVEL.matcher(element.attr("style")).find() && marker(element) != null;
	}

	private static Element marker(Element item) {
		return item.selectFirst("span[style*=mso-list:Ignore], span[style*='mso-list: Ignore']");
	}

	private static void gather(Element first) {
		List<Element> items = new ArrayList<>();
		for (Element next = first; next != null && isItem(next); next = next.nextElementSibling()) {
			items.add(next);
		}
		List<Element> open = new ArrayList<>();
		Element place = first;
		for (Element item : items) {
			int level = level(item);
			String mark = mark(item);
			while (open.size() > level) {
				open.remove(open.size() - 1);
			}
			if (open.size() == level && !open.get(level - 1).nameIs(name(mark))) {
				open.remove(level - 1);
			}
			while (open.size() < level) {
				open.add(begin(open, place, (open.size() + 1 == level) ? mark : ""));
			}
			Element line = open.get(level - 1).appendElement("li");
			line.insertChildren(0, List.copyOf(item.childNodes()));
		}
		items.forEach(Element::remove);
	}

	private static Element begin(List<Element> open, Element place, String mark) {
		Element list = new Element(name(mark));
		if (list.nameIs("ol")) {
			number(list, mark);
		}
		if (open.isEmpty()) {
			place.before(list);
			return list;
		}
		Element parent = open.get(open.size() - 1);
		Element line = (parent.childrenSize() > 0) ? parent.child(parent.childrenSize() - 1)
				: parent.appendElement("li");
		line.appendChild(list);
		return list;
	}

	/** i. begins Roman numbers, every other letter letters. */
	private static void number(Element list, String mark) {
		Matcher figures = FIGURES.matcher(mark);
		Matcher letter = LETTER.matcher(mark);
		if (figures.matches()) {
			NumberedList.describe(list, Integer.parseInt(figures.group(1)), "");
		}
		else if (letter.matches()) {
			String first = letter.group(1);
			boolean capital = Character.isUpperCase(first.charAt(0));
			if (first.equalsIgnoreCase("i")) {
				NumberedList.describe(list, 1, capital ? "I" : "i");
			}
			else {
				NumberedList.describe(list, first.charAt(0) - (capital ? 'A' : 'a') + 1, capital ? "A" : "a");
			}
		}
	}

	private static int level(Element item) {
		Matcher level = LEVEL.matcher(item.attr("style"));
		return level.find() ? Math.max(1, Math.min(DEEPEST, Integer.parseInt(level.group(1)))) : 1;
	}

	private static String mark(Element item) {
		Element marker = marker(item);
		String mark = marker.text().replaceAll("[\\s\u00a0]", "");
		marker.remove();
		return mark;
	}

	private static String name(String mark) {
		boolean bullet = mark.length() == 1 && BULLETS.contains(mark);
		return (!bullet && NUMBERED.matcher(mark).matches()) ? "ol" : "ul";
	}

}
