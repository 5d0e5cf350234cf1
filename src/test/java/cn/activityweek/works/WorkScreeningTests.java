package cn.activityweek.works;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.RefusedException;
import cn.activityweek.edition.Editions;
import cn.activityweek.media.DemoPreparation;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.StoredFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * 宣傳統戰部 screens and publishes; a college reads its own; the public sees what is published
 * while it is, and nothing else.
 */
@DemoTest
class WorkScreeningTests {

	private static final String NUMBER = "2021019988";

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final Editions editions;

	private final HandIns handIns;

	private final WorkCodeRepository codes;

	private final WorkRepository works;

	private final PublishedWorks published;

	private final WorkFigures figures;

	private final WorkProperties properties;

	private final MediaStore media;

	private final DemoPreparation preparation;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final int port;

	@Autowired
	WorkScreeningTests(MockMvcTester mvc, JdbcClient jdbc, Editions editions, HandIns handIns, WorkCodeRepository codes,
			WorkRepository works, PublishedWorks published, WorkFigures figures, WorkProperties properties,
			MediaStore media, DemoPreparation preparation, ApplicationEventPublisher events,
			TransactionTemplate transaction, @LocalServerPort int port) {
		this.published = published;
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.editions = editions;
		this.handIns = handIns;
		this.codes = codes;
		this.works = works;
		this.figures = figures;
		this.properties = properties;
		this.media = media;
		this.preparation = preparation;
		this.events = events;
		this.transaction = transaction;
		this.port = port;
	}

	@ParameterizedTest
	@CsvSource({ "RECEIVED, SELECTED REJECTED RECALLED VOID", "SELECTED, REJECTED PUBLISHED VOID",
			"REJECTED, SELECTED VOID", "PUBLISHED, TAKEN_DOWN", "TAKEN_DOWN, PUBLISHED", "RECALLED, ''",
			"VOID, RECEIVED" })
	void goesFromStateToState(WorkState from, String to) {
		Set<String> possible = new HashSet<>();
		for (WorkState next : WorkState.values()) {
			if (from.mayBecome(next)) {
				possible.add(next.name());
			}
		}
		assertThat(possible).containsExactlyInAnyOrderElementsOf(to.isEmpty() ? List.of() : List.of(to.split(" ")));
	}

	@Test
	void letsPublicityDecideAndNobodyElse() {
		Work work = photo("誰能決定");
		for (String other : List.of("xueyuan", "xueyuan-yuanzhang", "jiaowu", "lingdao", "tuanwei", "admin")) {
			assertThat(decide(other, work, "SELECTED", "")).as(other)
				.satisfies((answer) -> assertThat(answer.getResponse().getStatus()).isIn(403, 404));
		}
		assertThat(state(work)).isEqualTo(WorkState.RECEIVED);
		assertThat(decide("xuanchuan", work, "TAKEN_DOWN", "打好的說明").getMvcResult().getFlashMap().get("typedReason"))
			.isEqualTo("打好的說明");
		decide("xuanchuan-2", work, "SELECTED", "");
		assertThat(state(work)).isEqualTo(WorkState.SELECTED);
	}

	@Test
	void showsACollegeItsOwnWorksAndNoNumbers() {
		Work work = photo("學院看自己的");
		String page = "/publicity/works/" + work.getId();
		for (String username : List.of("xueyuan", "xueyuan-yuanzhang", "lingdao", "jiaowu")) {
			assertThat(visitor(username).get(page)).as(username)
				.hasStatusOk()
				.bodyText()
				.contains("學院看自己的", "2021****88")
				.doesNotContain(NUMBER, "value=\"SELECTED\"", "/original");
			assertThat(visitor(username).get("/publicity/works?q=" + encoded("學院看自己的"))).bodyText()
				.contains(work.getNumber())
				.doesNotContain(NUMBER, "name=\"work\"");
		}
		assertThat(visitor("xuanchuan").get(page)).bodyText().contains(NUMBER, "value=\"SELECTED\"", "/original");
		for (String username : List.of("xueyuan-2", "tuanwei")) {
			assertThat(visitor(username).get(page)).as(username).hasStatus(404);
			assertThat(visitor(username).get("/publicity/works?college=" + work.getDepartmentId())).as(username)
				.bodyText()
				.doesNotContain("學院看自己的");
			assertThat(visitor(username).get("/media/" + work.getFileId() + "/small")).hasStatus(404);
		}
		assertThat(visitor("xueyuan").get("/media/" + work.getFileId() + "/small")).hasStatusOk();
	}

