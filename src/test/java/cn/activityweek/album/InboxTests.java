package cn.activityweek.album;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.activity.ActivityTyping;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.SenderLimit;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.StoredFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 照片收集碼: anybody sends, nobody but members sees, and nothing is used before it is taken.
 */
@DemoTest
class InboxTests {

	private static final AtomicInteger SEEDS = new AtomicInteger(5000);

	private final MockMvcTester mvc;

	private final ActivityTyping typing;

	private final JdbcClient jdbc;

	private final PublishablePhotos publishable;

	private final JsonMapper json;

	private final InboxDesk inbox;

	private final SenderLimit limit;

	private final MediaStore media;

	@Autowired
	InboxTests(MockMvcTester mvc, ActivityTyping typing, JdbcClient jdbc, PublishablePhotos publishable,
			JsonMapper json, InboxDesk inbox, SenderLimit limit, MediaStore media) {
		this.inbox = inbox;
		this.limit = limit;
		this.media = media;
		this.mvc = mvc;
		this.typing = typing;
		this.jdbc = jdbc;
		this.publishable = publishable;
		this.json = json;
	}

	@Test
	void usesNothingBeforeAMemberTakesIt() {
		long activity = activity();
		String code = open(activity);
		assertThat(send(code, "王同學", jpeg()).path("message").asString()).isEqualTo("已收到，謝謝");
		Long item = item(activity);
		assertThat(attachments(activity)).isZero();
		assertThat(this.publishable.of(activity)).isEmpty();
		assertThat(visitor("tuanwei").get("/activities/" + activity)).bodyText().contains("收件箱裏有", "還沒有照片");
		assertThat(visitor("tuanwei").get("/activities/" + activity + "/photos/bundle.zip")).hasStatus(409);
		assertThat(visitor("jiaowu").get("/activities/" + activity)).bodyText().doesNotContain("收件箱裏有");
		assertThat(visitor("jiaowu").get("/activities/" + activity + "/inbox")).hasStatus(404);
		for (String username : new String[] { "jiaowu", "peixun" }) {
			assertThat(visitor(username).get("/activities/" + activity + "/inbox/" + item + "/original"))
				.hasStatus(404);
		}
		assertThat(visitor(null).get("/activities/" + activity + "/inbox/" + item + "/original")
			.getResponse()
			.getRedirectedUrl()).contains("/login");
		assertThat(visitor("tuanwei").post("/activities/" + activity + "/inbox/takings", Map.of()))
			.hasStatus3xxRedirection();
		assertThat(attachments(activity)).isEqualTo(1);
		assertThat(this.jdbc.sql("select photographer || ' ' || sender from attachment where activity_id = ?")
			.param(activity)
			.query(String.class)
			.single()).isEqualTo("王同學 王同學");
	}

	@Test
	void takesOneByOneAndDismissesTheRest() {
		long activity = activity();
		String code = open(activity);
		send(code, "", jpeg());
		send(code, "", jpeg());
		List<Long> items = items(activity);
		String inbox = "/activities/" + activity + "/inbox";
		visitor("tuanwei").post(inbox + "/takings", Map.of("item", items.get(0).toString()));
		visitor("tuanwei").post(inbox + "/" + items.get(1) + "/dismissal", Map.of());
		assertThat(attachments(activity)).isEqualTo(1);
		assertThat(visitor("tuanwei").get(inbox)).bodyText().contains("收件箱是空的", "不採用的");
		visitor("tuanwei").post(inbox + "/takings", Map.of());
		assertThat(attachments(activity)).as("what was dismissed is not taken with the rest").isEqualTo(1);
		visitor("tuanwei").post(inbox + "/takings", Map.of("item", items.get(1).toString()));
		assertThat(attachments(activity)).isEqualTo(2);
		assertThat(visitor("tuanwei").post(inbox + "/takings", Map.of("item", items.get(1).toString())))
			.satisfies((again) -> assertThat(told(again)).contains("已經處理過"));
	}

