package cn.activityweek.column;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The words of a post's HTML, for lists, for sharing and for search.
 */
final class ArticleText {

	private ArticleText() {
	}

	/**
	 * Everything that is written, captions too.
	 * @param html HTML of a post
	 * @return one line
	 */
	static String all(String html) {
		return Jsoup.parseBodyFragment(html).text();
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
		String running = document.text();
		String text = running.isEmpty() ? all(html) : running;
		return (text.length() > length) ? text.substring(0, SearchWords.whole(text, length)) + "…" : text;
	}

}
