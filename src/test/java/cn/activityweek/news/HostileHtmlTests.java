package cn.activityweek.news;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is typed or sent as a post's text, what is stored runs nothing, styles nothing
 * and loads nothing from elsewhere, and cleaning it again changes nothing.
 */
class HostileHtmlTests {

	private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(Map.entry("p", Set.of("class")),
			Map.entry("br", Set.of()), Map.entry("h2", Set.of("class")), Map.entry("h3", Set.of("class")),
			Map.entry("h4", Set.of("class")), Map.entry("strong", Set.of()), Map.entry("em", Set.of()),
			Map.entry("u", Set.of()), Map.entry("s", Set.of()), Map.entry("sub", Set.of()), Map.entry("sup", Set.of()),
			Map.entry("ul", Set.of()), Map.entry("ol", Set.of("start", "type")), Map.entry("li", Set.of("class")),
			Map.entry("blockquote", Set.of()), Map.entry("hr", Set.of()), Map.entry("figure", Set.of("class")),
			Map.entry("figcaption", Set.of("class")), Map.entry("img", Set.of("src", "alt")),
			Map.entry("video", Set.of("src", "controls", "preload")), Map.entry("a", Set.of("href", "rel")),
			Map.entry("table", Set.of()), Map.entry("caption", Set.of()), Map.entry("thead", Set.of()),
			Map.entry("tbody", Set.of()), Map.entry("tr", Set.of()),
			Map.entry("th", Set.of("class", "colspan", "rowspan")),
			Map.entry("td", Set.of("class", "colspan", "rowspan")));

	private static final Set<String> CLASSES = Set.of("align-left", "align-center", "align-right", "align-justify",
			"indent");

	static Stream<String> families() {
		return HostileStrings.families().keySet().stream();
	}

	@Test
	void thereAreFifteenHundredOfTwelveFamilies() {
		assertThat(HostileStrings.families()).hasSize(12);
		assertThat(HostileStrings.all().stream().distinct()).hasSizeGreaterThanOrEqualTo(1500);
	}

	@ParameterizedTest
	@MethodSource("families")
	void cleansTheFamily(String family) {
		List<String> strings = HostileStrings.families().get(family);
		for (String hostile : strings) {
			for (String wrapped : List.of(hostile, "<p>" + hostile + "</p>",
					"<table><tr><td>" + hostile + "</td></tr></table>", "<figure><img src=\"/media/1/large\" alt=\""
							+ hostile + "\"><figcaption>" + hostile + "</figcaption></figure>")) {
				check(wrapped, PostHtml.clean(wrapped));
			}
		}
		String together = String.join("", strings);
		check(together, PostHtml.clean(together));
	}

	private static void check(String hostile, String clean) {
		assertThat(PostHtml.clean(clean)).as(hostile).isEqualTo(clean);
		for (Document page : List.of(Jsoup.parseBodyFragment(clean),
				Jsoup.parse("<html><body><main><article><div class=post-body>" + clean
						+ "</div></article></main><footer id=after></footer></body></html>"))) {
			Element part = page.selectFirst(".post-body") != null ? page.selectFirst(".post-body") : page.body();
			part.select("*").stream().skip(1).forEach((element) -> check(hostile, element));
			part.forEachNode((node) -> {
				assertThat(node).as(hostile).isNotInstanceOf(DataNode.class);
				assertThat(node instanceof Comment comment && !comment.getData().isBlank()).as(hostile).isFalse();
			});
			assertThat(page.head().children()).as(hostile).isEmpty();
			assertThat(page.select("#after").size()).isEqualTo((part == page.body()) ? 0 : 1);
			assertThat(page.select("#after").parents()).as(hostile).hasSize((part == page.body()) ? 0 : 2);
		}
		assertThat(clean.chars().noneMatch((c) -> c == 0 || (c >= 0x202a && c <= 0x202e))).as(hostile).isTrue();
	}

	private static void check(String hostile, Element element) {
		assertThat(ALLOWED).as(hostile).containsKey(element.nodeName());
		for (Attribute attribute : element.attributes()) {
			assertThat(ALLOWED.get(element.nodeName())).as(hostile).contains(attribute.getKey());
			switch (attribute.getKey()) {
				case "src" -> assertThat(attribute.getValue()).as(hostile).matches("/media/\\d{1,18}/(large|video)");
				case "href" -> assertThat(attribute.getValue()).as(hostile)
					.matches("(?i)(https?://[^/\\\\\\s].*|mailto:.*|tel:.*|/([^/\\\\].*)?)");
				case "class" -> assertThat(CLASSES).as(hostile).containsAll(element.classNames());
				case "rel" -> assertThat(attribute.getValue()).isEqualTo("noopener noreferrer");
				case "type" -> assertThat(attribute.getValue()).matches("[aAiI]");
				case "colspan", "rowspan", "start" -> assertThat(attribute.getValue()).matches("\\d{1,4}");
				default -> {
					// Words.
				}
			}
		}
	}

}