	@Test
	void looksAlikeWhetherUnknownClosedReplacedOrOver() {
		long activity = activity();
		String first = open(activity);
		String second = replace(activity, first);
		assertThat(visitor(null).get("/inbox/" + first)).hasStatus(404).bodyText().contains("現在不收照片");
		assertThat(visitor(null).get("/inbox/" + second)).hasStatusOk()
			.bodyText()
			.contains("data-uploader", "<h1>收集測試 ");
		this.jdbc.sql("update collection_code set opened_at = '2023-05-01', open_until = '2023-05-02' where code = ?")
			.param(second)
			.update();
		assertThat(visitor(null).get("/inbox/" + second)).hasStatus(404);
		assertThat(begin(second, UUID.randomUUID().toString(), "a.jpg", 10)).hasStatus(404);
		String third = open(activity);
		visitor("tuanwei").post("/activities/" + activity + "/inbox/closure", Map.of());
		String closed = body(visitor(null).get("/inbox/" + third));
		assertThat(closed.replaceAll("value=\"[^\"]+\"", ""))
			.isEqualTo(body(visitor(null).get("/inbox/aaaaaaaaaa")).replaceAll("value=\"[^\"]+\"", "")
				.replace("aaaaaaaaaa", third));
		String fourth = open(activity);
		visitor("tuanwei").post("/activities/" + activity + "/deletion", Map.of());
		assertThat(visitor(null).get("/inbox/" + fourth)).hasStatus(404);
	}

	@Test
	void keepsTheCodeThatIsOpenUnlessThisVeryOneIsToBeReplaced() {
		long activity = activity();
		String first = open(activity);
		assertThat(open(activity)).as("what is printed still works").isEqualTo(first);
		String second = replace(activity, first);
		assertThat(second).isNotEqualTo(first);
		assertThat(replace(activity, first)).as("a second click on 更換").isEqualTo(second);
	}

