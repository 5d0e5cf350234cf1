package cn.activityweek.news;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;

/**
 * A post's text for browsers without script: plain words, a blank line between
 * paragraphs. Text that has more than paragraphs is left as it is, and words are added
 * after it.
 */
final class PlainBody {

	private PlainBody() {
	}

	/**
	 * Whether plain words say all of a text.
	 * @param html a cleaned text
	 * @return true for paragraphs of words alone
	 */
	static boolean isPlain(String html) {
		return PostHtml.parse(html)
			.body()
			.select("*")
			.stream()
			.skip(1)
			.allMatch((element) -> element.is("p, br") && (element.className().isEmpty() || isIndent(element)));
	}

	private static boolean isIndent(Element element) {
		return element.className().equals("indent");
	}

	static String text(String html) {
		return isPlain(html) ? PostHtml.parse(html).body().select("p").stream().map((paragraph) -> {
			paragraph.select("br").forEach((line) -> line.replaceWith(new org.jsoup.nodes.TextNode("\n")));
			return paragraph.wholeText().strip();
		}).collect(Collectors.joining("\n\n")) : "";
	}

	/**
	 * Puts plain words in place of a plain text, or after another.
	 * @param html a cleaned text
	 * @param plain what was typed; null where the browser has the editor
	 * @return the text, cleaned
	 */
	static String merge(String html, String plain) {
		if (plain == null || plain.replace("\r\n", "\n").strip().equals(text(html))) {
			return html;
		}
		Element body = PostHtml.parse("").body();
		Arrays.stream(plain.replace("\r\n", "\n").split("\n[ \t\u3000]*\n"))
			.filter((paragraph) -> !paragraph.isBlank())
			.forEach((paragraph) -> add(body, paragraph.strip()));
		return PostHtml.clean(isPlain(html) ? body.html() : html + body.html());
	}

	private static void add(Element body, String words) {
		Element paragraph = body.appendElement("p").addClass("indent");
		String[] lines = words.split("\n");
		for (int i = 0; i < lines.length; i++) {
			if (i > 0) {
				paragraph.appendElement("br");
			}
			paragraph.appendText(lines[i]);
		}
	}

}
