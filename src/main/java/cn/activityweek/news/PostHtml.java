package cn.activityweek.news;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML of a post: a small allow-list, applied when a text is stored and again when it
 * is shown. Alignment and indent are classes, no style attribute survives, and pictures
 * are the application's own files alone.
 */
public final class PostHtml {

	/** The address of a file in a text; the number is that of the stored file. */
	static final Pattern MEDIA = Pattern.compile("/media/(\\d{1,18})/(large|video)");

	/**
	 * Elsewhere by these schemes alone, here by a path; a backslash is a slash to
	 * browsers.
	 */
	static final Pattern LINK = Pattern
		.compile("(?i:https?://[^\\s\\\\/?#][^\\s\\\\]*|mailto:[^\\s\\\\]+|tel:[+\\d() -]+)|/(?![/\\\\])[^\\s\\\\]*");

	/** Elements within one another: the work of cleaning grows with their square. */
	private static final int DEEPEST = 64;

	/** Elements of a text, for the same reason; a page of a large table has hundreds. */
	private static final int MOST_ELEMENTS = 12_000;

	/** After so many turns of cleaning only the words are kept. */
	private static final int MOST_TURNS = 6;

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
		.allowAttributes("type")
		.matching(Pattern.compile("[aAiI]"))
		.onElements("ol")
		.allowAttributes("src")
		.matching(MEDIA)
		.onElements("img", "video")
		.allowAttributes("alt")
		.onElements("img")
		.allowAttributes("controls", "preload")
		.matching(Pattern.compile("|none"))
		.onElements("video")
		.allowAttributes("href")
		.matching(LINK)
		.onElements("a")
		.allowUrlProtocols("http", "https", "mailto", "tel")
		.requireRelsOnLinks("noopener", "noreferrer")
		.disallowWithoutAttributes("img", "video", "a")
		.toFactory();

	private PostHtml() {
	}

	/**
	 * Leaves what the allow-list allows, tidied as {@link PastedHtml} does. What is clean
	 * stays as it is: cleaning again changes nothing.
	 * @param html any text
	 * @return HTML that runs nothing and loads nothing from elsewhere
	 */
	public static String clean(String html) {
		if (isTooMuch(html)) {
			return words(html);
		}
		String before = html;
		for (int turn = 0; turn < MOST_TURNS; turn++) {
			String after = turn(before);
			if (after.equals(before)) {
				return after;
			}
			before = after;
		}
		return words(before);
	}

	/**
	 * Whether a text has more elements than can be cleaned in a moment. Seen without
	 * parsing it.
	 * @param html any text
	 * @return true for what nobody writes
	 */
	static boolean isTooMuch(String html) {
		int elements = 0;
		for (int at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
			elements += Character.isLetter(html.charAt(at + 1)) ? 1 : 0;
		}
		return elements > MOST_ELEMENTS;
	}

	private static String turn(String html) {
		Document document = parse(html);
		PastedHtml.tidy(document.body());
		return POLICY.sanitize(document.body().html());
	}

	/** What no turn brings to rest has no form worth keeping, but its words. */
	private static String words(String html) {
		Element body = Document.createShell("").body();
		text(html).lines()
			.filter((line) -> !line.isBlank())
			.forEach((line) -> body.appendElement("p").text(line.strip()));
		return POLICY.sanitize(body.html());
	}

	/**
	 * The words of a text, a line per block.
	 * @param html HTML of a post
	 * @return plain text
	 */
	public static String text(String html) {
		return PostText.of(parse(html).body());
	}

	/**
	 * The stored files that a text shows.
	 * @param html HTML of a post
	 * @return ids in their order, each once
	 */
	public static List<Long> files(String html) {
		List<Long> ids = new ArrayList<>();
		for (Element shown : parse(html).select("img[src], video[src]")) {
			Long id = fileId(shown);
			if (id != null && !ids.contains(id)) {
				ids.add(id);
			}
		}
		return ids;
	}

	/**
	 * The text without some of its files.
	 * @param html HTML of a post
	 * @param fileIds what may not stay
	 * @return cleaned, the captions of those files kept as words
	 */
	static String without(String html, Collection<Long> fileIds) {
		Document document = parse(html);
		for (Element shown : document.select("img[src], video[src]")) {
			if (fileIds.contains(fileId(shown))) {
				shown.remove();
			}
		}
		return clean(document.body().html());
	}

	/**
	 * What a text says of one of its files.
	 * @param html HTML of a post
	 * @param id the stored file
	 * @return its caption, else its alternative text; empty if it has neither
	 */
	static String caption(String html, Long id) {
		for (Element shown : parse(html).select("img[src], video[src]")) {
			Element figure = shown.closest("figure");
			if (id.equals(fileId(shown))) {
				Element caption = (figure != null) ? figure.selectFirst("figcaption") : null;
				return (caption != null) ? caption.text() : shown.attr("alt");
			}
		}
		return "";
	}

	private static Long fileId(Element shown) {
		Matcher media = MEDIA.matcher(shown.attr("src"));
		return media.matches() ? Long.valueOf(media.group(1)) : null;
	}

	/** However deep a text is nested, its tree is not: what is deeper stands beside. */
	static Document parse(String html) {
		Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
		document.outputSettings().prettyPrint(false);
		return document;
	}

}
