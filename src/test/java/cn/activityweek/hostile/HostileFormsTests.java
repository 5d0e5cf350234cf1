package cn.activityweek.hostile;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.news.LivePosts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every hostile string in every text field of every form of the column, the works and the
 * publicity desk. What is refused comes back with the text and a Chinese message; what is
 * taken is stored as it was typed.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFormsTests {

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	/**
	 * Every form takes one string of so many one by one; all of them go through its rules
	 * in {@link HostileConstraintsTests}, and through its page together.
	 */
	private static final int ONE_OF = 17;

	private static final String DAY = "2023-05-17";

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final LivePosts live;

	private final MediaStore media;

	private final HostileRows rows;

	private final HostileRows sent;

	@Autowired
	HostileFormsTests(MockMvcTester mvc, JdbcClient jdbc, LivePosts live, MediaStore media) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.live = live;
		this.media = media;
		this.rows = new HostileRows(jdbc);
		this.sent = new HostileRows(jdbc);
	}

	@BeforeAll
	void remember() {
		this.rows.remember();
	}

	/** What one form took must not be known to the next one. */
	@BeforeEach
	void rememberSent() {
		this.sent.remember();
	}

	@AfterEach
	void forgetSent() {
		this.sent.forget();
	}

	@AfterAll
	void forget() {
		this.rows.forget();
	}

	/**
	 * A form.
	 *
	 * @param fields its text fields, each with the column that keeps it; none where what
	 * is taken changes the state, so that a second attempt meets another form
	 */
	record Form(String who, String path, Map<String, String> base, Map<String, String> fields) {

		@Override
		public String toString() {
			return this.path.replaceAll("[0-9]+", "#");
		}

		Map<String, String> with(Map<String, String> values) {
			Map<String, String> form = new HashMap<>(this.base);
			form.putAll(values);
			return form;
		}

	}

	@ParameterizedTest
	@MethodSource("forms")
	void givesBackWhatItRefuses(Form form) {
		Outline outline = new Outline();
		Hostile.together(Hostile.sent()).parallelStream().forEach((words) -> {
			Map<String, String> values = all(form, words);
			MvcTestResult first = send(form, values);
			if (first.getResponse().getStatus() == 302) {
				assertStored(form, values);
				return;
			}
			Document page = outline.check(words,
					(each) -> refused(each, each.equals(words) ? first : send(form, all(form, each))));
			form.fields().keySet().forEach((field) -> assertKept(page, field, words));
			assertThat(complaint(page)).as(words).containsPattern("\\p{IsHan}").doesNotContain("{");
		});
	}

	/** Whoever sends a form without its fields is told so, and nothing breaks. */
	@ParameterizedTest
	@MethodSource("forms")
	void standsWhateverIsMissing(Form form) {
		List<Map<String, String>> parts = new ArrayList<>(List.of(Map.of()));
		Map<String, String> whole = form.with(all(form, "甲"));
		whole.remove("version of");
		for (String field : whole.keySet()) {
			Map<String, String> without = new HashMap<>(whole);
			without.remove(field);
			parts.add(without);
			Map<String, String> blank = new HashMap<>(whole);
			blank.put(field, "");
			parts.add(blank);
		}
		for (Map<String, String> part : parts) {
			MvcTestResult answer = new Visitor(this.mvc, form.who()).post(form.path(), part);
			assertThat(answer.getResponse().getStatus())
				.as(() -> part + " " + answer.getMvcResult().getResolvedException())
				.isLessThan(500);
		}
	}

	private static Map<String, String> all(Form form, String words) {
		Map<String, String> values = new HashMap<>();
		form.fields().keySet().forEach((field) -> values.put(field, words));
		return values;
	}

	private static Document refused(String words, MvcTestResult answer) {
		assertThat(answer.getResponse().getStatus())
			.as(() -> words + " " + answer.getMvcResult().getResolvedException())
			.isIn(200, 409);
		return page(answer);
	}

	@ParameterizedTest
	@MethodSource("forms")
	void takesWhatItTakesAsItIs(Form form) {
		if (form.fields().containsValue("")) {
			return;
		}
		List<String> strings = Hostile.sent();
		List<String> fields = List.copyOf(form.fields().keySet());
		int offset = Math.floorMod(form.path().hashCode(), ONE_OF);
		int requests = strings.size() / ONE_OF;
		int taken = IntStream.range(0, requests).map((request) -> {
			Map<String, String> values = new HashMap<>();
			for (int i = 0; i < fields.size(); i++) {
				values.put(fields.get(i), strings.get((request * ONE_OF + offset + i * 131) % strings.size()));
			}
			return checkOne(form, values) ? 1 : 0;
		}).sum();
		assertThat(taken).as("taken of " + requests).isLessThan(requests);
	}

	private boolean checkOne(Form form, Map<String, String> values) {
		MvcTestResult answer = send(form, values);
		if (answer.getResponse().getStatus() == 302) {
			assertStored(form, values);
			return true;
		}
		Document page = refused(values.toString(), answer);
		Outline.assertSafe(values.toString(), page);
		values.forEach((field, value) -> assertKept(page, field, value));
		assertThat(complaint(page)).as(values.toString()).containsPattern("\\p{IsHan}");
		return false;
	}

	private void assertStored(Form form, Map<String, String> values) {
		values
			.forEach((field, value) -> assertThat(stored(form.fields().get(field), value)).as(field + value).isTrue());
	}

	private MvcTestResult send(Form form, Map<String, String> values) {
		Map<String, String> all = form.with(values);
		String table = all.remove("version of");
		if (table != null) {
			all.put("version", this.jdbc.sql("select version from " + table).query(String.class).single());
		}
		return new Visitor(this.mvc, form.who()).post(form.path(), all);
	}

	private static void assertKept(Document page, String field, String value) {
		Elements controls = page.getElementsByAttributeValue("name", field);
		assertThat(controls)
			.as(field + " of " + page.title() + page.select(".notice, [role=alert]").text()
					+ page.select("main form").size())
			.isNotEmpty();
		List<String> kept = controls.stream().map(HostileFormsTests::typed).map(HostileFormsTests::plain).toList();
		assertThat(kept).as(field).contains(plain(value));
	}

	private static String typed(Element control) {
		return control.nodeName().equals("textarea") ? control.wholeText() : control.val();
	}

	/** What a page can show of it: neither NUL nor what an HTML parser makes of one. */
	private static String plain(String text) {
		return text.replace("\r\n", "\n").replaceAll("[\\u0000\\ufffd]", "").strip();
	}

	private static String complaint(Document page) {
		return page.select(".error-summary, .field-error, [role=alert], [role=status]").text();
	}

	/** As typed; line breaks may be those of a browser or of a file. */
	private boolean stored(String column, String value) {
		String[] parts = column.split("\\.");
		String typed = value.strip();
		return this.jdbc.sql("select exists (select 1 from %s where %s in (?, ?, ?))".formatted(parts[0], parts[1]))
			.params(typed, typed.replace("\r\n", "\n"),
					typed.lines()
						.map(String::strip)
						.filter((line) -> !line.isEmpty())
						.collect(Collectors.joining("\n")))
			.query(Boolean.class)
			.single();
	}

	Stream<Form> forms() {
		String department = text("select id from department where name = '團委'");
		List<Form> forms = new ArrayList<>();
		forms.add(new Form("tuanwei", "/posts", Map.of("departmentId", department, "kind", "STORY"),
				Map.of("title", "post_revision.title")));
		forms.add(post());
		long reviewed = this.live.draft(current(), cn.activityweek.news.PostKind.STORY, "送審的", "<p>正文</p>");
		new Visitor(this.mvc, "tuanwei").post("/posts/" + reviewed + "/submission",
				Map.of("revisionId", text("select current_revision_id from post where id = " + reviewed)));
		String revision = text("select current_revision_id from post where id = " + reviewed);
		forms.add(new Form("tuanwei-shuji", "/posts/" + reviewed + "/reviews",
				Map.of("revisionId", revision, "verdict", "RETURNED"), Map.of("opinion", "")));
		forms.add(new Form("xuanchuan-buzhang", "/posts/" + reviewed + "/publication",
				Map.of("revisionId", revision, "proofread", "true"), Map.of("reason", "")));
		long shown = this.live.publish("撤的", "<p>正文</p>");
		forms.add(new Form("xuanchuan", "/posts/" + shown + "/withdrawal", Map.of("how", "NOTICE"),
				Map.of("reason", "", "notice", "")));
		forms.add(new Form("tuanwei", "/posts/" + shown + "/elsewhere", Map.of("since", DAY),
				Map.of("address", "post.elsewhere")));
		forms.add(new Form("xuanchuan", "/posts/words", Map.of(), Map.of("wrong", "confused_word.wrong", "correct",
				"confused_word.correct", "allowed", "confused_word.allowed", "note", "confused_word.note")));
		forms.add(handedIn());
		forms.add(scheduled());
		works(forms);
		publicity(forms, department);
		return forms.stream();
	}

	private Form post() {
		long written = this.live.draft(current(), cn.activityweek.news.PostKind.STORY, "寫着的", "<p>正文</p>");
		Long file = this.media.store(new ByteArrayInputStream(PDF), "a.pdf", department(), Purpose.ACTIVITY)
			.file()
			.getId();
		this.jdbc.sql("""
				insert into post_revision_file (revision_id, position, file_id, place, name)
				select current_revision_id, 0, ?, 'ATTACHED', '甲' from post where id = ?""")
			.params(file, written)
			.update();
		return new Form("tuanwei", "/posts/" + written,
				Map.of("kind", "STORY", "body", "<p>正文</p>", "version of", "post where id = " + written, "attached",
						"" + file),
				Map.of("title", "post_revision.title", "suppliedBy", "post_revision.supplied_by", "writtenBy",
						"post_revision.written_by", "photographedBy", "post_revision.photographed_by", "source",
						"post_revision.source", "attachmentNames[" + file + "]", "post_revision_file.name"));
	}

	private Form handedIn() {
		long written = this.live.draft(current(), cn.activityweek.news.PostKind.STORY, "要送審的", "<p>正文</p>");
		return new Form("tuanwei", "/posts/" + written,
				Map.of("kind", "STORY", "body", "<p>正文</p>", "handIn", "true", "version of",
						"post where id = " + written),
				Map.of("title", "", "suppliedBy", "", "writtenBy", "", "photographedBy", "", "source", ""));
	}

	private Form scheduled() {
		long waiting = this.live.draft(current(), cn.activityweek.news.PostKind.STORY, "定時的", "<p>正文</p>");
		this.jdbc.sql("update post set state = 'SCHEDULED', publish_at = timestamptz '2023-06-10 02:00Z' where id = ?")
			.param(waiting)
			.update();
		String revision = text("select current_revision_id from post where id = " + waiting);
		return new Form("xuanchuan-buzhang", "/posts/" + waiting + "/schedule",
				Map.of("revisionId", revision, "later", "true"), Map.of("publishAt", ""));
	}

	private void works(List<Form> forms) {
		String work = text("select min(id) from work where state = 'PUBLISHED'");
		long copy = this.rows.copy("work", Long.parseLong(work), List.of("作品"), HostileRows.WORK).get(0);
		String code = text("select min(code) from work_code where closed_at is null");
		forms.add(new Form(null, "/works/new/" + code,
				Map.of("theme", "SKILLS", "own", "true", "people", "true", "publication", "true"),
				Map.of("title", "", "authors", "", "instructor", "", "description", "", "number", "")));
		forms.add(new Form("xuanchuan", "/publicity/works/" + copy,
				Map.of("theme", "SKILLS", "version of", "work where id = " + copy),
				Map.of("title", "work.title", "authors", "work.authors", "instructor", "work.instructor", "description",
						"work.description")));
		forms.add(new Form("xuanchuan", "/publicity/works/" + copy + "/outlets", Map.of("sentOn", DAY),
				Map.of("outlet", "work_outlet.outlet", "link", "work_outlet.link")));
		forms
			.add(new Form("xuanchuan", "/publicity/works/" + copy + "/plays", Map.of(), Map.of("plays", "work.plays")));
	}

	private void publicity(List<Form> forms, String department) {
		String path = "/publicity";
		Map<String, String> own = Map.of("departmentId", department, "version", "0");
		forms.add(new Form("tuanwei", path + "/leads", own, Map.of("text", "publicity_lead.text")));
		String lead = created("tuanwei", path + "/leads", own, Map.of("text", "線索"));
		forms.add(new Form("xuanchuan", lead + "/refusal", Map.of(), Map.of("reason", "")));
		String other = created("tuanwei", path + "/leads", own, Map.of("text", "要更正的線索"));
		forms.add(new Form("tuanwei", other,
				Map.of("version of", "publicity_lead where id = " + other.replaceAll("\\D", "")),
				Map.of("text", "publicity_lead.text")));
		Map<String, String> story = new HashMap<>(own);
		story.put("kind", "STORY");
		forms.add(new Form("tuanwei", path + "/cases", story, Map.of("title", "publicity_material.title", "text",
				"publicity_material.text", "author", "publicity_material.author")));
		String material = created("tuanwei", path + "/cases", story, Map.of("title", "材料", "text", "正文"));
		new Visitor(this.mvc, "tuanwei").post(material + "/submission", Map.of());
		forms.add(
				new Form("xuanchuan", material + "/decision",
						Map.of("decision", "RETURNED", "version of",
								"publicity_material where id = " + material.replaceAll("\\D", "")),
						Map.of("remark", "")));
		Map<String, String> report = new HashMap<>(own);
		report.putAll(Map.of("publishedOn", DAY, "level", "CITY", "medium", "WEBSITE"));
		forms.add(new Form("tuanwei", path + "/reports", report, Map.of("outlet", "media_outlet.name", "title",
				"media_report.title", "author", "media_report.author", "note", "media_report.note")));
		report.putAll(Map.of("outlet", "東營網", "title", "題"));
		forms.add(new Form("tuanwei", path + "/reports", report, Map.of("link", "media_report.link")));
		forms.add(new Form("xuanchuan", path + "/outlets",
				Map.of("level", "CITY", "medium", "WEBSITE", "active", "true", "version", "0"),
				Map.of("name", "media_outlet.name", "aliases", "media_outlet.aliases")));
		Map<String, String> message = new HashMap<>(Map.of("publishedOn", DAY, "items", "1", "version", "0"));
		forms.add(new Form("xuanchuan", path + "/own-media", message,
				Map.of("platform", "own_media_item.platform", "title", "own_media_item.title")));
		message.putAll(Map.of("platform", "公眾號", "title", "題"));
		forms.add(new Form("xuanchuan", path + "/own-media", message, Map.of("link", "own_media_item.link")));
		forms.add(new Form("xuanchuan", path + "/own-media/supplements", Map.of("kind", "PLAYS", "amount", "5"),
				Map.of("channel", "works_supplement.channel", "note", "works_supplement.note")));
		forms.add(new Form("xuanchuan", path + "/provincial", own,
				Map.of("title", "provincial_item.title", "summary", "provincial_item.summary")));
		provincial(forms, created("xuanchuan", path + "/provincial", own, Map.of("title", "特色活動")));
	}

	private void provincial(List<Form> forms, String item) {
		String outlet = text("select min(id) from media_outlet where level = 'PROVINCE'");
		Map<String, String> sending = Map.of("outletId", outlet, "sentOn", DAY);
		Visitor desk = new Visitor(this.mvc, "xuanchuan");
		desk.post(item + "/choice", Map.of());
		forms.add(new Form("xuanchuan", item + "/sending", sending, Map.of("sentTo", "")));
		String department = text("select id from department where name = '團委'");
		String sent = created("xuanchuan", "/publicity/provincial", Map.of("departmentId", department, "version", "0"),
				Map.of("title", "已報送的"));
		desk.post(sent + "/choice", Map.of());
		desk.post(sent + "/sending", Map.of("outletId", outlet, "sentOn", DAY, "sentTo", "編輯"));
		forms.add(new Form("xuanchuan", sent + "/outcome", Map.of("used", "true", "publishedOn", DAY),
				Map.of("link", "", "outcome", "")));
	}

	private String created(String who, String path, Map<String, String> base, Map<String, String> more) {
		Map<String, String> form = new HashMap<>(base);
		form.putAll(more);
		String address = new Visitor(this.mvc, who).post(path, form).getResponse().getRedirectedUrl();
		assertThat(address).startsWith(path + "/");
		return address;
	}

	private Long department() {
		return Long.valueOf(text("select id from department where name = '團委'"));
	}

	private long current() {
		return Long.parseLong(text("select id from edition where state = 'CURRENT'"));
	}

	private String text(String sql) {
		return this.jdbc.sql(sql).query(String.class).single();
	}

	private static Document page(MvcTestResult answer) {
		return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
