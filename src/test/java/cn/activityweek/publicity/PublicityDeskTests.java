package cn.activityweek.publicity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The publicity desk as people use it: who may do what in which state, and what is
 * refused.
 */
@DemoTest
class PublicityDeskTests {

	private static final String REPORTS = "/publicity/reports";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "tuanwei,302,404,404,404", "xuanchuan,302,302,302,302", "xuanchuan-buzhang,302,302,302,302",
			"xueyuan,404,404,404,404", "jiaowu,404,404,404,404", "lingdao,404,404,404,404" })
	void aCaseIsHandedInByItsDepartmentAndDecidedByTheDesk(String username, int handIn, int decide, int post,
			int again) {
		String path = material("CASE", "正文");
		assertThat(visitor(username).post(path + "/submission", Map.of())).hasStatus(handIn);
		ensure(path, "HANDED_IN", "/submission");
		assertThat(decide(username, path, "SELECTED", "")).hasStatus(decide);
		decide("xuanchuan", path, "SELECTED", "");
		assertThat(visitor(username).post(path + "/post", Map.of())).hasStatus(post);
		assertThat(visitor(username).post(path + "/post", Map.of())).hasStatus(again);
		assertThat(count(
				"select count(*) from post p join publicity_material m on m.post_id = p.id where m.id = " + id(path)))
			.isEqualTo((post == 302) ? 1 : 0);
	}

	@Test
	void aCaseChangesHandsByItsStates() throws UnsupportedEncodingException {
		String path = material("STORY", "");
		assertThat(visitor("tuanwei").post(path + "/submission", Map.of())).hasStatus(409);
		visitor("tuanwei").post(path, form(path, "正文寫好了"));
		assertThat(decide("xuanchuan", path, "SELECTED", "")).hasStatus(409);
		assertThat(visitor("tuanwei").post(path + "/submission", Map.of())).hasStatus(302);
		assertThat(visitor("tuanwei").post(path + "/submission", Map.of())).hasStatus(409);
		assertThat(body(visitor("tuanwei").post(path, form(path, "報送後再改")))).contains("已經報送，不能再修改");
		assertThat(upload("tuanwei", path + "/files", "a.pdf")).hasStatus(409);
		assertThat(decide("xuanchuan", path, "RETURNED", " ")).hasStatus(409);
		assertThat(decide("xuanchuan", path, "RETURNED", "補充數據")).hasStatus(302);
		assertThat(body(visitor("tuanwei").get("/desk"))).contains("退回修改的材料", "補充數據");
		assertThat(visitor("tuanwei").post(path + "/recall", Map.of())).hasStatus(409);
		visitor("tuanwei").post(path + "/submission", Map.of());
		assertThat(visitor("tuanwei").post(path + "/recall", Map.of())).hasStatus(302);
		assertThat(state(path)).isEqualTo("COLLECTING");
		assertThat(visitor("tuanwei").post(path + "/removal", Map.of())).hasStatus(302);
		assertThat(visitor("tuanwei").get(path)).hasStatus(404);
	}

	@Test
	void nobodyDecidesAboutATextThatHeHasNotSeen() {
		String path = material("CASE", "原文");
		visitor("tuanwei").post(path + "/submission", Map.of());
		String seen = version(path);
		visitor("tuanwei").post(path + "/recall", Map.of());
		visitor("tuanwei").post(path, form(path, "改過的"));
		visitor("tuanwei").post(path + "/submission", Map.of());
		MvcTestResult stale = visitor("xuanchuan").post(path + "/decision",
				Map.of("decision", "SELECTED", "remark", "寫得很好", "version", seen));
		assertThat(stale).hasStatus(409).bodyText().contains("剛剛有人改過", "寫得很好</textarea>", "改過的");
		assertThat(state(path)).isEqualTo("HANDED_IN");
	}

	@Test
	void aStaleFormOverwritesNothing() throws UnsupportedEncodingException {
		String path = material("CASE", "甲");
		Map<String, String> stale = form(path, "乙");
		visitor("tuanwei-shuji").post(path, form(path, "丙"));
		assertThat(body(visitor("tuanwei").post(path, stale))).contains("乙", "丙");
		assertThat(text("select text from publicity_material where id = " + id(path))).isEqualTo("丙");
	}

	@Test
	void aLeadIsCorrectedOrTakenBackByItsDepartmentUntilItIsTakenUp() throws UnsupportedEncodingException {
		String path = lead("線索 " + UUID.randomUUID());
		String version = text("select version::text from publicity_lead where id = " + id(path));
		assertThat(visitor("xueyuan").post(path, Map.of("text", "改", "version", version))).hasStatus(404);
		assertThat(visitor("tuanwei").post(path, Map.of("text", " ", "version", version))).hasStatus(200)
			.bodyText()
			.contains("請填寫");
		assertThat(visitor("tuanwei").post(path, Map.of("text", "更正的話", "version", version))).hasStatus(302);
		assertThat(body(visitor("tuanwei").post(path, Map.of("text", "舊表的話", "version", version)))).contains("剛剛有改動",
				"舊表的話");
		assertThat(text("select text from publicity_lead where id = " + id(path))).isEqualTo("更正的話");
		String other = lead("另一條 " + UUID.randomUUID());
		assertThat(visitor("tuanwei").post(other + "/removal", Map.of())).hasStatus(302);
		assertThat(visitor("xuanchuan").post(other + "/following", Map.of())).hasStatus(409);
		visitor("xuanchuan").post(path + "/following", Map.of());
		assertThat(visitor("tuanwei").post(path + "/removal", Map.of())).hasStatus(409);
		assertThat(body(visitor("tuanwei").post(path, Map.of("text", "遲了", "version", "9")))).contains("遲了");
		assertThat(text("select text from publicity_lead where id = " + id(path))).isEqualTo("更正的話");
	}

	@Test
	void aLinkWithoutSchemeIsTakenAsHttps() {
		ReportForm form = new ReportForm();
		form.setLink("www.dzwww.com/x");
		assertThat(form.getLink()).isEqualTo("https://www.dzwww.com/x");
		form.setLink("http://www.dzwww.com/x");
		assertThat(form.getLink()).isEqualTo("http://www.dzwww.com/x");
		form.setLink("javascript:alert(1)");
		assertThat(form.getLink()).isEqualTo("javascript:alert(1)");
		form.setLink("見報紙");
		assertThat(form.getLink()).isEqualTo("見報紙");
	}

	@Test
	void aLeadIsFollowedDeclinedWithAReasonOrWrittenOnce() throws UnsupportedEncodingException {
		String path = lead("線索 " + UUID.randomUUID());
		assertThat(body(visitor("xuanchuan").get("/desk"))).contains("新的宣傳線索");
		assertThat(visitor("tuanwei").post(path + "/following", Map.of())).hasStatus(404);
		assertThat(visitor("xuanchuan").post(path + "/refusal", Map.of("reason", ""))).hasStatus(409);
		assertThat(visitor("xuanchuan").post(path + "/refusal", Map.of("reason", "x".repeat(501)))).hasStatus(409)
			.bodyText()
			.contains("x".repeat(501) + "</textarea>", "原因最多 500 個字");
		visitor("xuanchuan").post(path + "/refusal", Map.of("reason", "重複"));
		assertThat(body(visitor("tuanwei").get(path))).contains("不採用", "重複");
		visitor("xuanchuan-2").post(path + "/following", Map.of());
		String first = visitor("xuanchuan").post(path + "/post", Map.of()).getResponse().getRedirectedUrl();
		assertThat(visitor("xuanchuan-2").post(path + "/post", Map.of()).getResponse().getRedirectedUrl())
			.isEqualTo(first);
		assertThat(visitor("xuanchuan").post(path + "/refusal", Map.of("reason", "晚了"))).hasStatus(409);
	}

	@Test
	void aDeletedPostCountsAsNoneAndItsLinkIsForThoseWhoMaySeeIt() throws UnsupportedEncodingException {
		String lead = lead("線索 " + UUID.randomUUID());
		String material = material("CASE", "正文");
		visitor("tuanwei").post(material + "/submission", Map.of());
		decide("xuanchuan", material, "SELECTED", "");
		for (String path : List.of(lead, material)) {
			String first = visitor("xuanchuan").post(path + "/post", Map.of()).getResponse().getRedirectedUrl();
			assertThat(body(visitor("xuanchuan").get(path))).contains("打開稿件");
			assertThat(body(visitor("tuanwei").get(path))).doesNotContain("打開稿件");
			this.jdbc.sql("update post set deleted_at = now(), deleted_by = (select min(id) from account) where id = ?")
				.param(Long.valueOf(first.replaceAll("[^0-9]", "")))
				.update();
			assertThat(body(visitor("xuanchuan").get(path))).contains(path + "/post").doesNotContain("打開稿件");
			assertThat(visitor("xuanchuan").post(path + "/post", Map.of()).getResponse().getRedirectedUrl())
				.isNotEqualTo(first);
		}
	}

	@Test
	void aDeletedPostComesBackOnlyWhileItsLeadOrCaseHasNoOther() throws UnsupportedEncodingException {
		String lead = lead("線索 " + UUID.randomUUID());
		String material = material("CASE", "正文");
		visitor("tuanwei").post(material + "/submission", Map.of());
		decide("xuanchuan", material, "SELECTED", "");
		Visitor desk = visitor("xuanchuan");
		for (String path : List.of(lead, material)) {
			String first = desk.post(path + "/post", Map.of()).getResponse().getRedirectedUrl().replace("/edit", "");
			assertThat(desk.post(first + "/deletion", Map.of())).hasStatus(302);
			assertThat(desk.post(first + "/restoration", Map.of())).as("without another").hasStatus(302);
			assertThat(desk.post(first + "/deletion", Map.of())).hasStatus(302);
			String second = desk.post(path + "/post", Map.of()).getResponse().getRedirectedUrl().replace("/edit", "");
			assertThat(second).isNotEqualTo(first);
			assertThat(desk.post(first + "/restoration", Map.of())).hasStatus(409).bodyText().contains("已經另寫了一篇");
			assertThat(desk.get(first)).hasStatus(404);
			assertThat(desk.post(second + "/deletion", Map.of())).hasStatus(302);
			assertThat(desk.post(first + "/restoration", Map.of())).hasStatus(302);
			assertThat(body(desk.get(path))).contains("打開稿件", "href=\"" + first);
			assertThat(desk.post(path + "/post", Map.of()).getResponse().getRedirectedUrl()).startsWith(first);
			assertThat(desk.post(second + "/restoration", Map.of())).hasStatus(409);
		}
	}

	@Test
	void theFirstClauseOfALeadIsProposedAsTheTitle() throws UnsupportedEncodingException {
		for (String rest : List.of("，昨天下午在南門社區維修家電86件，居民都說好", "：" + "很長的話".repeat(20))) {
			String path = lead("電子系同學進社區修家電" + rest + "。第二句");
			visitor("xuanchuan").post(path + "/post", Map.of());
			assertThat(text(
					"select r.title from post_revision r join publicity_lead l on l.post_id = r.post_id where l.id = "
							+ id(path)))
				.isEqualTo("電子系同學進社區修家電");
		}
	}

	@Test
	void aLeadsTextComesIntoItsPostAsTextOnly() {
		String path = lead("<script>alert(1)</script> 第一段。\n第二段 & 其他");
		visitor("xuanchuan").post(path + "/post", Map.of());
		assertThat(
				text("select r.body from post_revision r join publicity_lead l on l.post_id = r.post_id where l.id = "
						+ id(path)))
			.doesNotContain("<script")
			.contains("第二段 &amp; 其他")
			.startsWith("<p class=\"indent\">");
	}

	@Test
	void photosOfALeadAreForItsDepartmentAndTheDesk() throws IOException {
		String path = lead("有照片");
		assertThat(upload("tuanwei", path + "/files", "a.jpg")).hasStatus(302);
		assertThat(upload("xueyuan", path + "/files", "b.jpg")).hasStatus(404);
		assertThat(upload("lingdao", path + "/files", "b.jpg")).hasStatus(404);
		String file = path + "/files/" + text("select max(id) from publicity_file where lead_id = " + id(path));
		for (String username : List.of("tuanwei", "xuanchuan")) {
			assertThat(visitor(username).get(file + "/original")).hasStatus(200);
		}
		for (String username : List.of("lingdao", "jiaowu", "xueyuan")) {
			assertThat(visitor(username).get(file + "/original")).hasStatus(404);
		}
		assertThat(visitor("tuanwei").get(file.replace("/leads/", "/cases/") + "/original")).hasStatus(404);
		assertThat(visitor("tuanwei").get(file + "/x")).hasStatus(404);
	}

	@Test
	void equalFilesSentAtOnceAreOne() throws Exception {
		String path = lead("同時上傳");
		ExecutorService people = Executors.newFixedThreadPool(3);
		try {
			List<Future<MvcTestResult>> sent = people
				.invokeAll(Collections.nCopies(3, () -> upload("tuanwei", path + "/files", "same.jpg")));
			for (Future<MvcTestResult> answer : sent) {
				assertThat(answer.get()).hasStatus(302);
			}
		}
		finally {
			people.shutdown();
		}
		assertThat(count("select count(*) from publicity_file where lead_id = " + id(path))).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "ftp://example.org/a", "http:///a", "//example.org",
			"data:text/html,x", "https://user:pass@example.org/", "https://exa mple.org/", "http://" })
	void takesNoOtherAddressThanOfTheWeb(String link) throws UnsupportedEncodingException {
		Map<String, String> form = report("東營網", "報道 " + UUID.randomUUID());
		form.put("link", link);
		assertThat(body(visitor("tuanwei").post(REPORTS, form))).contains("http:// 或 https://");
		assertThat(count("select count(*) from media_report where title = '" + form.get("title") + "'")).isZero();
	}

	@Test
	void findsAReportByWordsInAnyOrderAndScript() throws UnsupportedEncodingException {
		String key = UUID.randomUUID().toString();
		visitor("tuanwei").post(REPORTS, report("東營網", "志願者進社區 " + key));
		for (String words : List.of(key + " 志愿者", "东营网 社區 " + key, key)) {
			assertThat(body(visitor("tuanwei").get(REPORTS + "?q=" + encoded(words)))).as(words)
				.contains("志願者進社區 " + key);
		}
		for (String words : List.of(key + " 沒有的詞", key + "%", "_" + key)) {
			assertThat(body(visitor("tuanwei").get(REPORTS + "?q=" + encoded(words)))).as(words)
				.doesNotContain("志願者進社區 " + key);
		}
	}

	private static String encoded(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
	}

	@Test
	void theSamePageIsEnteredOnce() throws UnsupportedEncodingException {
		String page = "example.org/" + UUID.randomUUID();
		Map<String, String> form = report("東營網", "首發 " + page);
		form.put("link", "http://EXAMPLE.org/" + page + "/");
		assertThat(visitor("tuanwei").post(REPORTS, form)).hasStatus(302);
		Map<String, String> second = report("大眾網", "又一篇");
		second.put("link", "https://example.org/" + page + "#top");
		assertThat(body(visitor("xuanchuan").post(REPORTS, second))).contains("這個鏈接已經登記過", "首發 " + page);
	}

	@Test
	void aReprintFindsItsOriginByTitleWhicheverComesFirst() {
		String title = "標題" + UUID.randomUUID();
		Map<String, String> early = report("大眾網", title);
		early.put("reprint", "true");
		visitor("tuanwei").post(REPORTS, early);
		visitor("tuanwei").post(REPORTS, report("東營網", title));
		Map<String, String> late = report("東營日報", title);
		late.put("reprint", "true");
		visitor("xuanchuan").post(REPORTS, late);
		assertThat(count("select count(*) from media_report r join media_report o on o.id = r.reprint_of_id"
				+ " where r.title = '" + title + "' and not o.reprint"))
			.isEqualTo(2);
		assertThat(count(
				"select count(*) from counted_report c join media_report r on r.id = c.report_id where r.title = '"
						+ title + "'"))
			.isEqualTo(2);
	}

	@Test
	void anUnknownMediumIsAskedForAndConfirmedByTheDesk() throws UnsupportedEncodingException {
		String name = "新媒" + UUID.randomUUID().toString().substring(0, 8);
		Map<String, String> form = report(name, "新媒體的報道");
		assertThat(body(visitor("tuanwei").post(REPORTS, form))).contains("名單裏沒有這個媒體", name);
		form.put("level", "COUNTY");
		form.put("medium", "WECHAT");
		assertThat(visitor("tuanwei").post(REPORTS, form)).hasStatus(302);
		String outlet = "/publicity/outlets/" + text("select id from media_outlet where name = '" + name + "'");
		assertThat(visitor("tuanwei").get(outlet)).hasStatus(403);
		assertThat(body(visitor("xuanchuan").get(outlet))).contains("還沒有核對");
		visitor("xuanchuan").post(outlet, Map.of("name", name, "level", "CITY", "medium", "WECHAT", "aliases", "東營日报",
				"active", "true", "version", "0"));
		assertThat(count("select count(*) from media_outlet where name = '" + name + "' and confirmed")).isZero();
		visitor("xuanchuan").post(outlet, Map.of("name", name, "level", "CITY", "medium", "WECHAT", "aliases", "",
				"active", "true", "version", "0"));
		assertThat(
				count("select count(*) from media_outlet where name = '" + name + "' and confirmed and level = 'CITY'"))
			.isEqualTo(1);
	}

	@Test
	void aDepartmentEntersOnlyItsOwnAndSeesWhatCountsForIt() throws UnsupportedEncodingException {
		Map<String, String> foreign = report("東營網", "別人的");
		assertThat(visitor("xueyuan").post(REPORTS, foreign)).hasStatus(404);
		String title = "宣傳部登記的 " + UUID.randomUUID();
		Map<String, String> form = report("東營網", title);
		form.put("departmentId", department("宣傳統戰部"));
		visitor("xuanchuan").post(REPORTS, form);
		String path = REPORTS + "/" + text("select id from media_report where title = '" + title + "'");
		assertThat(body(visitor("tuanwei").get(REPORTS))).contains(title);
		assertThat(visitor("tuanwei").get(path)).hasStatus(200);
		assertThat(visitor("tuanwei").post(path + "/removal", Map.of())).hasStatus(404);
		assertThat(visitor("xueyuan").get(path)).hasStatus(404);
		assertThat(visitor("xuanchuan").post(path + "/removal", Map.of())).hasStatus(302);
		assertThat(visitor("tuanwei").get(path)).hasStatus(404);
	}

	@Test
	void anItemForProvincialMediaGoesStepByStep() {
		String path = item();
		assertThat(visitor("tuanwei").post(path + "/choice", Map.of())).hasStatus(404);
		assertThat(send(path, "大眾日報", "2023-05-17")).hasStatus(200);
		assertThat(itemState(path)).isEqualTo("CANDIDATE");
		visitor("xuanchuan").post(path + "/choice", Map.of());
		send(path, "東營日報", "2023-05-17");
		send(path, "大眾日報", "2023-05-19");
		assertThat(itemState(path)).isEqualTo("CHOSEN");
		assertThat(send(path, "大眾日報", "2023-05-17")).hasStatus(302);
		assertThat(itemState(path)).isEqualTo("SENT");
		assertThat(visitor("xuanchuan").post(path + "/choice", Map.of("chosen", "false"))).hasStatus(409);
		assertThat(visitor("xuanchuan").post(path + "/removal", Map.of())).hasStatus(409);
		visitor("xuanchuan").post(path + "/outcome", Map.of("used", "true", "publishedOn", "2023-05-16"));
		assertThat(itemState(path)).isEqualTo("SENT");
		visitor("xuanchuan").post(path + "/outcome",
				Map.of("used", "true", "publishedOn", "2023-05-18", "link", "https://example.org/x"));
		assertThat(itemState(path)).isEqualTo("PUBLISHED");
		visitor("xuanchuan").post(path + "/outcome", Map.of("used", "false", "outcome", "撤換"));
		assertThat(itemState(path)).isEqualTo("NOT_USED");
	}

	@Test
	void theBundleHasTextAndOriginalsForWhoMayTakeThem() throws IOException {
		String path = item();
		for (String username : List.of("tuanwei", "lingdao", "xueyuan")) {
			assertThat(visitor(username).get(path + "/bundle.zip")).hasStatus(404);
		}
		byte[] zip = visitor("xuanchuan").get(path + "/bundle.zip").getResponse().getContentAsByteArray();
		Map<String, String> entries = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		assertThat(entries.keySet().iterator().next()).isEqualTo("稿件.txt");
		assertThat(entries.values().iterator().next()).contains("特色活動", "寫給編輯的話");
		assertThat(entries.keySet().stream().filter((name) -> name.endsWith(".jpg")).count()).isEqualTo(4);
		assertThat(entries.keySet()).noneMatch((name) -> name.contains("不得發布") || name.contains("不得发布"));
	}

	@Test
	void theBundleOfAnActivityThatIsGoneSaysSo() throws IOException {
		String path = item();
		this.jdbc.sql("update activity set deleted_at = now(), deleted_by = (select min(id) from account) where id = ?")
			.param(Long.valueOf(activity()))
			.update();
		try {
			MvcTestResult sent = visitor("xuanchuan").get(path + "/bundle.zip");
			assertThat(sent).hasStatusOk();
			try (ZipInputStream in = new ZipInputStream(
					new ByteArrayInputStream(sent.getResponse().getContentAsByteArray()))) {
				in.getNextEntry();
				assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("活動已刪除或者不能查看");
				assertThat(in.getNextEntry()).isNull();
			}
		}
		finally {
			this.jdbc.sql("update activity set deleted_at = null, deleted_by = null where id = ?")
				.param(Long.valueOf(activity()))
				.update();
		}
	}

	@Test
	void whatNobodyHasIsNotThereForAnybody() {
		for (String list : List.of("leads", "cases", "reports", "provincial", "outlets", "own-media")) {
			assertThat(visitor("xuanchuan").get("/publicity/" + list + "/0")).hasStatus(404);
		}
		assertThat(visitor("xuanchuan").post("/publicity/own-media/supplements/0/removal", Map.of())).hasStatus(404);
		assertThat(visitor("xuanchuan").get("/publicity/leads/x")).hasStatus(404);
	}

	private String material(String kind, String text) {
		String title = "材料 " + UUID.randomUUID();
		visitor("tuanwei").post("/publicity/cases",
				Map.of("departmentId", department("團委"), "kind", kind, "title", title, "text", text, "version", "0"));
		return "/publicity/cases/" + text("select id from publicity_material where title = '" + title + "'");
	}

	private Map<String, String> form(String path, String text) {
		return Map.of("departmentId", department("團委"), "kind",
				text("select kind from publicity_material where id = " + id(path)), "title",
				text("select title from publicity_material where id = " + id(path)), "text", text, "version",
				version(path));
	}

	private String version(String path) {
		return text("select version from publicity_material where id = " + id(path));
	}

	private MvcTestResult decide(String username, String path, String decision, String remark) {
		return visitor(username).post(path + "/decision",
				Map.of("decision", decision, "remark", remark, "version", version(path)));
	}

	private void ensure(String path, String state, String action) {
		if (!state(path).equals(state)) {
			visitor("tuanwei").post(path + action, Map.of());
		}
	}

	private String state(String path) {
		return text("select state from publicity_material where id = " + id(path));
	}

	private String lead(String text) {
		String location = visitor("tuanwei")
			.post("/publicity/leads", Map.of("departmentId", department("團委"), "text", text))
			.getResponse()
			.getRedirectedUrl();
		assertThat(location).startsWith("/publicity/leads/");
		return location;
	}

	private Map<String, String> report(String outlet, String title) {
		return new HashMap<>(Map.of("departmentId", department("團委"), "outlet", outlet, "title", title, "publishedOn",
				"2023-05-17", "activityId", activity(), "version", "0"));
	}

	private String item() {
		return visitor("xuanchuan")
			.post("/publicity/provincial", Map.of("departmentId", department("團委"), "title", "特色活動", "summary",
					"寫給編輯的話", "activityId", activity(), "version", "0"))
			.getResponse()
			.getRedirectedUrl();
	}

	private MvcTestResult send(String path, String outlet, String day) {
		return visitor("xuanchuan").post(path + "/sending", Map.of("outletId",
				text("select id from media_outlet where name = '" + outlet + "'"), "sentTo", "編輯", "sentOn", day));
	}

	private String itemState(String path) {
		return text("select state from provincial_item where id = " + id(path));
	}

	private String activity() {
		return text("select id from activity where title = '家電維修進社區志愿服務'");
	}

	private String department(String name) {
		return text("select id from department where name = '" + name + "'");
	}

	private MvcTestResult upload(String username, String path, String name) {
		byte[] content = visitor("jiaowu")
			.get("/activities/" + activity() + "/photos/"
					+ text("select min(t.id) from attachment t where t.activity_id = " + activity()) + "/original")
			.getResponse()
			.getContentAsByteArray();
		return this.mvc.post()
			.uri(path)
			.multipart()
			.file(new MockMultipartFile("files", name, "image/jpeg", content))
			.with(SecurityMockMvcRequestPostProcessors.user(username))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

	private static String id(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private String text(String sql) {
		return this.jdbc.sql(sql).query(String.class).single();
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

	private Visitor visitor(String username) {
		return new Visitor(this.mvc, username);
	}

	private static String body(MvcTestResult result) throws UnsupportedEncodingException {
		return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}
