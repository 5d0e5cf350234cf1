package cn.activityweek.news;

import java.util.regex.Matcher;

import org.jsoup.nodes.Element;

/**
 * Pictures and videos stand by themselves as figures, with a caption or none.
 */
final class PastedFigure {

	private PastedFigure() {
	}

	static void settle(Element body) {
		body.select("figcaption").forEach(PastedFigure::keepWords);
		body.select("img, video").stream().filter((shown) -> !isOwn(shown)).toList().forEach(Element::remove);
		for (Element shown : body.select("img, video")) {
			if (shown.closest("figure") == null) {
				frame(shown);
			}
		}
		for (Element figure : body.select("figure")) {
			if (figure.select("img, video").isEmpty()) {
				figure.select("figcaption").forEach((caption) -> caption.tagName("p"));
				figure.unwrap();
			}
		}
		body.select("figcaption")
			.stream()
			.filter((caption) -> caption.closest("figure") == null)
			.toList()
			.forEach((caption) -> caption.tagName("p"));
		body.select("figure > img, figure > video").forEach(PastedFigure::describe);
	}

	/**
	 * A caption is words: what comes as paragraphs and the like goes after its figure.
	 */
	private static void keepWords(Element caption) {
		Element place = (caption.closest("figure") != null) ? caption.closest("figure") : caption;
		for (Element block : caption
			.select("> p, > h2, > h3, > h4, > ul, > ol, > table, > blockquote, > figure, > hr")) {
			if (block.nameIs("p") && block.previousSibling() == null && block.select("img, video").isEmpty()) {
				block.unwrap();
			}
			else {
				place.after(block);
				place = block;
			}
		}
	}

	/** A video's place is no picture's, nor the other way round. */
	private static boolean isOwn(Element shown) {
		Matcher media = PostHtml.MEDIA.matcher(shown.attr("src").strip());
		return media.matches() && shown.nameIs("video") == media.group(2).equals("video");
	}

	private static void frame(Element shown) {
		Element paragraph = shown.closest("p, h2, h3, h4");
		Element figure = new Element("figure");
		if (paragraph != null) {
			Element last = paragraph;
			while (last.nextElementSibling() != null && last.nextElementSibling().hasAttr("data-framed")) {
				last = last.nextElementSibling();
			}
			last.after(figure);
		}
		else {
			shown.before(figure);
		}
		figure.attr("data-framed", "");
		figure.appendChild(shown);
	}

	private static void describe(Element shown) {
		shown.attr("src", shown.attr("src").strip());
		Element caption = shown.closest("figure").selectFirst("figcaption");
		if (shown.nameIs("video")) {
			shown.attr("controls", "").attr("preload", "none");
			shown.empty();
		}
		else {
			String words = shown.attr("alt").isBlank() && caption != null ? caption.text() : shown.attr("alt");
			shown.attr("alt", PastedHtml.visible(words).strip());
		}
	}

}
