package cn.activityweek.column;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import cn.activityweek.activity.PublicEvents;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.SiteAddress;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.news.PublishedPost;
import cn.activityweek.news.PublishedPosts;
import cn.activityweek.news.PublishedTitle;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What programs read: the feed, the map of the site and what they may visit. All of it is
 * asked for again each time, so that what is withdrawn is gone at once.
 */
@Controller
class MachineController {

	private static final int FEED_SIZE = 20;

	private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

	private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");

	private static final MediaType PLAIN = MediaType.parseMediaType("text/plain;charset=UTF-8");

	private final PublishedPosts posts;

	private final PublicEvents events;

	private final Editions editions;

	private final Feed feed;

	private final Sitemap sitemap;

	private final SiteAddress site;

	MachineController(PublishedPosts posts, PublicEvents events, Editions editions, Feed feed, Sitemap sitemap,
			SiteAddress site) {
		this.posts = posts;
		this.events = events;
		this.editions = editions;
		this.feed = feed;
		this.sitemap = sitemap;
		this.site = site;
	}

	@GetMapping("/column/feed.atom")
	ResponseEntity<String> feed() {
		Edition edition = this.editions.shown(null);
		Page<PublishedPost> newest = this.posts.matching((post, query, builder) -> null,
				PageRequest.of(0, FEED_SIZE, Sort.by(Sort.Order.desc("firstPublishedAt"), Sort.Order.desc("id"))));
		return answer(ATOM, this.feed.of(edition, newest.getContent(),
				this.posts.files(newest.map(PublishedPost::getId).getContent())));
	}

	@GetMapping("/sitemap.xml")
	ResponseEntity<String> sitemap(@RequestParam(defaultValue = "") String part) {
		int number = part.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(part) : 1;
		Page<PublishedTitle> posts = this.posts.titles(PageRequest.of(number - 1, Sitemap.PART));
		if (part.isEmpty() && posts.getTotalPages() > 1) {
			return answer(XML, this.sitemap.index(posts.getTotalPages()));
		}
		if (number > Math.max(1, posts.getTotalPages())) {
			throw new NotFoundException("沒有這一份站點地圖");
		}
		Map<Long, Instant> changes = (number > 1) ? Map.of()
				: this.editions.current().map((edition) -> this.events.changes(edition.getId())).orElse(Map.of());
		return answer(XML, this.sitemap.part(posts.getContent(), changes, number == 1));
	}

	@GetMapping("/robots.txt")
	ResponseEntity<String> robots() {
		return answer(PLAIN, """
				User-agent: *
				Disallow: /login
				Disallow: /sign-in/
				Disallow: /inbox/
				Disallow: /invitations/
				Disallow: /setup/
				Disallow: /works/new/
				Disallow: /works/receipts/

				Sitemap: %s
				""".formatted(this.site.of("/sitemap.xml")));
	}

	/** Whoever has the same already gets no more than 304. */
	private static ResponseEntity<String> answer(MediaType type, String text) {
		String mark = "W/\"" + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)) + "\"";
		return ResponseEntity.ok().cacheControl(CacheControl.noCache()).eTag(mark).contentType(type).body(text);
	}

}