	@Test
	void opensOneCodeForTwoWhoAskAtOnce() throws Exception {
		long activity = activity();
		List<MvcTestResult> answers = atOnce(
				() -> visitor("tuanwei").post("/activities/" + activity + "/inbox/codes", Map.of("days", "3")));
		assertThat(answers).allSatisfy((answer) -> assertThat(answer).hasStatus3xxRedirection());
		assertThat(this.jdbc.sql("select count(*) from collection_code where activity_id = ?")
			.param(activity)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void leadsASecondClickToThePage() {
		long activity = activity();
		String inbox = "/activities/" + activity + "/inbox";
		String code = open(activity);
		send(code, "", jpeg());
		send(code, "", jpeg());
		send(code, "", jpeg());
		List<Long> items = items(activity);
		assertThat(told(visitor("tuanwei").post(inbox + "/" + items.get(0) + "/dismissal", Map.of()))).contains("不採用");
		assertThat(told(visitor("tuanwei").post(inbox + "/" + items.get(0) + "/dismissal", Map.of()))).contains("已經");
		visitor("tuanwei").post(inbox + "/takings", Map.of("item", items.get(1).toString()));
		assertThat(told(visitor("tuanwei").post(inbox + "/" + items.get(1) + "/dismissal", Map.of()))).contains("已經");
		MvcTestResult selection = this.mvc.post()
			.uri(inbox + "/takings")
			.param("item", items.get(1).toString(), items.get(2).toString())
			.with(SecurityMockMvcRequestPostProcessors.user("tuanwei"))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
		assertThat(told(selection)).contains("已採用 1 件", "另外 1 件已經有人處理");
		assertThat(told(visitor("tuanwei").post(inbox + "/closure", Map.of()))).contains("不再收照片");
		assertThat(told(visitor("tuanwei").post(inbox + "/closure", Map.of()))).contains("已經關閉");
	}

	@Test
	void receivesTheSameFileOnceAlsoFromTwoAtOnce() throws Exception {
		long activity = activity();
		CollectionCode code = this.inbox.open(open(activity)).orElseThrow();
		StoredFile file = this.media
			.store(new ByteArrayInputStream(jpeg()), "一.jpg", this.typing.department("團委"), Purpose.ACTIVITY)
			.file();
		assertThat(atOnce(() -> this.inbox.receive(code, file, ""))).containsExactlyInAnyOrder(true, false);
		assertThat(items(activity)).hasSize(1);
	}

	@Test
	void keepsNoAddressAndGivesBackWhatWasCancelled() {
		String code = open(activity());
		String mine = UUID.randomUUID().toString();
		String id = json(begin(code, mine, "a.jpg", 1000)).path("id").asString();
		assertThat(this.jdbc.sql("select address_hash from sender_arrival where upload_id = cast(? as uuid)")
			.param(id)
			.query(String.class)
			.single()).hasSize(64).doesNotContain("127.0.0.1");
		assertThat(counted(code)).isEqualTo("1 0");
		for (int status : new int[] { 200, 404 }) {
			assertThat(this.mvc.post()
				.uri("/inbox/" + code + "/uploads/" + id + "/cancellation")
				.param("visitor", mine)
				.accept(MediaType.APPLICATION_JSON)
				.with(SecurityMockMvcRequestPostProcessors.csrf())
				.exchange()).hasStatus(status);
		}
		assertThat(counted(code)).isEqualTo("0 0");
		begin(code, mine, "b.jpg", 1000);
		this.jdbc.sql("update sender_arrival set at = at - interval '2 hours'").update();
		this.limit.forget();
		assertThat(this.jdbc.sql("select count(*) from sender_arrival").query(Long.class).single()).isZero();
		assertThat(counted(code)).isEqualTo("1 0");
	}

	private String counted(String code) {
		return this.jdbc.sql("select files || ' ' || bytes from collection_code where code = ?")
			.param(code)
			.query(String.class)
			.single();
	}

	private static String told(MvcTestResult result) {
		assertThat(result).hasStatus3xxRedirection();
		return (String) result.getMvcResult().getFlashMap().get("message");
	}

	private static <T> List<T> atOnce(Callable<T> work) throws Exception {
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			List<T> answers = new ArrayList<>();
			for (Future<T> answer : two.invokeAll(List.of(work, work))) {
				answers.add(answer.get());
			}
			return answers;
		}
		finally {
			two.shutdown();
		}
	}

	@Test
	void keepsOnePhoneFromAnothersUploads() {
		String code = open(activity());
		String mine = UUID.randomUUID().toString();
		String id = json(begin(code, mine, "a.jpg", 10)).path("id").asString();
		String address = "/inbox/" + code + "/uploads/" + id;
		assertThat(this.mvc.get().uri(address + "?visitor=" + mine).accept(MediaType.APPLICATION_JSON).exchange())
			.hasStatusOk();
		assertThat(this.mvc.get()
			.uri(address + "?visitor=" + UUID.randomUUID())
			.accept(MediaType.APPLICATION_JSON)
			.exchange()).hasStatus(404);
	}

	@Test
	void letsFortyPhonesBehindOneAddressSendAndStopsAFlood() {
		String code = open(activity());
		for (int phone = 0; phone < 40; phone++) {
			for (int photo = 0; photo < 5; photo++) {
				assertThat(begin(code, UUID.randomUUID().toString(), "IMG_" + photo + ".jpg", 8_000_000)).hasStatusOk();
			}
		}
		this.jdbc.sql("update collection_code set files = 1999 where code = ?").param(code).update();
		assertThat(begin(code, UUID.randomUUID().toString(), "a.jpg", 10)).hasStatusOk();
		assertThat(begin(code, UUID.randomUUID().toString(), "a.jpg", 10)).hasStatus(409).bodyText().contains("已經到了上限");
		this.jdbc.sql("delete from sender_arrival").update();
	}

	@Test
	void receivesTheSameBytesOnce() {
		long activity = activity();
		String code = open(activity);
		byte[] photo = jpeg();
		send(code, "", photo);
		assertThat(send(code, "", photo).path("message").asString()).contains("已經收到過");
		assertThat(items(activity)).hasSize(1);
		assertThat(counted(code)).isEqualTo("2 " + 2 * photo.length);
	}

	@Test
	void answersEachFileOfAPlainForm() {
		long activity = activity();
		String code = open(activity);
		MvcTestResult sent = this.mvc.post()
			.uri("/inbox/" + code)
			.multipart()
			.file(new MockMultipartFile("files", "好.jpg", "image/jpeg", jpeg()))
			.file(new MockMultipartFile("files", "壞.jpg", "image/jpeg",
					"<html></html>".getBytes(StandardCharsets.UTF_8)))
			.param("sender", "李同學")
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
		assertThat(sent).hasStatusOk().bodyText().contains("已收到，謝謝", "upload-bad");
		assertThat(items(activity)).hasSize(1);
	}

	private JsonNode send(String code, String sender, byte[] content) {
		String visitor = UUID.randomUUID().toString();
		String id = json(begin(code, visitor, "照片.jpg", content.length)).path("id").asString();
		String address = "/inbox/" + code + "/uploads/" + id;
		MvcTestResult chunk = this.mvc.post()
			.uri(address + "/chunks?offset=0&visitor=" + visitor)
			.accept(MediaType.APPLICATION_JSON)
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.content(content)
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
		assertThat(json(chunk).path("received").asLong()).isEqualTo(content.length);
		return json(this.mvc.post()
			.uri(address + "/completion")
			.param("visitor", visitor)
			.param("sender", sender)
			.accept(MediaType.APPLICATION_JSON)
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange());
	}

	private MvcTestResult begin(String code, String visitor, String name, long length) {
		return this.mvc.post()
			.uri("/inbox/" + code + "/uploads")
			.param("visitor", visitor)
			.param("name", name)
			.param("length", Long.toString(length))
			.accept(MediaType.APPLICATION_JSON)
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

	private JsonNode json(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return this.json.readTree(result.getResponse().getContentAsByteArray());
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private long activity() {
		Map<String, String> typed = new HashMap<>(
				this.typing.planned(3, this.typing.department("團委"), "收集測試 " + UUID.randomUUID()));
		assertThat(visitor("tuanwei").post("/activities", typed)).hasStatus3xxRedirection();
		return this.jdbc.sql("select id from activity where request_key = cast(? as uuid)")
			.param(typed.get("requestKey"))
			.query(Long.class)
			.single();
	}

	private String open(long activity) {
		return replace(activity, "");
	}

	private String replace(long activity, String replaced) {
		assertThat(visitor("tuanwei").post("/activities/" + activity + "/inbox/codes",
				Map.of("days", "3", "replaced", replaced)))
			.hasStatus3xxRedirection();
		return this.jdbc.sql("select code from collection_code where activity_id = ? and closed_at is null")
			.param(activity)
			.query(String.class)
			.single();
	}

	private long attachments(long activity) {
		return this.jdbc.sql("select count(*) from attachment where activity_id = ?")
			.param(activity)
			.query(Long.class)
			.single();
	}

	private Long item(long activity) {
		return items(activity).get(0);
	}

	private List<Long> items(long activity) {
		return this.jdbc.sql("select id from inbox_item where activity_id = ? order by id")
			.param(activity)
			.query(Long.class)
			.list();
	}

	private static byte[] jpeg() {
		return LargeFiles.photo(SEEDS.incrementAndGet());
	}

	private Visitor visitor(String username) {
		return new Visitor(this.mvc, username);
	}

}