	@Test
	void showsThePublicOnlyWhatIsPublishedAndOnlyWhileItIs() throws Exception {
		Work work = photo("公開與撤下");
		List<String> addresses = List.of("/works/" + work.getId(), "/media/" + work.getFileId() + "/large",
				"/media/" + work.getFileId() + "/small");
		for (String state : List.of("RECEIVED", "SELECTED")) {
			if (state.equals("SELECTED")) {
				decide("xuanchuan", work, state, "");
			}
			for (String address : addresses) {
				assertThat(fetch(address).statusCode()).as(state + address).isEqualTo(404);
			}
		}
		decide("xuanchuan", work, "PUBLISHED", "");
		assertThat(fetch("/works").body()).contains("公開與撤下", "/works/" + work.getId());
		assertThat(fetch(addresses.get(0)).body()).contains("公開與撤下", "林同學").doesNotContain(NUMBER, "2021****88");
		String tag = fetch(addresses.get(1)).headers().firstValue("ETag").orElseThrow();
		assertThat(fetch(addresses.get(1), "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(fetch(addresses.get(1), "Range", "bytes=0-9").statusCode()).isEqualTo(206);
		assertThat(fetch("/media/" + work.getFileId() + "/original").statusCode()).isEqualTo(404);
		assertThat(decide("xuanchuan", work, "TAKEN_DOWN", "").getResponse().getStatus()).isEqualTo(302);
		assertThat(state(work)).as("needs a reason").isEqualTo(WorkState.PUBLISHED);
		decide("xuanchuan", work, "TAKEN_DOWN", "作者請求");
		for (String address : addresses) {
			assertThat(fetch(address).statusCode()).as(address).isEqualTo(404);
			assertThat(fetch(address, "If-None-Match", tag).statusCode()).as(address).isEqualTo(404);
			assertThat(fetch(address, "Range", "bytes=0-9").statusCode()).as(address).isEqualTo(404);
		}
		assertThat(fetch("/works").body()).doesNotContain("公開與撤下");
		assertThat(fetch("/works/receipts/" + work.getToken()).body()).contains("已從作品牆撤下", "作者請求");
		decide("xuanchuan", work, "PUBLISHED", "");
		assertThat(fetch(addresses.get(1)).statusCode()).isEqualTo(200);
	}

	@Test
	void playsVideosByRangeOnlyWhilePublished() throws Exception {
		Work work = work("視頻分段", WorkTyping.video(), "a.mov");
		String video = "/media/" + work.getFileId() + "/video";
		assertThat(fetch(video, "Range", "bytes=0-99").statusCode()).isEqualTo(404);
		decide("xuanchuan", work, "SELECTED", "");
		decide("xuanchuan", work, "PUBLISHED", "");
		HttpResponse<String> part = fetch(video, "Range", "bytes=0-99");
		assertThat(part.statusCode()).isEqualTo(206);
		assertThat(part.headers().firstValue("Content-Length")).contains("100");
		decide("xuanchuan", work, "TAKEN_DOWN", "含有他人作品");
		assertThat(fetch(video, "Range", "bytes=0-99").statusCode()).isEqualTo(404);
		assertThat(fetch(video).statusCode()).isEqualTo(404);
	}

	@Test
	void holdsBackWhatAnAlbumBars() throws Exception {
		Work work = photo("相冊裏不得發布");
		decide("xuanchuan", work, "SELECTED", "");
		this.jdbc.sql("""
				insert into attachment (version, activity_id, file_id, kind, caption, photographer, position, excluded,
					added_by, added_at)
				select 0, min(a.id), :file, 'PHOTO', '', '', 999, true, min(c.id), now() from activity a, account c
				where a.title = '家電維修進社區志愿服務'""").param("file", work.getFileId()).update();
		assertThat(decide("xuanchuan", work, "PUBLISHED", "").getMvcResult().getFlashMap().get("warning").toString())
			.contains("不得發布");
		assertThat(state(work)).isEqualTo(WorkState.SELECTED);
		this.jdbc.sql("update attachment set excluded = false where file_id = ?").param(work.getFileId()).update();
		decide("xuanchuan", work, "PUBLISHED", "");
		assertThat(fetch("/media/" + work.getFileId() + "/large").statusCode()).isEqualTo(200);
		this.jdbc.sql("update attachment set excluded = true where file_id = ?").param(work.getFileId()).update();
		assertThat(fetch("/media/" + work.getFileId() + "/large").statusCode()).isEqualTo(404);
		assertThat(fetch("/works/" + work.getId()).statusCode()).isEqualTo(404);
		assertThat(fetch("/works").body()).doesNotContain("相冊裏不得發布");
		Work next = photo("接着發布的");
		decide("xuanchuan", next, "SELECTED", "");
		decide("xuanchuan", next, "PUBLISHED", "");
		assertThat(fetch("/works/" + next.getId()).body()).contains("接着發布的")
			.doesNotContain("/works/" + work.getId() + "\"", "相冊裏不得發布");
		this.jdbc.sql("delete from attachment where file_id = ?").param(work.getFileId()).update();
	}

	@Test
	void countsAndMapsWhatIsShownAlone() throws Exception {
		Long edition = this.editions.current().orElseThrow().getId();
		Work work = photo("不計入的");
		decide("xuanchuan", work, "SELECTED", "");
		decide("xuanchuan", work, "PUBLISHED", "");
		WorkFilter all = WorkFilter.of(Map.of());
		long before = this.published.page(all, edition, 0).getTotalElements();
		String address = "/works/" + work.getId() + "</loc>";
		assertThat(fetch("/sitemap.xml").body()).contains(address);
		this.jdbc.sql("""
				insert into attachment (version, activity_id, file_id, kind, caption, photographer, position, excluded,
					added_by, added_at)
				select 0, min(a.id), :file, 'PHOTO', '', '', 998, true, min(c.id), now() from activity a, account c
				where a.title = '家電維修進社區志愿服務'""").param("file", work.getFileId()).update();
		var page = this.published.page(all, edition, 0);
		assertThat(page.getTotalElements()).isEqualTo(before - 1);
		assertThat(this.published.shown(edition, page.getContent())).hasSameSizeAs(page.getContent());
		assertThat(fetch("/sitemap.xml").body()).doesNotContain(address);
		Set<Long> others = Set.copyOf(
				this.jdbc.sql("select distinct department_id from published_work where edition_id = ? and file_id <> ?")
					.params(edition, work.getFileId())
					.query(Long.class)
					.list());
		assertThat(this.published.colleges(edition).keySet()).isSubsetOf(others);
		this.jdbc.sql("delete from attachment where file_id = ?").param(work.getFileId()).update();
	}

	@Test
	void publishesNothingWithANumberOfAPersonInIt() throws Exception {
		Work work = photo("聯繫我 13812345678");
		decide("xuanchuan", work, "SELECTED", "");
		assertThat(decide("xuanchuan", work, "PUBLISHED", "").getMvcResult().getFlashMap().get("warning").toString())
			.contains(work.getNumber(), "作品名稱裏有個人號碼")
			.doesNotContain("13812345678");
		int version = this.works.findById(work.getId()).orElseThrow().getVersion();
		assertThat(edit(work, "聯繫我", version)).hasStatus3xxRedirection();
		decide("xuanchuan", work, "PUBLISHED", "");
		assertThat(state(work)).isEqualTo(WorkState.PUBLISHED);
		assertThat(edit(work, "改回 13812345678", version + 2)).as("nor is one added to what is published")
			.hasStatus(409);
		assertThat(fetch("/works/" + work.getId()).body()).doesNotContain("13812345678");
	}

	@Test
	void showsTheNewestOnTheFrontPageAndToChats() throws Exception {
		Work work = photo("首頁上的作品");
		decide("xuanchuan", work, "SELECTED", "");
		assertThat(fetch("/").body()).doesNotContain("首頁上的作品");
		decide("xuanchuan", work, "PUBLISHED", "");
		assertThat(fetch("/").body()).contains("首頁上的作品", "/works/" + work.getId());
		assertThat(fetch("/works/" + work.getId()).body()).contains("<meta property=\"og:title\" content=\"首頁上的作品\"");
		decide("xuanchuan", work, "TAKEN_DOWN", "作者請求");
		assertThat(fetch("/").body()).doesNotContain("首頁上的作品");
	}

	@Test
	void decidesAboutManyAndTellsOfThoseItCould() {
		Work first = photo("批量甲");
		Work second = photo("批量乙");
		decide("xuanchuan", second, "SELECTED", "");
		MvcTestResult answer = this.mvc.post()
			.uri("/publicity/works/decisions")
			.with(SecurityMockMvcRequestPostProcessors.user("xuanchuan"))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("work", first.getId().toString(), second.getId().toString())
			.param("to", "PUBLISHED")
			.param("back", "//evil.example/")
			.exchange();
		assertThat(answer).hasRedirectedUrl("/publicity/works");
		assertThat(answer.getMvcResult().getFlashMap().get("message")).isEqualTo("1 件作品：已發布");
		assertThat(answer.getMvcResult().getFlashMap().get("warning").toString()).contains(first.getNumber(),
				"現在是「收到」");
		assertThat(state(second)).isEqualTo(WorkState.PUBLISHED);
	}

	@Test
	void asksForASelectionAndKeepsTheReasonTyped() {
		MvcTestResult answer = visitor("xuanchuan").post("/publicity/works/decisions",
				Map.of("to", "SELECTED", "reason", "打好的說明", "back", "/publicity/works?state=RECEIVED"));
		assertThat(answer).hasRedirectedUrl("/publicity/works?state=RECEIVED");
		assertThat(flash(answer)).containsEntry("warning", "還沒有選作品，請先在作品前打鉤")
			.containsEntry("typedReason", "打好的說明")
			.doesNotContainKey("message");
	}

	@Test
	void takesNoReasonThatItCannotKeepWhole() {
		Work work = photo("說明太長");
		MvcTestResult refused = decide("xuanchuan", work, "SELECTED", "長".repeat(201));
		assertThat(refused).hasStatus3xxRedirection();
		assertThat(flash(refused)).doesNotContainKey("message").containsEntry("typedReason", "長".repeat(201));
		assertThat(flash(refused).get("warning").toString()).contains("原因最多 200 個字");
		assertThat(decide("xuanchuan", work, "SELECTED", "長".repeat(200))).hasStatus3xxRedirection();
	}

	@Test
	void warnsOfWhatHasChangedSinceTheListWasOpened() {
		Work recalled = photo("名單打開後撤回");
		Work rejected = photo("名單打開後未入選");
		this.handIns.recall(recalled.getToken());
		decide("xuanchuan-2", rejected, "REJECTED", "別人先決定了");
		MvcTestResult answer = this.mvc.post()
			.uri("/publicity/works/decisions")
			.with(SecurityMockMvcRequestPostProcessors.user("xuanchuan"))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("work", recalled.getId().toString(), rejected.getId().toString())
			.param("to", "PUBLISHED")
			.param("reason", "打好的說明")
			.exchange();
		assertThat(answer).hasRedirectedUrl("/publicity/works");
		assertThat(flash(answer)).doesNotContainKey("message").containsEntry("typedReason", "打好的說明");
		assertThat(answer.getMvcResult().getFlashMap().get("warning").toString()).contains(recalled.getNumber(), "撤回",
				rejected.getNumber(), "未入選");
		assertThat(List.of(state(recalled), state(rejected))).containsExactly(WorkState.RECALLED, WorkState.REJECTED);
	}

	@Test
	void countsTheSameDecisionSentTwiceOnceInTheTrail() {
		Work work = photo("同一個決定兩次");
		for (int i = 0; i < 2; i++) {
			assertThat(decide("xuanchuan", work, "SELECTED", "").getMvcResult().getFlashMap().get("message"))
				.isEqualTo("1 件作品：入選");
		}
		assertThat(this.jdbc
			.sql("select count(*) from audit_entry where subject_type = ? and subject_id = ? and action = '美拍作品入選'")
			.params(HandIns.SUBJECT, work.getId())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void keepsTheOriginalOfWhatIsEdited() {
		Work work = photo("原來的名稱");
		int version = this.works.findById(work.getId()).orElseThrow().getVersion();
		assertThat(edit(work, "改過的名稱", version)).hasStatus3xxRedirection();
		assertThat(visitor("xuanchuan").get("/publicity/works/" + work.getId())).bodyText()
			.contains("改過的名稱", "投稿時的原文", "原來的名稱");
		assertThat(edit(work, "別人同時改的", version)).hasStatusOk().bodyText().contains("改過的名稱", "別人同時改的");
		assertThat(this.works.findById(work.getId()).orElseThrow().getContent().title()).isEqualTo("改過的名稱");
		assertThat(edit(work, "", version + 1)).hasStatusOk().bodyText().contains("請填寫作品名稱");
	}

	private MvcTestResult edit(Work work, String title, int version) {
		return visitor("xuanchuan").post("/publicity/works/" + work.getId(), Map.of("version", "" + version, "title",
				title, "authors", "林同學", "theme", "SKILLS", "instructor", "", "description", ""));
	}

	@Test
	void namesDownloadsAfterCollegeAuthorAndTitle() throws Exception {
		Work first = photo("鉋花/木:工");
		photo("鉋花/木:工");
		String college = this.jdbc.sql("select name from department where id = ?")
			.param(first.getDepartmentId())
			.query(String.class)
			.single();
		MvcTestResult original = visitor("xuanchuan").get("/publicity/works/" + first.getId() + "/original");
		assertThat(original).hasStatusOk();
		assertThat(URLDecoder.decode(original.getResponse().getHeader("Content-Disposition").replace("+", "%2B"),
				StandardCharsets.UTF_8))
			.contains(college + "+林同學+鉋花／木：工.jpg");
		MvcTestResult zip = visitor("xuanchuan").get("/publicity/works/bundle.zip?q=" + encoded("鉋花"));
		List<String> names = new ArrayList<>();
		try (ZipInputStream entries = new ZipInputStream(
				new ByteArrayInputStream(zip.getResponse().getContentAsByteArray()))) {
			for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		assertThat(names).containsExactlyInAnyOrder(college + "+林同學+鉋花／木：工.jpg", college + "+林同學+鉋花／木：工(2).jpg");
		assertThat(visitor("xuanchuan").get("/publicity/works/bundle.zip?q=nothing")).hasStatus(409);
	}

	@Test
	void listsNumbersWholeForPublicityAlone() throws Exception {
		photo("=HYPERLINK(1)");
		assertThat(cells("xuanchuan")).contains(NUMBER, "=HYPERLINK(1)");
		assertThat(cells("lingdao")).contains("2021****88", "=HYPERLINK(1)").doesNotContain(NUMBER);
		assertThat(cells("xueyuan-2")).doesNotContain("=HYPERLINK(1)");
	}

	private List<String> cells(String username) throws IOException {
		MvcTestResult file = visitor(username).get("/publicity/works/list.xlsx");
		assertThat(file).hasStatusOk();
		List<String> cells = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
			workbook.getSheetAt(0).forEach((row) -> row.forEach((cell) -> cells.add(cell.toString())));
		}
		return cells;
	}

	@Test
	void recordsWhereAWorkWentAndCountsIt() {
		Long edition = this.editions.current().orElseThrow().getId();
		WorkCounts before = this.figures.of(edition);
		Work work = photo("推送出去");
		Work spam = photo("垃圾");
		String base = "/publicity/works/" + work.getId();
		decide("xuanchuan", spam, "VOID", "");
		for (int i = 0; i < 2; i++) {
			visitor("xuanchuan").post(base + "/outlets",
					Map.of("outlet", "東營日報", "sentOn", "2023-05-17", "link", "https://example.com/a"));
		}
		visitor("xuanchuan").post(base + "/outlets", Map.of("outlet", "大众网东营", "sentOn", "2023-05-18"));
		visitor("xuanchuan").post(base + "/plays", Map.of("plays", "1,200 次"));
		assertThat(visitor("xuanchuan").get(base)).bodyText().contains("東營日報", "大眾網", "value=\"1200\"");
		assertThat(this.figures.of(edition)).isEqualTo(new WorkCounts(before.photographs() + 1, before.videos(),
				before.sentToMedia() + 1, before.plays() + 1200));
		assertThat(visitor("xuanchuan").post(base + "/outlets",
				Map.of("outlet", "", "sentOn", "2023-05-19", "link", "javascript:alert(1)")))
			.hasStatusOk()
			.bodyText()
			.contains("請填寫媒體名稱", "不能晚於今天", "請填以 http://");
		assertThat(visitor("xuanchuan").post(base + "/plays", Map.of("plays", "很多"))).hasStatusOk()
			.bodyText()
			.contains("請填寫整數", "value=\"很多\"");
		assertThat(visitor("xueyuan").post(base + "/plays", Map.of("plays", "9"))).hasStatus(404);
		visitor("xuanchuan").post(base + "/plays", Map.of("plays", ""));
		Long outlet = this.jdbc.sql("select min(id) from work_outlet where work_id = ?")
			.param(work.getId())
			.query(Long.class)
			.single();
		visitor("xuanchuan").post(base + "/outlets/" + outlet + "/removal", Map.of());
		assertThat(this.figures.of(edition)).isEqualTo(
				new WorkCounts(before.photographs() + 1, before.videos(), before.sentToMedia() + 1, before.plays()));
	}

	@Test
	void sendsWorksToTheListOfMediaThatReportsUse() {
		Work work = photo("一份媒體名單");
		String base = "/publicity/works/" + work.getId();
		visitor("xuanchuan").post("/publicity/outlets",
				Map.of("name", "美拍試報", "level", "PROVINCE", "medium", "WEBSITE", "active", "true"));
		assertThat(visitor("xuanchuan").get(base)).bodyText().contains("美拍試報（省級 · 網站）").doesNotContain("學院報");
		assertThat(send(base, "誰也不認識的媒體")).hasStatusOk()
			.bodyText()
			.contains("媒體名單裏沒有這個媒體", "/publicity/outlets/new", "value=\"誰也不認識的媒體\"");
		assertThat(send(base, "校報")).hasStatusOk().bodyText().contains("校級媒體，不算校外媒體");
		assertThat(send(base, "美拍试报")).hasStatus3xxRedirection();
		long medium = this.jdbc.sql("select id from media_outlet where name = '美拍試報'").query(Long.class).single();
		assertThat(this.jdbc.sql("select outlet_id from work_outlet where work_id = ?")
			.param(work.getId())
			.query(Long.class)
			.list()).containsExactly(medium);
		long counted = this.figures.of(work.getEditionId()).sentToMedia();
		visitor("xuanchuan").post("/publicity/outlets/" + medium,
				Map.of("name", "美拍新報", "level", "COLLEGE", "medium", "WEBSITE", "active", "true", "version", "0"));
		assertThat(this.figures.of(work.getEditionId()).sentToMedia()).isEqualTo(counted - 1);
		assertThat(visitor("xuanchuan").get(base)).bodyText().contains("美拍新報（校級，不計）");
	}

	private MvcTestResult send(String base, String outlet) {
		return visitor("xuanchuan").post(base + "/outlets", Map.of("outlet", outlet, "sentOn", "2023-05-17"));
	}

	@Test
	void countsNothingOfAYearWithoutWorks() {
		Long edition = this.jdbc.sql("""
				insert into edition (version, year, college, theme, starts_on, ends_on, due_on, state)
				values (0, 2095, '學院', '主題', '2095-05-10', '2095-05-16', '2095-05-17', 'PREPARATION') returning id""")
			.query(Long.class)
			.single();
		assertThat(this.figures.of(edition)).isEqualTo(new WorkCounts(0, 0, 0, 0));
		this.jdbc.sql("delete from edition where id = ?").param(edition).update();
	}

	@Test
	void deletesNumbersWhenTheyHaveBeenKeptLongEnough() {
		Work work = photo("號碼到期");
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			retention("2023-11-16T10:00:00Z").sweep();
			assertThat(number(work)).as("on the last day").isEqualTo(NUMBER);
			retention("2023-11-16T17:00:00Z").sweep();
			assertThat(number(work)).as("the day after").isNull();
		});
	}

	@Test
	void deletesTheNamesOfFilesWithTheNumbers() {
		Work work = work("文件名到期", WorkTyping.photo(410, 300), "林同學" + NUMBER + ".jpg");
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			retention("2023-11-16T10:00:00Z").sweep();
			assertThat(sentName(work)).as("on the last day").isEqualTo("林同學" + NUMBER + ".jpg");
			retention("2023-11-16T17:00:00Z").sweep();
			assertThat(sentName(work)).as("the day after").isEqualTo(work.getFileId() + ".jpeg");
		});
	}

