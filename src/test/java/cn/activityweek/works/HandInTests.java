package cn.activityweek.works;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import cn.activityweek.Browser;
import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.media.SenderUploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Works are handed in by a code, without an account: nothing typed is lost, nothing comes
 * twice, and nobody can fill the disk.
 */
@DemoTest
class HandInTests {

	private static final String COLLEGE = "select department_id from department_listing l join department d"
			+ " on d.id = l.department_id where d.kind = 'COLLEGE' order by l.position desc limit 1";

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final WorkCodeRepository codes;

	private final WorkRepository works;

	private final Editions editions;

	private final WorkFileUse use;

	private final SenderUploads senders;

	private final int port;

	private String code;

	@Autowired
	HandInTests(MockMvcTester mvc, JdbcClient jdbc, WorkCodeRepository codes, WorkRepository works, Editions editions,
			WorkFileUse use, SenderUploads senders, @LocalServerPort int port) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.codes = codes;
		this.works = works;
		this.editions = editions;
		this.use = use;
		this.senders = senders;
		this.port = port;
	}

	/** The last college's, anew for each test. */
	@BeforeEach
	void renewTheCode() {
		this.jdbc.sql("delete from sender_arrival").update();
		this.code = renewed(false);
	}

	private String renewed(boolean staff) {
		Long id = present(staff).getId();
		assertThat(visitor("xuanchuan").post("/publicity/works/codes/" + id + "/renewal", Map.of()))
			.hasStatus3xxRedirection();
		return present(staff).getCode();
	}

	private WorkCode present(boolean staff) {
		Edition edition = this.editions.current().orElseThrow();
		return this.codes.findByEditionIdAndClosedAtIsNull(edition.getId())
			.stream()
			.filter((found) -> found.isStaff() == staff && (staff || found.getDepartmentId().equals(college())))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void takesWorksFromAWholeClassBehindOneAddress() throws Exception {
		int phones = 30;
		List<Callable<HttpResponse<String>>> all = new ArrayList<>();
		for (int i = 0; i < phones; i++) {
			int phone = i;
			all.add(() -> {
				Author author = Author.at(this.port, this.code);
				String upload = author.upload("IMG_" + phone + ".jpg", WorkTyping.photo(200, 150));
				return author.handIn(WorkTyping.typed("班級作品 " + phone), upload);
			});
		}
		ExecutorService threads = Executors.newFixedThreadPool(phones);
		try {
			for (Future<HttpResponse<String>> answer : threads.invokeAll(all)) {
				assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(302);
			}
		}
		finally {
			threads.shutdown();
		}
		List<Integer> serials = this.jdbc
			.sql("select serial from work w join work_code c on c.id = w.code_id where c.code = ? order by serial")
			.param(this.code)
			.query(Integer.class)
			.list();
		assertThat(serials).hasSize(phones).doesNotHaveDuplicates();
		assertThat(serials.get(phones - 1) - serials.get(0)).as("no number is left out").isEqualTo(phones - 1);
		assertThat(present(false).getFiles()).isEqualTo(phones);
	}

	@Test
	void makesOneWorkOfADoubleClick() throws Exception {
		Author author = Author.at(this.port, this.code);
		String upload = author.upload("a.jpg", WorkTyping.photo(200, 150));
		Map<String, String> typed = WorkTyping.typed("雙擊");
		Callable<HttpResponse<String>> click = () -> author.handIn(typed, upload);
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<String> receipts = new ArrayList<>();
			for (Future<HttpResponse<String>> answer : threads.invokeAll(List.of(click, click, click, click))) {
				receipts.add(answer.get().headers().firstValue("Location").orElse("" + answer.get().statusCode()));
			}
			assertThat(receipts).containsOnly(receipts.get(0)).allMatch((to) -> to.contains("/works/receipts/"));
		}
		finally {
			threads.shutdown();
		}
		assertThat(titled("雙擊")).hasSize(1);
	}

	@Test
	void knowsTheSameWorkAgainWhoeverSendsIt() {
		byte[] photo = WorkTyping.photo(200, 150);
		handIn(this.code, WorkTyping.typed("頭一次"), "a.jpg", photo);
		MvcTestResult again = handIn(this.code, WorkTyping.typed("又一次"), "b.jpg", photo);
		assertThat(again).hasStatusOk().bodyText().contains("已經投過稿了", titled("頭一次").get(0).getNumber(), "又一次");
		String other = renewed(true);
		Map<String, String> typed = WorkTyping.typed("教職工又一次");
		typed.put("departmentId", office().toString());
		assertThat(handIn(other, typed, "c.jpg", photo)).hasStatusOk().bodyText().contains("已經投過稿了");
		assertThat(titled("又一次")).isEmpty();
	}

	@Test
	void keepsWhatWasTypedAndTheFileWhenSomethingIsWrong() {
		Map<String, String> typed = WorkTyping.typed("忘了號碼");
		typed.put("number", "");
		typed.remove("people");
		MvcTestResult wrong = handIn(this.code, typed, "早晨.jpg", WorkTyping.photo(200, 150));
		String page = body(wrong);
		assertThat(page).contains("還沒有投稿，請先改正", "請填寫學號或工號", "要確認入鏡的人同意", "已傳好", "早晨.jpg", "忘了號碼", "林同學", "車間裏的訓練");
		Map<String, String> hidden = Browser.hiddenIn(page);
		Map<String, String> mended = WorkTyping.typed("忘了號碼");
		mended.putAll(Map.of("upload", hidden.get("upload"), "visitor", hidden.get("visitor"), "requestKey",
				hidden.get("requestKey")));
		assertThat(visitor(null).post("/works/new/" + this.code, mended)).hasStatus3xxRedirection();
		assertThat(titled("忘了號碼")).hasSize(1)
			.allSatisfy((work) -> assertThat(work.getPersonNumber()).isEqualTo("2021010177"));
	}

	@Test
	void refusesWhatIsNoWork() {
		assertThat(handIn(this.code, WorkTyping.typed("文檔"), "a.pdf", "%PDF-1.4\n%%EOF\n".getBytes())).hasStatusOk()
			.bodyText()
			.contains("作品只收照片");
		assertThat(handIn(this.code, WorkTyping.typed("網頁"), "a.jpg", "<script>alert(1)</script>".getBytes()))
			.hasStatusOk()
			.bodyText()
			.contains("還沒有投稿")
			.doesNotContain("<script>alert(1)");
		assertThat(handIn(this.code, WorkTyping.typed("太大"), "a.png", new byte[20 * 1024 * 1024 + 1])).hasStatusOk()
			.bodyText()
			.contains("照片最大 20 MB");
		assertThat(handIn(this.code, WorkTyping.typed("沒有文件"), "", new byte[0])).hasStatusOk()
			.bodyText()
			.contains("請選擇一張照片或一段視頻");
		for (String title : List.of("文檔", "網頁", "太大", "沒有文件")) {
			assertThat(titled(title)).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "370902199001011235", "12", "學號", "ABC", "20210101;drop" })
	void refusesWhatIsNobodysNumber(String number) {
		Map<String, String> typed = WorkTyping.typed("號碼不對");
		typed.put("number", number);
		assertThat(handIn(this.code, typed, "a.jpg", WorkTyping.photo(20, 20))).hasStatusOk()
			.bodyText()
			.contains("還沒有投稿");
		assertThat(titled("號碼不對")).isEmpty();
	}

	@Test
	void showsHostileTextAndFileNamesAsText() {
		String hostile = "\"><img src=x onerror=alert(1)>";
		Map<String, String> typed = WorkTyping.typed(hostile);
		typed.put("authors", "<b>甲</b>");
		typed.put("description", "<svg onload=alert(2)>${7*7} [[#{x}]]");
		assertThat(handIn(this.code, typed, "../../<svg onload=alert(3)>.jpg", WorkTyping.photo(20, 20)))
			.hasStatus3xxRedirection();
		Work work = titled(hostile).get(0);
		for (String page : List.of(body(visitor("xuanchuan").get("/publicity/works/" + work.getId())),
				body(visitor(null).get("/works/receipts/" + work.getToken())),
				body(visitor("xuanchuan").get("/publicity/works?q=onerror")))) {
			assertThat(page).contains("&lt;img src=x").doesNotContain("<img src=x", "<b>甲", "<svg onload");
		}
		assertThat(body(visitor("xuanchuan").get("/publicity/works/" + work.getId()))).contains("${7*7} [[#{x}]]")
			.doesNotContain("alert(3)");
		for (String unprintable : List.of("\u0000", "\u202Eabc", "\u0007")) {
			Map<String, String> bad = WorkTyping.typed("題" + unprintable);
			assertThat(handIn(this.code, bad, "a.jpg", WorkTyping.photo(20, 20))).hasStatusOk()
				.bodyText()
				.contains("含有不能保存的控制字符");
		}
	}

	@Test
	void warnsOfWhatIsSmallAndTakesIt() {
		Map<String, String> typed = WorkTyping.typed("小圖");
		typed.remove("own");
		assertThat(handIn(this.code, typed, "a.jpg", WorkTyping.photo(640, 480))).bodyText()
			.contains("640×480，低於建議的 1920×1080");
		assertThat(handIn(this.code, WorkTyping.typed("小視頻"), "a.mov", WorkTyping.video())).hasStatus3xxRedirection();
		assertThat(titled("小視頻").get(0).getKind()).isEqualTo(WorkKind.VIDEO);
		assertThat(this.jdbc.sql("select seconds from stored_file where id = ?")
			.param(titled("小視頻").get(0).getFileId())
			.query(Integer.class)
			.single()).isPositive();
	}

	@Test
	void looksAlikeWhetherUnknownClosedReplacedOrOver() {
		String old = this.code;
		this.code = renewed(false);
		assertThat(visitor(null).get("/works/new/" + old)).hasStatus(404).bodyText().contains("現在不收作品");
		assertThat(visitor(null).get("/works/new/aaaaaaaaaa")).hasStatus(404).bodyText().contains("現在不收作品");
		assertThat(visitor(null).get("/works/new/" + this.code)).hasStatusOk();
		this.jdbc
			.sql("update work_code set opened_at = '2023-05-01', open_until = '2023-05-18 08:50+08' where code = ?")
			.param(this.code)
			.update();
		assertThat(visitor(null).get("/works/new/" + this.code)).hasStatus(404);
		assertThat(handIn(this.code, WorkTyping.typed("趕上了"), "a.jpg", WorkTyping.photo(20, 20)))
			.as("what was begun in time")
			.hasStatus3xxRedirection();
		this.jdbc.sql("update work_code set open_until = '2023-05-02' where code = ?").param(this.code).update();
		assertThat(handIn(this.code, WorkTyping.typed("晚了一步"), "a.jpg", WorkTyping.photo(20, 20))).hasStatus(409)
			.bodyText()
			.contains("投稿已經截止", "晚了一步", "車間裏的訓練");
		assertThat(visitor("xuanchuan").get("/works/new/" + this.code)).hasStatusOk().bodyText().contains("代交");
		this.jdbc.sql("update work_code set open_until = '2023-05-21' where code = ?").param(this.code).update();
	}

	@Test
	void letsStaffSayTheirOffice() {
		String staff = renewed(true);
		assertThat(handIn(staff, WorkTyping.typed("沒選部門"), "a.jpg", WorkTyping.photo(20, 20))).hasStatusOk()
			.bodyText()
			.contains("請選擇您的部門");
		Map<String, String> typed = WorkTyping.typed("選了學院");
		typed.put("departmentId", college().toString());
		assertThat(handIn(staff, typed, "a.jpg", WorkTyping.photo(20, 20))).bodyText().contains("請選擇您的部門");
		typed.put("title", "辦公室的燈");
		typed.put("departmentId", office().toString());
		assertThat(handIn(staff, typed, "a.jpg", WorkTyping.photo(20, 20))).hasStatus3xxRedirection();
		assertThat(titled("辦公室的燈").get(0).getDepartmentId()).isEqualTo(office());
		Map<String, String> foreign = WorkTyping.typed("學院碼");
		foreign.put("departmentId", office().toString());
		assertThat(handIn(this.code, foreign, "a.jpg", WorkTyping.photo(20, 20))).hasStatus3xxRedirection();
		assertThat(titled("學院碼").get(0).getDepartmentId()).as("a college's code says which").isEqualTo(college());
	}

	@Test
	void stopsAFlood() {
		this.jdbc.sql("update work_code set files = 1999 where code = ?").param(this.code).update();
		assertThat(handIn(this.code, WorkTyping.typed("最後一件"), "a.jpg", WorkTyping.photo(20, 20)))
			.hasStatus3xxRedirection();
		assertThat(handIn(this.code, WorkTyping.typed("多一件"), "a.jpg", WorkTyping.photo(20, 20))).hasStatusOk()
			.bodyText()
			.contains("已經到了上限");
		String other = renewed(false);
		this.jdbc.sql("""
				insert into sender_arrival (address_hash, at, bytes, gate, code_id)
				select a.address_hash, a.at, 0, 'work_code', a.code_id from sender_arrival a, generate_series(1, 600)
				where a.gate = 'work_code'""").update();
		assertThat(handIn(other, WorkTyping.typed("同一網絡太多"), "a.jpg", WorkTyping.photo(20, 20))).hasStatusOk()
			.bodyText()
			.contains("這個網絡一小時內發來的太多了", "同一網絡太多");
		assertThat(titled("多一件")).isEmpty();
	}

	/** Each request names another page: the disk must stay free for those at work. */
	@Test
	void letsNobodyKeepTheDiskFromOthersByAnnouncingMuch() {
		Author author = Author.at(this.port, this.code);
		this.jdbc.sql("""
				insert into upload (id, owner, name, length, department_id, purpose, changed_at)
				select gen_random_uuid(), 'sender:work:x:' || i, 'a.mp4', 1099511627776, ?, 'WORK', now()
				from generate_series(1, 50) i""").param(college()).update();
		try {
			assertThat(author.upload("a.jpg", WorkTyping.photo(20, 20))).isNotEmpty();
		}
		finally {
			this.jdbc.sql("delete from upload where owner like 'sender:work:x:%'").update();
		}
	}

	@Test
	void boundsWhatOneAddressAnnouncesAtOnceWhateverItCallsItsPages() {
		for (int i = 0; i < 400; i++) {
			assertThat(announce()).hasStatusOk();
		}
		assertThat(announce()).hasStatus(409).bodyText().contains("同時在傳的文件太多");
		assertThat(present(false).getFiles()).isEqualTo(400);
		this.jdbc.sql("update upload set changed_at = changed_at - interval '21 minutes' where starts_with(owner, ?)")
			.param("sender:work:" + this.code)
			.update();
		this.senders.forgetNotBegun();
		assertThat(present(false).getFiles()).as("what never came is given back").isZero();
		assertThat(announce()).hasStatusOk();
	}

	private MvcTestResult announce() {
		return perform(MockMvcRequestBuilders.post("/works/new/{code}/uploads", this.code)
			.param("visitor", UUID.randomUUID().toString())
			.param("name", "a.mp4")
			.param("length", "209715200"));
	}

	private MvcTestResult perform(MockHttpServletRequestBuilder request) {
		return this.mvc.perform(request.with(SecurityMockMvcRequestPostProcessors.csrf()));
	}

	@Test
	void takesACodeInCapitalsAndWithBlanks() {
		assertThat(this.mvc.get().uri("/works/new/{code}", " " + this.code.toUpperCase(Locale.ROOT) + "　").exchange())
			.hasStatusOk();
	}

	@Test
	void goesOnOnlyForThePageThatBegan() {
		Author author = Author.at(this.port, this.code);
		String upload = author.upload("a.jpg", WorkTyping.photo(20, 20));
		Author thief = Author.at(this.port, this.code);
		assertThat(thief.handIn(WorkTyping.typed("別人的文件"), upload).body()).contains("文件已經不在了");
		assertThat(thief.handIn(WorkTyping.typed("亂寫的"), UUID.randomUUID().toString()).body()).contains("文件已經不在了");
		assertThat(thief.handIn(WorkTyping.typed("亂寫的"), "'; drop table work").body()).contains("請選擇一張照片或一段視頻");
		assertThat(titled("別人的文件")).isEmpty();
	}

	@Test
	void showsItsAuthorTheReceiptAndLetsHimTakeItBack() {
		byte[] photo = WorkTyping.photo(20, 20);
		handIn(this.code, WorkTyping.typed("想想還是算了"), "a.jpg", photo);
		Work work = titled("想想還是算了").get(0);
		String receipt = "/works/receipts/" + work.getToken();
		assertThat(visitor(null).get(receipt)).hasStatusOk()
			.bodyText()
			.contains(work.getNumber(), "2021****77", "撤回這件作品")
			.doesNotContain("2021010177");
		assertThat(visitor(null).get("/works/receipts/" + "a".repeat(24))).hasStatus(404);
		assertThat(visitor(null).post(receipt + "/withdrawal", Map.of())).hasStatus3xxRedirection();
		assertThat(visitor(null).post(receipt + "/withdrawal", Map.of())).hasStatus3xxRedirection();
		Work recalled = this.works.findById(work.getId()).orElseThrow();
		assertThat(recalled.getState()).isEqualTo(WorkState.RECALLED);
		assertThat(List.of(recalled.getContent().authors(), recalled.getContent().description(),
				recalled.getOriginal().authors(), recalled.getOriginal().instructor()))
			.containsOnly("");
		assertThat(recalled.getPersonNumber()).isNull();
		assertThat(this.use.used(List.of(work.getFileId()))).as("its file is swept").isEmpty();
		assertThat(visitor(null).get(receipt)).hasStatusOk().bodyText().contains("您已撤回").doesNotContain("林同學");
		assertThat(handIn(this.code, WorkTyping.typed("還是要投"), "a.jpg", photo)).hasStatus3xxRedirection();
		Work again = titled("還是要投").get(0);
		visitor("xuanchuan").post("/publicity/works/decisions",
				Map.of("work", again.getId().toString(), "to", "SELECTED"));
		assertThat(visitor(null).post("/works/receipts/" + again.getToken() + "/withdrawal", Map.of())).hasStatus(409);
		assertThat(visitor(null).get("/works/receipts/" + again.getToken())).bodyText()
			.contains("作品入選")
			.doesNotContain("確定撤回");
	}

	@Test
	void notesWhoEntersAWorkForSomebody() {
		assertThat(this.mvc.perform(form(this.code, WorkTyping.typed("U 盤帶來的"), "a.jpg", WorkTyping.photo(20, 20),
				SecurityMockMvcRequestPostProcessors.user("xuanchuan"))))
			.hasStatus3xxRedirection();
		assertThat(this.mvc.perform(form(this.code, WorkTyping.typed("自己投的"), "a.jpg", WorkTyping.photo(20, 20),
				SecurityMockMvcRequestPostProcessors.user("xueyuan"))))
			.hasStatus3xxRedirection();
		assertThat(titled("U 盤帶來的").get(0).getEnteredBy()).isNotNull();
		assertThat(titled("自己投的").get(0).getEnteredBy()).isNull();
	}

	private MvcTestResult handIn(String to, Map<String, String> typed, String name, byte[] file) {
		return this.mvc.perform(form(to, typed, name, file, SecurityMockMvcRequestPostProcessors.anonymous()));
	}

	/** The way without script. */
	private static RequestBuilder form(String to, Map<String, String> typed, String name, byte[] file,
			RequestPostProcessor who) {
		var request = MockMvcRequestBuilders.multipart(HttpMethod.POST, "/works/new/" + to)
			.file(new MockMultipartFile("file", name, "application/octet-stream", file));
		request.accept("text/html").with(who).with(SecurityMockMvcRequestPostProcessors.csrf());
		request.param("visitor", UUID.randomUUID().toString());
		request.param("requestKey", UUID.randomUUID().toString());
		typed.forEach(request::param);
		return request;
	}

	private List<Work> titled(String title) {
		return this.works.findAll((root, query, builder) -> builder.equal(root.get("content").get("title"), title));
	}

	private Long college() {
		return this.jdbc.sql(COLLEGE).query(Long.class).single();
	}

	private Long office() {
		return this.jdbc.sql("select id from department where name = '團委'").query(Long.class).single();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private Visitor visitor(String username) {
		return new Visitor(this.mvc, username);
	}

}
