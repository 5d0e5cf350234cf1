package cn.activityweek.column;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.activityweek.core.SiteAddress;
import cn.activityweek.media.StoredFile;
import cn.activityweek.news.PostHtml;
import cn.activityweek.news.PublishedFiles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a post as a page shows it: cleaned once more, without the pictures that may
 * not be shown now, each other one a link to its large size.
 */
final class ArticleBody {

	private static final Pattern FILE = Pattern.compile("/media/(\\d{1,18})/\\w+");

	/** The longer side of the large size, in pixels. */
	private static final int LARGE = 1600;

	private final Document document;

	private ArticleBody(String html, PublishedFiles files) {
		this.document = Jsoup.parseBodyFragment(PostHtml.clean(html));
		this.document.outputSettings().prettyPrint(false);
		for (Element shown : this.document.select("img, video")) {
			Optional<StoredFile> file = file(shown, files);
			boolean video = shown.normalName().equals("video");
			if (file.isEmpty() || (video && !file.get().getType().isVideo())) {
				drop(shown);
			}
			else if (shown.normalName().equals("img")) {
				size(shown, file.get());
			}
		}
	}

	/**
	 * For a page.
	 * @param html HTML as it is stored
	 * @param files what can be shown of it
	 * @return HTML of the page
	 */
	static String page(String html, PublishedFiles files) {
		ArticleBody body = new ArticleBody(html, files);
		body.document.select("img").forEach(ArticleBody::link);
		body.document.select("video").forEach((video) -> video.attr("controls", true).attr("preload", "metadata"));
		for (Element table : body.document.select("table")) {
			table.wrap("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格\"></div>");
		}
		return body.document.body().html();
	}

	/**
	 * For reading elsewhere: every address absolute.
	 * @param html HTML as it is stored
	 * @param files what can be shown of it
	 * @param site the site's address
	 * @return HTML
	 */
	static String elsewhere(String html, PublishedFiles files, SiteAddress site) {
		ArticleBody body = new ArticleBody(html, files);
		body.document.select("[src^=/]").forEach((element) -> element.attr("src", site.of(element.attr("src"))));
		body.document.select("[href^=/]").forEach((element) -> element.attr("href", site.of(element.attr("href"))));
		return body.document.body().html();
	}

	private static Optional<StoredFile> file(Element shown, PublishedFiles files) {
		Matcher address = FILE.matcher(shown.attr("src"));
		return address.matches() ? files.find(Long.valueOf(address.group(1))) : Optional.empty();
	}

	private static void drop(Element shown) {
		Element figure = shown.closest("figure");
		shown.remove();
		if (figure != null && figure.select("img, video").isEmpty()) {
			figure.remove();
		}
	}

	private static void size(Element picture, StoredFile file) {
		picture.attr("decoding", "async");
		if (file.getWidth() != null && file.getHeight() != null) {
			double scale = Math.min(1, (double) LARGE / Math.max(file.getWidth(), file.getHeight()));
			picture.attr("width", String.valueOf(Math.max(1, Math.round(file.getWidth() * scale))));
			picture.attr("height", String.valueOf(Math.max(1, Math.round(file.getHeight() * scale))));
		}
	}

	private static void link(Element picture) {
		if (picture.attr("alt").isBlank()) {
			picture.attr("alt", caption(picture));
		}
		if (picture.closest("a") == null) {
			picture.wrap("<a class=\"post-picture\" data-lightbox></a>");
			picture.parent().attr("href", picture.attr("src"));
		}
	}

	private static String caption(Element picture) {
		Element figure = picture.closest("figure");
		Element caption = (figure != null) ? figure.selectFirst("figcaption") : null;
		return (caption != null && !caption.text().isBlank()) ? caption.text() : "照片";
	}

}
