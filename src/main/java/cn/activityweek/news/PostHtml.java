package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML of a post: a small allow-list, applied when a text is stored and again when it
 * is shown. Alignment and indent are classes, no style attribute survives, and pictures
 * are the application's own files alone.
 */
public final class PostHtml {

	/** The address of a file in a text; the number is that of the stored file. */
	private static final Pattern MEDIA = Pattern.compile("/media/(\\d{1,18})/(large|video)");

	private static final Pattern CLASSES = Pattern.compile("(?:(?:align-(?:left|center|right|justify)|indent)\\s?)+");

	private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
		.allowElements("p", "br", "h2", "h3", "h4", "strong", "em", "u", "s", "sub", "sup", "ul", "ol", "li",
				"blockquote", "hr", "figure", "figcaption", "img", "video", "a", "table", "caption", "thead", "tbody",
				"tr", "th", "td")
		.allowAttributes("class")
		.matching(CLASSES)
		.onElements("p", "h2", "h3", "h4", "li", "td", "th", "figure", "figcaption")
		.allowAttributes("colspan", "rowspan")
		.matching(Pattern.compile("\\d{1,2}"))
		.onElements("td", "th")
		.allowAttributes("start")
		.matching(Pattern.compile("\\d{1,4}"))
		.onElements("ol")
		.allowAttributes("src")
		.matching(MEDIA)
		.onElements("img", "video")
		.allowAttributes("alt")
		.onElements("img")
		.allowAttributes("controls", "preload")
		.onElements("video")
		.allowAttributes("href")
		.onElements("a")
		.allowStandardUrlProtocols()
		.requireRelsOnLinks("noopener", "noreferrer")
		.disallowWithoutAttributes("img", "video", "a")
		.toFactory();

	private PostHtml() {
	}

	/**
	 * Leaves what the allow-list allows.
	 * @param html any text
	 * @return HTML that runs nothing and loads nothing from elsewhere
	 */
	public static String clean(String html) {
		return POLICY.sanitize(html);
	}

	/**
	 * The words of a text, a line per block.
	 * @param html HTML of a post
	 * @return plain text
	 */
	public static String text(String html) {
		return Jsoup.parseBodyFragment(html).wholeText().strip();
	}

	/**
	 * The stored files that a text shows.
	 * @param html HTML of a post
	 * @return ids in their order, each once
	 */
	public static List<Long> files(String html) {
		List<Long> ids = new ArrayList<>();
		for (Element shown : Jsoup.parseBodyFragment(html).select("img[src], video[src]")) {
			Matcher media = MEDIA.matcher(shown.attr("src"));
			if (media.matches() && !ids.contains(Long.valueOf(media.group(1)))) {
				ids.add(Long.valueOf(media.group(1)));
			}
		}
		return ids;
	}

}
