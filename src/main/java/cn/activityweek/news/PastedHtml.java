package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Turns what editors and word processors make of a text (MsoNormal, spans with styles,
 * paragraphs that look like lists) into the few elements of a post, before the allow-list
 * decides. Keeps the words; what looks are worth keeping become elements and classes.
 */
final class PastedHtml {

	/** What runs, loads or is no part of the text goes with its content. */
	private static final String GONE = "script, style, noscript, template, svg, math, iframe, frame, frameset, noframes, object,"
			+ " embed, applet, audio, canvas, map, area, head, title, meta, link, base, textarea, select, option, button,"
			+ " input, xmp, plaintext, noembed, colgroup, col, xml, portal, dialog";

	private static final Map<String, String> RENAMED = Map.ofEntries(Map.entry("b", "strong"), Map.entry("i", "em"),
			Map.entry("strike", "s"), Map.entry("del", "s"), Map.entry("ins", "u"), Map.entry("h1", "h2"),
			Map.entry("h5", "h4"), Map.entry("h6", "h4"), Map.entry("dir", "ul"), Map.entry("menu", "ul"),
			Map.entry("tfoot", "tbody"));

	private static final Set<String> KEPT = Set.of("p", "br", "h2", "h3", "h4", "strong", "em", "u", "s", "sub", "sup",
			"ul", "ol", "li", "blockquote", "hr", "figure", "figcaption", "img", "video", "a", "table", "caption",
			"thead", "tbody", "tr", "th", "td");

	private static final Set<String> BLOCKS = Set.of("p", "h2", "h3", "h4", "ul", "ol", "blockquote", "hr", "figure",
			"figcaption", "table");

	private static final Set<String> BOXES = Set.of("div", "section", "article", "header", "footer", "main", "aside",
			"nav", "address", "pre", "center", "dl", "dt", "dd", "details", "summary", "fieldset", "form", "listing");

	private static final String BLOCK_QUERY = "p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, hr, figure, table, div";

	private static final Pattern UNSEEN = Pattern
		.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff]");

	private PastedHtml() {
	}

	/**
	 * Tidies a text in place.
	 * @param body the parsed text
	 */
	static void tidy(Element body) {
		removeWhatIsNoText(body);
		PastedList.restore(body);
		PastedLook.settle(body);
		rename(body);
		settleBoxes(body);
		body.select("*")
			.stream()
			.filter((each) -> each != body && !KEPT.contains(each.normalName()))
			.toList()
			.forEach(Element::unwrap);
		PastedFigure.settle(body);
		PastedInline.settle(body);
		dropEmpty(body);
		wrapLooseWords(body);
	}

	private static void removeWhatIsNoText(Element body) {
		body.select(GONE).remove();
		List<Node> comments = new ArrayList<>();
		body.forEachNode((node) -> {
			if (node instanceof Comment) {
				comments.add(node);
			}
			else if (node instanceof TextNode words && UNSEEN.matcher(words.getWholeText()).find()) {
				words.text(UNSEEN.matcher(words.getWholeText()).replaceAll(""));
			}
		});
		comments.forEach(Node::remove);
	}

	private static void rename(Element body) {
		body.select(String.join(", ", RENAMED.keySet()))
			.forEach((element) -> element.tagName(RENAMED.get(element.normalName())));
	}

	/** A box of words is a paragraph, a box of paragraphs is nothing. */
	private static void settleBoxes(Element body) {
		for (Element box : body.select(String.join(", ", BOXES))) {
			boolean ofWords = box.select(BLOCK_QUERY).stream().allMatch((inside) -> inside == box)
					&& box.parents().stream().noneMatch((parent) -> parent.nameIs("p"));
			boolean inCell = box.parent() != null && box.parent().is("li, td, th, figcaption")
					&& box.siblingElements().isEmpty();
			if (ofWords && !inCell) {
				box.tagName("p");
			}
			else {
				box.before(new TextNode(" "));
				box.unwrap();
			}
		}
	}

	private static void dropEmpty(Element body) {
		for (Element element : body.select("strong, em, u, s, sub, sup, a")) {
			if (element.text().isEmpty() && element.select("img, video").isEmpty()) {
				element.unwrap();
			}
		}
		body.select("a")
			.stream()
			.filter((link) -> !PostHtml.LINK.matcher(link.attr("href").strip()).matches())
			.toList()
			.forEach(Element::unwrap);
		body.select("a").forEach((link) -> link.attr("href", link.attr("href").strip()));
		for (Element cell : body.select("td, th, li")) {
			if (cell.childrenSize() == 1 && cell.child(0).nameIs("p") && cell.ownText().isBlank()) {
				cell.child(0).classNames().forEach(cell::addClass);
				cell.child(0).unwrap();
			}
		}
		for (Element block : body.select("p, h2, h3, h4, li, blockquote, figcaption, ul, ol, table")) {
			if (isBlank(block) && block.select("img, video, td, th, hr").isEmpty()) {
				block.remove();
			}
		}
	}

	static String visible(String words) {
		return UNSEEN.matcher(words).replaceAll("");
	}

	static boolean isBlank(Element element) {
		return element.text().replaceAll("[\\s\\p{Z}]", "").isEmpty();
	}

	/** Words at the top belong to no paragraph: each run of them becomes one. */
	private static void wrapLooseWords(Element body) {
		Element open = null;
		for (Node node : List.copyOf(body.childNodes())) {
			if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
				open = null;
			}
			else if (open == null && (!(node instanceof TextNode words) || !words.isBlank()) && !node.nameIs("br")) {
				open = new Element("p");
				node.before(open);
				open.appendChild(node);
			}
			else if (open != null) {
				open.appendChild(node);
			}
			else {
				node.remove();
			}
		}
	}

}
