package cn.activityweek.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.activityweek.hostile.Hostile;
import cn.activityweek.hostile.HostileRows;
import cn.activityweek.news.HostileStrings;
import cn.activityweek.news.LivePosts;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What only a browser can tell of hostile words: that nothing of them runs, that the
 * Content-Security-Policy has nothing to report, that nothing is fetched from elsewhere
 * and that the page stands.
 */
@BrowserTest
class HostileJourneyTests {

	/** How many of each family stand in each list; a text holds the whole family. */
	private static final int EACH = 4;

	private static final String WATCH = """
			window.__seen = [];
			document.addEventListener('securitypolicyviolation',
				(event) => window.__seen.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
			window.addEventListener('error', (event) => window.__seen.push('error: ' + event.message));
			""";

	/**
	 * A text may name the file of a picture as a video's: there is none at its address.
	 */
	private static final String NO_VIDEO = "/media/1/video";

	private final JdbcClient jdbc;

	private final LivePosts live;

	private final HostileRows rows;

	private final List<String> complaints = new ArrayList<>();

	private List<Long> posts = new ArrayList<>();

	@Autowired
	HostileJourneyTests(JdbcClient jdbc, LivePosts live) {
		this.jdbc = jdbc;
		this.live = live;
		this.rows = new HostileRows(jdbc);
	}

	@BeforeEach
	void write() {
		this.rows.remember();
		List<String> storable = Hostile.storable();
		for (Map.Entry<String, List<String>> family : HostileStrings.families().entrySet()) {
			int first = storable.size() / 12 * this.posts.size();
			List<String> strings = storable.subList(first, first + family.getValue().size());
			this.posts.add(this.live.publish(strings.get(this.posts.size()).strip(), body(strings)));
		}
	}

	private static String body(List<String> strings) {
		StringBuilder body = new StringBuilder();
		for (String string : strings) {
			body.append("<p>").append(string).append("</p><p><a href=\"").append(string).append("\">甲</a></p>");
		}
		return body.toString();
	}

	@AfterEach
	void clear() {
		this.rows.forget();
		this.posts.clear();
	}

	@Test
	void nothingRunsOnThePagesForEverybody(People people) {
		works();
		Person reader = people.visitor();
		watch(reader);
		Stream.of("/", "/column", "/column?q=%3Cscript%3Ealert", "/works", "/plan")
			.forEach((address) -> look(reader, address));
		this.posts.forEach((id) -> look(reader, "/column/" + id));
		for (long id : ids("work", 12)) {
			look(reader, "/works/" + id);
		}
		this.live.withdraw(this.posts.get(0), "<script>alert(document.domain)</script>");
		look(reader, "/column/" + this.posts.get(0));
		assertThat(this.complaints).isEmpty();
		assertThat(reader.complaints()).isEmpty();
	}

	@Test
	void nothingRunsOnThePagesOfTheDesk(People people) {
		works();
		publicity();
		Person desk = people.signedIn("xuanchuan");
		watch(desk);
		for (String list : List.of("/desk", "/posts", "/posts/words", "/publicity", "/publicity/leads",
				"/publicity/cases", "/publicity/reports", "/publicity/reports/new", "/publicity/outlets",
				"/publicity/own-media", "/publicity/provincial", "/publicity/works", "/publicity/coverage")) {
			look(desk, list);
		}
		Map.of("/publicity/leads/", "publicity_lead", "/publicity/cases/", "publicity_material", "/publicity/reports/",
				"media_report", "/publicity/outlets/", "media_outlet", "/publicity/own-media/", "own_media_item",
				"/publicity/provincial/", "provincial_item", "/posts/words/", "confused_word", "/publicity/works/",
				"work")
			.forEach((path, table) -> ids(table, 3).forEach((id) -> look(desk, path + id)));
		for (long id : this.posts) {
			look(desk, "/posts/" + id);
		}
		for (String part : List.of("/edit", "/versions/1", "/register", "/copies")) {
			look(desk, "/posts/" + this.posts.get(part.length()) + part);
		}
		assertThat(this.complaints).isEmpty();
		assertThat(desk.complaints()).filteredOn((complaint) -> !complaint.contains(NO_VIDEO)).isEmpty();
	}

	private void watch(Person person) {
		person.context().addInitScript(WATCH);
		person.page().onDialog((dialog) -> {
			if (!dialog.type().equals("beforeunload")) {
				this.complaints.add("dialog: " + dialog.message());
			}
		});
		person.page().onPageError((error) -> this.complaints.add("error: " + error));
		person.page().onRequest((request) -> {
			if (!request.url().matches("(https?|wss?)://localhost[:/].*|data:.*|blob:.*")) {
				this.complaints.add("request: " + request.url());
			}
		});
	}

	private void look(Person person, String address) {
		person.visit(address);
		Page page = person.page();
		assertThat(page.locator("h1").count()).as(address).isOne();
		assertThat(page.locator("h1").isVisible()).as(address).isTrue();
		assertThat(page.locator("main").isVisible()).as(address).isTrue();
		Object seen = page.evaluate("() => window.__seen.concat([...document.querySelectorAll('*')]"
				+ ".filter((e) => getComputedStyle(e).backgroundImage.includes('evil')).map((e) => 'style: ' + e.tagName))");
		((List<?>) seen).forEach((each) -> this.complaints.add(address + " " + each));
	}

	private static List<String> some() {
		List<String> all = Hostile.storable();
		List<String> some = new ArrayList<>();
		for (int i = 0; i < all.size(); i += all.size() / 12 / EACH) {
			some.add(all.get(i));
		}
		return some;
	}

	private void works() {
		long work = number("select max(id) from work where state = 'PUBLISHED'");
		this.rows.copy("work", work, some(), HostileRows.WORK);
	}

	private void publicity() {
		String link = "'https://example.org/' || w.number || " + HostileRows.LINE;
		copy("publicity_lead", HostileRows.texts("", "text", Map.of()));
		copy("publicity_material", HostileRows.texts("title author", "text remark", Map.of()));
		copy("media_report", HostileRows.texts("title author", "note search_text",
				Map.of("link", link, "link_match", "w.number || 'x'")));
		copy("media_outlet", HostileRows.texts("name", "aliases", Map.of("match_names", "array['敵意' || w.number]")));
		copy("own_media_item", HostileRows.texts("platform title", "", Map.of("link", link)));
		copy("works_supplement", HostileRows.texts("channel note", "", Map.of()));
		copy("provincial_item", HostileRows.texts("title sent_to", "summary outcome", Map.of("link", link)));
		copy("confused_word", HostileRows.texts("correct note", "wrong allowed", Map.of()));
	}

	private void copy(String table, Map<String, String> columns) {
		this.rows.copy(table, number("select max(id) from " + table), some(), columns);
	}

	private List<Long> ids(String table, int most) {
		return this.jdbc.sql("select id from " + table + " order by id desc limit " + most).query(Long.class).list();
	}

	private long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