	private String sentName(Work work) {
		return this.jdbc.sql("select name from stored_file where id = ?")
			.param(work.getFileId())
			.query(String.class)
			.single();
	}

	private WorkRetention retention(String now) {
		return new WorkRetention(this.jdbc, this.media, this.properties, this.events,
				Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
	}

	private String number(Work work) {
		return this.jdbc.sql("select person_number from work where id = ?")
			.param(work.getId())
			.query((row, index) -> Optional.ofNullable(row.getString(1)))
			.single()
			.orElse(null);
	}

	@Test
	void guardsAWorkTakenBack() {
		Work work = photo("撤回之後");
		this.handIns.recall(work.getToken());
		Work recalled = this.works.findById(work.getId()).orElseThrow();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> recalled.describe(recalled.getContent()))
			.withMessageContaining("作者已經撤回");
		decide("xuanchuan", work, "SELECTED", "");
		assertThat(state(work)).isEqualTo(WorkState.RECALLED);
		assertThat(visitor("xuanchuan").get("/publicity/works/" + work.getId() + "/original")).hasStatus(404);
		assertThat(visitor("xuanchuan").get("/publicity/works/" + work.getId())).hasStatusOk();
		assertThat(visitor("xuanchuan").post("/publicity/works/" + work.getId() + "/outlets",
				Map.of("outlet", "東營日報", "sentOn", "2023-05-17")))
			.hasStatus(409);
	}

