package cn.activityweek.column;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.activityweek.core.SiteAddress;
import cn.activityweek.news.PublishedTitle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What search engines find here (sitemaps.org), in parts where it is more than one file
 * may hold.
 */
@Component
class Sitemap {

	/** The protocol allows 50,000 addresses a file; a part has this many posts. */
	static final int PART = 40_000;

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private static final List<String> PAGES = List.of("/", "/column", "/plan", "/events", "/privacy");

	private final SiteAddress site;

	private final ObjectProvider<HomeSection> sections;

	Sitemap(SiteAddress site, ObjectProvider<HomeSection> sections) {
		this.site = site;
		this.sections = sections;
	}

	/**
	 * The list of the parts.
	 * @param parts how many there are
	 * @return the document
	 */
	String index(int parts) {
		XmlText xml = new XmlText("sitemapindex", NAMESPACE);
		for (int part = 1; part <= parts; part++) {
			xml.open("sitemap").element("loc", this.site.of("/sitemap.xml?part=" + part)).close();
		}
		return xml.end();
	}

	/**
	 * One part, or all where one is enough.
	 * @param posts live posts
	 * @param events public activities and when each was changed; the first part's alone
	 * @param first whether the pages that are always there belong to it
	 * @return the document
	 */
	String part(List<PublishedTitle> posts, Map<Long, Instant> events, boolean first) {
		XmlText xml = new XmlText("urlset", NAMESPACE);
		if (first) {
			Stream.concat(PAGES.stream(), this.sections.orderedStream().map(HomeSection::address))
				.forEach((page) -> xml.open("url").element("loc", this.site.of(page)).close());
			this.sections.orderedStream()
				.map(HomeSection::pages)
				.forEach((pages) -> pages.forEach((path, changed) -> write(xml, path, changed)));
		}
		events.forEach((id, changed) -> write(xml, "/events/" + id, changed));
		posts.forEach((post) -> write(xml, "/column/" + post.id(), post.publishedAt()));
		return xml.end();
	}

	private void write(XmlText xml, String path, Instant changed) {
		xml.open("url").element("loc", this.site.of(path)).element("lastmod", changed.toString()).close();
	}

}
