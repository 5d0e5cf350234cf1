package cn.activityweek.hostile;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.edition.Editions;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.news.LivePosts;
import cn.activityweek.news.PostKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every hostile string in every text that is stored, on every page that shows it, for the
 * desk and for everybody: the page is made of the same elements, attributes and addresses
 * as with harmless words, and shows the words as they are.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePagesTests {

	private static final int YEAR = 2094;

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	/** What a sanitised text may be made of. */
	private static final Set<String> ELEMENTS = Set.of("p", "br", "h2", "h3", "h4", "strong", "em", "u", "s", "sub",
			"sup", "ul", "ol", "li", "blockquote", "hr", "figure", "figcaption", "img", "video", "a", "table",
			"caption", "thead", "tbody", "tr", "th", "td");

	private static final Map<String, String> POST = HostileRows
		.texts("title supplied_by written_by photographed_by source", "search_text", Map.of("body", body()));

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final LivePosts live;

	private final MediaStore media;

	private final Editions editions;

	private final HostileRows rows;

	private final ApplicationContext context;

	private long year;

	@Autowired
	HostilePagesTests(MockMvcTester mvc, JdbcClient jdbc, LivePosts live, MediaStore media, Editions editions,
			ApplicationContext context) {
		this.media = media;
		this.context = context;
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.live = live;
		this.editions = editions;
		this.rows = new HostileRows(jdbc);
	}

	@BeforeAll
	void prepare() {
		LocalDate first = LocalDate.of(YEAR, 5, 10);
		this.year = this.editions
			.prepare(new EditionFacts(YEAR, "東營科技職業學院", "主題", first, first.plusDays(6), first.plusDays(7), "",
					ChineseScript.TRADITIONAL, 200))
			.getId();
		this.jdbc.sql("update edition set state = 'ENDED' where id = ?").param(this.year).update();
	}

	@BeforeEach
	void remember() {
		this.rows.remember();
	}

	@AfterEach
	void forget() {
		this.rows.forget();
	}

	/**
	 * A table whose texts pages show.
	 *
	 * @param one a row of it as people made it
	 * @param pages where all rows are shown, {@code %d} the number of the page
	 * @param size how many rows a page shows, 0 for all
	 * @param own where one is shown, {@code %d} its id
	 */
	record Shown(String table, long one, Map<String, String> columns, String who, List<String> pages, int size,
			List<String> own) {

		@Override
		public String toString() {
			return this.table;
		}

	}

	@ParameterizedTest
	@MethodSource("tables")
	void showsTheWordsOfTheDeskAsWords(Shown shown) {
		details(shown);
		// Of works counted beside, the page lists the last 200.
		List<String> words = shown.table().equals("works_supplement") ? Hostile.together(Hostile.storable())
				: Hostile.storable();
		List<Long> ids = this.rows.copy(shown.table(), shown.one(), words, shown.columns());
		int last = (shown.size() > 0) ? (words.size() + 40) / shown.size() + 1 : 0;
		List<String> lists = shown.pages()
			.stream()
			.flatMap((page) -> page.contains("%d") ? IntStream.rangeClosed(0, last).mapToObj(page::formatted)
					: Stream.of(page))
			.toList();
		Collection<Document> listed = compare(shown, ids, words, lists);
		String text = Outline.plain(String.join(" ", listed.stream().map(Document::wholeText).toList()));
		words.forEach((each) -> assertContains(text, each));
	}

	/** Before the long lists, which some pages of one row offer to choose from. */
	private void details(Shown shown) {
		List<String> words = Hostile.together(Hostile.storable());
		List<Long> ids = this.rows.copy(shown.table(), shown.one(), words, shown.columns());
		List<String> addresses = new ArrayList<>();
		ids.forEach((id) -> shown.own().forEach((page) -> addresses.add(page.formatted(id))));
		compare(shown, ids, words, addresses).forEach((page) -> assertThat(page.select("main")).hasSize(1));
		remove(shown.table(), ids);
	}

	/** Without the text of a hundred pages in the message. */
	private static void assertContains(String text, String words) {
		assertThat(text.contains(Outline.plain(words))).as(words).isTrue();
	}

	private Collection<Document> compare(Shown shown, List<Long> ids, List<String> words, List<String> addresses) {
		Map<String, Document> pages = new ConcurrentHashMap<>();
		Map<String, String> outlines = new ConcurrentHashMap<>();
		addresses.parallelStream().forEach((address) -> {
			Document page = page(shown.who(), address);
			pages.put(address, page);
			Outline.assertSafe(address, page);
			outlines.putIfAbsent(Outline.sorted(page), address);
		});
		this.rows.write(shown.table(), ids, words.stream().map(Hostile::twin).toList(), shown.columns());
		outlines.forEach((outline, address) -> assertThat(outline).as(address)
			.isEqualTo(Outline.sorted(page(shown.who(), address))));
		this.rows.write(shown.table(), ids, words, shown.columns());
		return pages.values();
	}

	private void remove(String table, List<Long> ids) {
		this.jdbc.sql("delete from " + table + " where id between ? and ?")
			.params(ids.get(0), ids.get(ids.size() - 1))
			.update();
	}

	Stream<Shown> tables() {
		String link = "'https://example.org/' || w.number || " + HostileRows.LINE;
		String match = "w.number || 'x'";
		return Stream.of(
				shown("publicity_lead", HostileRows.texts("", "text reason", Map.of("state", "'DECLINED'")), 30,
						"/publicity/leads?page=%d", "/publicity/leads/%d"),
				shown("publicity_material", HostileRows.texts("title author", "text remark", Map.of()), 50,
						"/publicity/cases?page=%d", "/publicity/cases/%d"),
				shown("media_report",
						HostileRows.texts("title author", "note search_text",
								Map.of("link", link, "link_match", match, "title_match", match)),
						50, "/publicity/reports?page=%d", "/publicity/reports/%d"),
				shown("media_outlet",
						HostileRows.texts("name", "aliases", Map.of("match_names", "array['敵意' || w.number]")), 0,
						"/publicity/outlets", "/publicity/outlets/%d"),
				shown("own_media_item", HostileRows.texts("platform title", "", Map.of("link", link)), 50,
						"/publicity/own-media?page=%d", "/publicity/own-media/%d"),
				shown("works_supplement", HostileRows.texts("channel note", "", Map.of()), 0, "/publicity/own-media"),
				shown("provincial_item", HostileRows.texts("title sent_to", "summary outcome", Map.of("link", link)), 0,
						"/publicity/provincial", "/publicity/provincial/%d"),
				shown("confused_word", HostileRows.texts("correct note", "wrong allowed", Map.of()), 50,
						"/posts/words?page=%d", "/posts/words/%d"),
				shown("work", HostileRows.WORK, 24, "/publicity/works?page=%d", "/publicity/works/%d",
						"/publicity/works/%d/edit", "/works/%d"));
	}

	private Shown shown(String table, Map<String, String> columns, int size, String list, String... own) {
		String condition = table.equals("work") ? " where state = 'PUBLISHED'" : "";
		return new Shown(table, number("select max(id) from " + table + condition), columns, "xuanchuan", List.of(list),
				size, List.of(own));
	}

	@Test
	void showsEverybodyTheWordsOfThePostsAsWords() {
		List<String> words = Hostile.together(Hostile.storable());
		List<Long> ids = posts(this.year, words);
		List<String> lists = IntStream.rangeClosed(1, words.size() / 15 + 1)
			.mapToObj((number) -> "/column?year=" + YEAR + "&page=" + number)
			.toList();
		Shown column = new Shown("post_revision", 0, POST, null, List.of(), 15, List.of());
		String text = Outline.plain(String.join(" ",
				compare(column, revisions(ids), words, lists).stream().map(Document::wholeText).toList()));
		words.forEach((each) -> assertContains(text, each));
		List<String> articles = ids.stream().map((id) -> "/column/" + id).toList();
		compare(column, revisions(ids), words, articles)
			.forEach((page) -> assertThat(page.select(".attachments a[download]")).hasSize(1));
		Hostile.storable().parallelStream().forEach(this::search);
		checkMachines(ids, words);
	}

	private void search(String words) {
		Document found = page(null, "/column?year=" + YEAR + "&q=" + UriUtils.encode(words, StandardCharsets.UTF_8));
		Outline.assertSafe(words, found);
		assertThat(found.select("mark *")).as(words).isEmpty();
		found.select("mark").forEach((mark) -> assertThat(mark.attributes()).as(words).isEmpty());
	}

	/** The feed and the front page show the newest: a part of them after the other. */
	private void checkMachines(List<Long> ids, List<String> words) {
		this.jdbc
			.sql("update post set edition_id = (select id from edition where state = 'CURRENT') where edition_id = ?")
			.param(this.year)
			.update();
		Outline home = new Outline();
		for (int from = 0; from < ids.size(); from += 7) {
			int to = Math.min(from + 7, ids.size());
			this.jdbc.sql("""
					update post set first_published_at = timestamptz '2023-05-19 01:00Z' + id * interval '1 second'
					where id between ? and ?""").params(ids.get(from), ids.get(to - 1)).update();
			Document page = page(null, "/");
			Outline.assertSafe("/", page);
			Outline.assertShows(page, words.subList(from, to));
			checkFeed(words.subList(from, to));
		}
		assertThat(Jsoup.parse(body(null, "/sitemap.xml"), Parser.xmlParser()).select("url")).isNotEmpty();
	}

	private void checkFeed(List<String> words) {
		Document feed = Jsoup.parse(wellFormed(body(null, "/column/feed.atom")), Parser.xmlParser());
		assertThat(feed.select("entry > title").eachText().toString()).isNotEmpty();
		Outline.assertShows(feed, words);
		for (Element content : feed.select("entry > content")) {
			Document text = Jsoup.parseBodyFragment(content.wholeText());
			assertThat(text.head().children()).isEmpty();
			assertSanitised(text.body());
		}
	}

	private static String wellFormed(String xml) {
		try {
			javax.xml.parsers.DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(new org.xml.sax.InputSource(new java.io.StringReader(xml)));
			return xml;
		}
		catch (Exception ex) {
			throw new AssertionError(xml, ex);
		}
	}

	@Test
	void showsTheDeskTheWordsOfThePostsAsWords() {
		List<String> words = Hostile.together(Hostile.storable());
		long current = number("select id from edition where state = 'CURRENT'");
		List<Long> ids = posts(current, words);
		for (Long id : ids) {
			this.jdbc.sql("""
					insert into post_revision_activity (revision_id, position, activity_id)
					select p.live_revision_id, 0, (select min(id) from activity where title = '家電維修進社區志愿服務')
					from post p where p.id = ?""").param(id).update();
		}
		Shown desk = new Shown("post_revision", 0, POST, "tuanwei", List.of(), 30, List.of());
		List<String> addresses = new ArrayList<>(List.of("/posts?page=0", "/posts?page=1", "/posts?page=2", "/desk",
				"/activities/" + number("select min(id) from activity where title = '家電維修進社區志愿服務'"),
				"/publicity/coverage"));
		for (Long id : ids) {
			for (String part : List.of("", "/edit", "/versions", "/versions/1", "/register", "/copies")) {
				addresses.add("/posts/" + id + part);
			}
		}
		compare(desk, revisions(ids), words, addresses);
		differences(ids);
		withdrawn(ids, words);
	}

	/**
	 * The reasons and notices of what was taken down, and the address of what is
	 * elsewhere too.
	 */
	private void withdrawn(List<Long> ids, List<String> words) {
		Map<String, String> columns = HostileRows.texts("withdrawal_notice editor approver", "withdrawal_reason",
				new TreeMap<>(Map.of("withdrawal", "'NOTICE'", "withdrawn_at", "now()", "withdrawn_by", "s.created_by",
						"elsewhere", "'https://example.org/' || " + HostileRows.LINE, "elsewhere_since",
						"date '2023-05-17'")));
		this.rows.write("post", ids, words, columns);
		Shown desk = new Shown("post", 0, columns, "xuanchuan", List.of(), 30, List.of());
		compare(desk, ids, words,
				ids.stream()
					.flatMap((id) -> Stream.of("/column/" + id, "/posts/" + id, "/posts/" + id + "/elsewhere"))
					.toList());
	}

	/** Between these words and harmless ones: what is marked depends on both. */
	private void differences(List<Long> ids) {
		for (Long id : ids) {
			this.jdbc.sql("""
					insert into post_revision (version, post_id, number, kind, title, body, supplied_by, written_by,
						photographed_by, source, search_text, saved_by, saved_at)
					select version, post_id, 2, kind, '題', '<p>文</p>', '', '', '', '', '', saved_by, saved_at
					from post_revision where post_id = ? and number = 1""").param(id).update();
			for (String part : List.of("/versions/2/differences?since=1", "/versions/1/differences?since=2")) {
				Document page = page("tuanwei", "/posts/" + id + part);
				Outline.assertSafe(id + part, page);
				page.select("ins, del, mark").forEach((mark) -> assertThat(mark.children()).as(id + part).isEmpty());
			}
		}
	}

	/** Live posts with an attachment that bears the words too. */
	private List<Long> posts(long edition, List<String> words) {
		long one = this.live.publish(edition, PostKind.STORY, "一篇", "<p>正文</p>", Instant.parse("2023-05-16T02:00:00Z"));
		List<Long> ids = this.rows.copy("post", one, words, Map.of("current_revision_id", "null", "live_revision_id",
				"null", "state", "'DRAFT'", "published_at", "null", "first_published_at", "null"));
		long revision = number("select live_revision_id from post where id = " + one);
		List<Long> revisions = this.rows.copy("post_revision", revision, words,
				HostileRows.texts("title supplied_by written_by photographed_by source", "search_text",
						Map.of("body", body(), "post_id", ids.get(0) + " + w.number - 1")));
		this.jdbc.sql("""
				update post p set current_revision_id = r.id, live_revision_id = r.id, state = 'PUBLISHED',
					published_at = o.published_at, first_published_at = o.first_published_at
				from post_revision r, post o where r.post_id = p.id and o.id = ? and p.id between ? and ?""")
			.params(one, ids.get(0), ids.get(ids.size() - 1))
			.update();
		this.jdbc.sql("""
				insert into post_revision_file (revision_id, position, file_id, place, name)
				select r.id, 0, ?, 'ATTACHED', r.source
				from post_revision r where r.id between ? and ? and r.source <> ''""")
			.params(document(), revisions.get(0), revisions.get(revisions.size() - 1))
			.update();
		return ids;
	}

	private Long document() {
		return this.media
			.store(new ByteArrayInputStream(PDF), "a.pdf", number("select id from department where name = '團委'"),
					Purpose.ACTIVITY)
			.file()
			.getId();
	}

	private List<Long> revisions(List<Long> posts) {
		return this.jdbc.sql("select live_revision_id from post where id between ? and ? order by id")
			.params(posts.get(0), posts.get(posts.size() - 1))
			.query(Long.class)
			.list();
	}

	/** Words that went around the form: what is shown is cleaned again. */
	private static String body() {
		return "'<p>' || w.words || '</p><p><a href=\"' || w.words || '\">甲</a></p><figure><img src=\"/media/1/large\" alt=\"'"
				+ " || w.words || '\"><figcaption>' || w.words || '</figcaption></figure>'";
	}

	private Document page(String who, String address) {
		Document page = Jsoup.parse(body(who, address));
		// The words of /privacy are the product's own.
		for (Element text : page.select(address.equals("/privacy") ? ".copy-preview" : ".post-body, .copy-preview")) {
			assertSanitised(text);
			text.empty();
		}
		// A picture that the words may show is listed with the others of a copy.
		for (Element listed : page.select(".copy-files")) {
			assertThat(listed.select("*")).extracting(Element::nodeName).containsOnly("ul", "li");
			listed.remove();
		}
		return page;
	}

	private static void assertSanitised(Element text) {
		// The column lets wide tables be scrolled.
		text.select("div.table-scroll").unwrap();
		text.select("*").stream().skip(1).forEach((element) -> {
			assertThat(ELEMENTS).as(text.html()).contains(element.nodeName());
			element.attributes()
				.forEach((attribute) -> assertThat(attribute.getKey()).as(text.html())
					.isIn("class", "start", "src", "alt", "controls", "preload", "href", "rel", "colspan", "rowspan",
							"loading", "decoding", "data-lightbox", "width", "height", "poster", "style", "title"));
			assertThat(element.attr("href")).as(text.html())
				.matches("(?is)|(https?://[^/\\\\\\s].*|mailto:.*|tel:.*|/([^/\\\\].*)?)");
			assertThat(element.attr("src")).as(text.html())
				.matches("|(https?://[^/]+)?/media/[0-9]+/(large|small|video)");
		});
	}

	private String body(String who, String address) {
		MvcTestResult answer = new Visitor(this.mvc, who).get(address);
		assertThat(answer.getResponse().getStatus()).as(address).isIn(200, 404, 410);
		if (answer.getResponse().getStatus() != 200) {
			assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(410);
		}
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	@Test
	void showsTheSettingsOfTheFootAsWords() throws ReflectiveOperationException {
		Object foot = this.context.getBean("publicFoot");
		Object before = ReflectionTestUtils.getField(foot, "site");
		Constructor<?> site = before.getClass().getDeclaredConstructors()[0];
		site.setAccessible(true);
		Outline outline = new Outline();
		try {
			for (String words : Hostile.together(Hostile.sent())) {
				Document page = outline.check(words, (each) -> {
					ReflectionTestUtils.setField(foot, "site", BeanUtils.instantiateClass(site, each, each, each));
					return page(null, "/privacy");
				});
				assertThat(Outline.plain(page.select("footer").first().wholeText())).contains(Outline.plain(words));
			}
		}
		finally {
			ReflectionTestUtils.setField(foot, "site", before);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/column?kind=%s&year=all&module=%1$s&page=%1$s", "/column?year=%s",
			"/works?q=%s&theme=%1$s", "/posts?q=%s&kind=%1$s&state=%1$s", "/publicity/works?q=%s&theme=%1$s",
			"/publicity/reports?q=%s", "/sitemap.xml?part=%s" })
	void givesAPageForWhateverIsSearched(String address) {
		List<String> words = Hostile.sent();
		IntStream.range(0, words.size() / 13).parallel().forEach((i) -> {
			String query = UriUtils.encode(words.get(i * 13 + i % 13), StandardCharsets.UTF_8);
			MvcTestResult answer = new Visitor(this.mvc, "xuanchuan").get(address.formatted(query));
			assertThat(answer.getResponse().getStatus()).as(words.get(i)).isIn(200, 400, 404);
			if (!address.contains(".xml")) {
				Outline.assertSafe(words.get(i),
						Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)));
			}
		});
	}

	private long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
