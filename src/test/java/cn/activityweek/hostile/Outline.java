package cn.activityweek.hostile;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page is made of beside its words: elements, attributes, addresses. It has to be
 * the same for hostile words and for harmless ones.
 */
final class Outline {

	/** What may hold words; of every other attribute the value counts too. */
	private static final Set<String> WORDS = Set.of("value", "title", "alt", "content", "aria-label", "placeholder",
			"download", "label", "datetime", "aria-describedby");

	private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "poster", "srcset",
			"data", "cite", "background", "ping");

	private final Set<String> known = ConcurrentHashMap.newKeySet();

	/**
	 * Checks a page that shows hostile words. Only when its outline is new, it is
	 * compared with the page of their harmless twin.
	 * @param words the words
	 * @param shown gives the page that shows any words
	 * @return the page with the hostile ones
	 */
	Document check(String words, Function<String, Document> shown) {
		Document page = shown.apply(words);
		String outline = of(page);
		if (this.known.contains(outline)) {
			return page;
		}
		assertSafe(words, page);
		assertThat(outline).as(words).isEqualTo(of(shown.apply(Hostile.twin(words))));
		this.known.add(outline);
		return page;
	}

	/** What holds for every page, whatever its harmless twin looks like. */
	static void assertSafe(String words, Document page) {
		assertThat(page.select("body")).as(words).hasSize(1);
		assertThat(page.select("h1")).as(words).hasSize(1);
		assertThat(page.select("script:not([src]), style, [style], iframe, object, embed, base, svg, math, applet"))
			.as(words)
			.isEmpty();
		page.getAllElements().forEach((element) -> element.attributes().forEach((attribute) -> {
			assertThat(attribute.getKey()).as(words).doesNotStartWith("on");
			if (ADDRESSES.contains(attribute.getKey())) {
				assertThat(attribute.getValue()).as(words)
					.matches("(?s)(/([^/\\\\].*)?|[?#].*|https?://[^/\\\\@]+(/.*)?|data:,)?");
			}
		}));
	}

	static String of(Document page) {
		StringBuilder outline = new StringBuilder();
		page.traverse((node, depth) -> write(node, depth, outline));
		return outline.toString();
	}

	/** The parts of {@link #of}, for rows whose order their words decide. */
	static String sorted(Document page) {
		return of(page).lines().sorted().collect(java.util.stream.Collectors.joining("\n"));
	}

	private static void write(Node node, int depth, StringBuilder outline) {
		if (node instanceof Element element) {
			outline.append("\n").append(depth).append(' ').append(element.nodeName());
			TreeMap<String, String> attributes = new TreeMap<>();
			for (Attribute attribute : element.attributes()) {
				attributes.put(attribute.getKey(), value(attribute));
			}
			attributes.forEach((key, value) -> outline.append(' ').append(key).append('=').append(value));
		}
		else if (node instanceof DataNode data) {
			outline.append(" data ").append(data.getWholeData());
		}
		else if (node instanceof Comment comment) {
			outline.append(" comment ").append(comment.getData());
		}
	}

	private static String value(Attribute attribute) {
		if (WORDS.contains(attribute.getKey()) || attribute.getKey().startsWith("data-")) {
			return "";
		}
		String value = attribute.getValue().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+", "#");
		return ADDRESSES.contains(attribute.getKey())
				? value.replaceFirst("(?s)[?#](?!$).*", "").replaceFirst("(?s)^(https?://[^/]*)/.*", "$1") : value;
	}

	/**
	 * Whether words stand on a page as they are, white space aside.
	 * @param page the page
	 * @param words the words
	 */
	static void assertShows(Document page, String words) {
		assertThat(plain(page.wholeText())).contains(plain(words));
	}

	static void assertShows(Document page, List<String> words) {
		String text = plain(page.wholeText());
		words.forEach((each) -> assertThat(text).contains(plain(each)));
	}

	static String plain(String text) {
		return text.replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", "");
	}

}
