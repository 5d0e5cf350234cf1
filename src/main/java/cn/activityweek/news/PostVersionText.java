package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;

/**
 * A text as its words, block by block, with a mark where a picture or video stands: what
 * people compare.
 */
final class PostVersionText {

	private PostVersionText() {
	}

	/**
	 * The blocks of a text.
	 * @param html a cleaned text
	 * @return one line each, in order
	 */
	static List<String> blocks(String html) {
		Element body = PostHtml.parse(html).body();
		for (Element figure : body.select("figure")) {
			Element shown = figure.selectFirst("img, video");
			Element caption = figure.selectFirst("figcaption");
			String words = (caption != null) ? caption.text() : (shown != null) ? shown.attr("alt") : "";
			figure.html("").appendText(mark(shown) + (words.isBlank() ? "" : " " + words));
		}
		return new ArrayList<>(PostText.of(body).lines().toList());
	}

	private static String mark(Element shown) {
		return (shown != null && shown.nameIs("video")) ? "［視頻］" : "［圖片］";
	}

	static String readable(String html) {
		return String.join("\n", blocks(html));
	}

}
