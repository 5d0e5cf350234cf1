package cn.activityweek.news;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A link leads somewhere, for everybody who reads the post.
 */
@Component
@Order(25)
class LinkCheck implements PostCheck {

	/** What everybody can open of the application itself. */
	private static final Pattern PUBLIC = Pattern
		.compile("/|/(?:column|events|plan|works|media|index|info)(?:[/?#].*)?");

	private static final Pattern NEARBY = Pattern
		.compile("localhost|127\\..*|10\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|\\[.*|[^.]*");

	@Override
	public List<PostFinding> of(Post post, PostRevision revision) {
		return Jsoup.parseBodyFragment(revision.getContent().body())
			.select("a[href]")
			.stream()
			.flatMap((link) -> problem(link.attr("href").strip()).map((problem) -> finding(link, problem)).stream())
			.toList();
	}

	private static PostFinding finding(Element link, String problem) {
		String words = link.text().isBlank() ? link.attr("href") : link.text();
		return PostFinding.warning("鏈接「" + words + "」" + problem);
	}

	private static Optional<String> problem(String href) {
		if (href.startsWith("/") && !href.startsWith("//")) {
			return PUBLIC.matcher(href).matches() ? Optional.empty() : Optional.of("指向要登錄才能看的頁面，公眾打不開");
		}
		try {
			URI uri = URI.create(href);
			String scheme = (uri.getScheme() != null) ? uri.getScheme().toLowerCase(Locale.ROOT) : "";
			if (scheme.equals("mailto") || scheme.equals("tel")) {
				return Optional.empty();
			}
			if (!scheme.startsWith("http") || uri.getHost() == null) {
				return Optional.of("沒有完整的網址，點了到不了任何地方");
			}
			return NEARBY.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches() ? Optional.of("指向本機或校內地址，校外打不開")
					: Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return href.matches("(?i)https?://[^/\\s]+\\.[^/\\s]+/.*") ? Optional.empty() : Optional.of("的網址寫得不對");
		}
	}

}
