package cn.activityweek.column;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.SiteAddress;
import cn.activityweek.edition.Edition;
import cn.activityweek.media.StoredFile;
import cn.activityweek.news.PublishedFiles;
import cn.activityweek.news.PublishedPost;
import cn.activityweek.organisation.Departments;
import org.springframework.stereotype.Component;

/**
 * The newest posts as an Atom feed (RFC 4287), texts and pictures included.
 */
@Component
class Feed {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private final SiteAddress site;

	private final Departments departments;

	Feed(SiteAddress site, Departments departments) {
		this.site = site;
		this.departments = departments;
	}

	/**
	 * Writes the feed.
	 * @param edition the current year
	 * @param posts what it holds
	 * @param files of each post what can be shown
	 * @return the document
	 */
	String of(Edition edition, List<PublishedPost> posts, Map<Long, PublishedFiles> files) {
		Instant updated = posts.stream()
			.map(PublishedPost::getPublishedAt)
			.max(Comparator.naturalOrder())
			.orElse(CollegeTime.startOf(edition.getStartsOn()));
		XmlText xml = new XmlText("feed", ATOM);
		xml.element("id", id(edition.getStartsOn().getYear(), "column"))
			.element("title", edition.getCollege() + "職業教育活動周")
			.element("subtitle", edition.getTheme())
			.element("updated", updated.toString())
			.empty("link", "rel", "self", "type", "application/atom+xml", "href", this.site.of("/column/feed.atom"))
			.empty("link", "rel", "alternate", "type", "text/html", "href", this.site.of("/column"))
			.open("author")
			.element("name", edition.getCollege())
			.close();
		Map<Long, Map<Long, String>> names = new HashMap<>();
		posts.forEach((post) -> write(xml, post, files.getOrDefault(post.getId(), new PublishedFiles()),
				names.computeIfAbsent(post.getEditionId(), this.departments::names)));
		return xml.end();
	}

	private void write(XmlText xml, PublishedPost post, PublishedFiles files, Map<Long, String> names) {
		String address = this.site.of("/column/" + post.getId());
		xml.open("entry")
			.element("id", id(CollegeTime.date(post.getFirstPublishedAt()).getYear(), "post/" + post.getId()))
			.element("title", post.getTitle())
			.element("published", post.getFirstPublishedAt().toString())
			.element("updated", post.getPublishedAt().toString())
			.empty("link", "rel", "alternate", "type", "text/html", "href", address);
		String department = names.getOrDefault(post.getDepartmentId(), "");
		if (!department.isEmpty()) {
			xml.open("author").element("name", department).close();
		}
		xml.empty("category", "term", post.getKind().name(), "label", post.getKind().getLabel());
		files.firstPicture().ifPresent((picture) -> writePicture(xml, picture));
		xml.element("summary", ArticleText.lead(post.getBody(), 120))
			.element("content", ArticleBody.elsewhere(post.getBody(), files, this.site), "type", "html", "xml:base",
					address)
			.close();
	}

	private void writePicture(XmlText xml, StoredFile picture) {
		xml.empty("link", "rel", "enclosure", "type", "image/jpeg", "href",
				this.site.of("/media/" + picture.getId() + "/large"));
	}

	/** A name that stays when the site's pages move (RFC 4151). */
	private String id(int year, String name) {
		String host = URI.create(this.site.of("/")).getHost();
		return "tag:" + ((host != null) ? host : "localhost") + "," + year + ":" + name;
	}

}
