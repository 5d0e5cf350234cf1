package cn.activityweek.column;

import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The words of a post's HTML, for lists, for sharing and for search.
 */
final class ArticleText {

	/** What lies between two blocks; Chinese has no blanks between its sentences. */
	private static final Pattern BLANK = Pattern
		.compile("(?<=[\\p{IsHan}\\p{Po}\\p{Pe}]) (?=[\\p{IsHan}\\p{Ps}])|(?<=[\\p{IsHan}。！？；]) (?=[0-9])");

	private ArticleText() {
	}

	private static String line(Document document) {
		return BLANK.matcher(document.text()).replaceAll("");
	}

	/**
	 * Everything that is written, captions too.
	 * @param html HTML of a post
	 * @return one line
	 */
	static String all(String html) {
		return line(Jsoup.parseBodyFragment(html));
	}

	/**
	 * How the text begins, without headings, captions and tables.
	 * @param html HTML of a post
	 * @param length how much of it at most, in characters
	 * @return one line, with an ellipsis where it was cut; everything written where there
	 * is no running text
	 */
	static String lead(String html, int length) {
		Document document = Jsoup.parseBodyFragment(html);
		document.select("figure, table, h2, h3, h4").remove();
		String running = line(document);
		String text = running.isEmpty() ? all(html) : running;
		return (text.length() > length) ? text.substring(0, SoughtWords.whole(text, length)) + "…" : text;
	}

}