	@Test
	void tellsPublicityWhatWaits() {
		photo("等着篩選");
		assertThat(visitor("xuanchuan").get("/desk")).bodyText().contains("件作品待篩選");
		assertThat(visitor("xueyuan").get("/desk")).bodyText().doesNotContain("件作品待篩選");
	}

	private Work photo(String title) {
		return work(title, WorkTyping.photo(400, 300), "a.jpg");
	}

	private Work work(String title, byte[] content, String name) {
		Long college = this.jdbc.sql("select min(id) from department where kind = 'COLLEGE'")
			.query(Long.class)
			.single();
		StoredFile file = this.media.store(new ByteArrayInputStream(content), name, college, Purpose.WORK).file();
		HandInForm form = HandInForm.blank();
		form.fill(new WorkContent(title, "林同學", WorkTheme.SKILLS, "", ""));
		form.setNumber(NUMBER);
		WorkCode code = this.codes
			.findByEditionIdAndDepartmentIdAndStaffAndClosedAtIsNull(this.editions.current().orElseThrow().getId(),
					college, false)
			.orElseThrow();
		Work work = this.handIns.handIn(code, form, file, null);
		this.transaction.executeWithoutResult((status) -> this.preparation.finish());
		return work;
	}

	private MvcTestResult decide(String username, Work work, String to, String reason) {
		return visitor(username).post("/publicity/works/decisions",
				Map.of("work", work.getId().toString(), "to", to, "reason", reason));
	}

	private static Map<String, Object> flash(MvcTestResult answer) {
		return answer.getMvcResult().getFlashMap();
	}

	private WorkState state(Work work) {
		return this.works.findById(work.getId()).orElseThrow().getState();
	}

	private HttpResponse<String> fetch(String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private Visitor visitor(String username) {
		return new Visitor(this.mvc, username);
	}

}
