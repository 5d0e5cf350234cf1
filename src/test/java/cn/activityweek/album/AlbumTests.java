package cn.activityweek.album;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.activity.Activities;
import cn.activityweek.activity.ActivityTyping;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Preparation;
import cn.activityweek.media.StoredFile;
import cn.activityweek.media.UploadResult;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The photos of an activity: what is done with them, and what never gets out.
 */
@DemoTest
class AlbumTests {

	private static final AtomicInteger SEEDS = new AtomicInteger(1000);

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	private final MockMvcTester mvc;

	private final ActivityTyping typing;

	private final JdbcClient jdbc;

	private final MediaStore media;

	private final PublishablePhotos publishable;

	private final PhotoCounts counts;

	private final AlbumUse use;

	private final Activities activities;

	@Autowired
	AlbumTests(MockMvcTester mvc, ActivityTyping typing, JdbcClient jdbc, MediaStore media,
			PublishablePhotos publishable, PhotoCounts counts, AlbumUse use, Activities activities) {
		this.use = use;
		this.activities = activities;
		this.mvc = mvc;
		this.typing = typing;
		this.jdbc = jdbc;
		this.media = media;
		this.publishable = publishable;
		this.counts = counts;
	}

	@Test
	void takesSeveralFilesOfOneFormEachForItself() {
		long activity = activity(3, "團委", "tuanwei", Map.of());
		MvcTestResult sent = upload("tuanwei", "/activities/" + activity + "/photos", file("一.jpg", jpeg()),
				file("頁面.jpg", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)),
				file("總結.doc", new byte[] { 1, 2, 3 }), file("長".repeat(255) + ".jpg", jpeg()),
				file("畫.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));
		assertThat(sent).hasStatus3xxRedirection();
		@SuppressWarnings("unchecked")
		List<UploadResult> results = (List<UploadResult>) sent.getMvcResult().getFlashMap().get("results");
		assertThat(results).extracting(UploadResult::grade).containsExactly("ok", "bad", "bad", "ok", "bad");
		assertThat(results.get(2).message()).contains(".docx");
		assertThat(photos(activity)).hasSize(2);
	}

	@Test
	void saysThatAFileIsThereAlreadyAndStoresItOnce() {
		byte[] photo = jpeg();
		long first = activity(3, "團委", "tuanwei", Map.of());
		long second = activity(3, "團委", "tuanwei", Map.of());
		add("tuanwei", first, photo);
		assertThat(result("tuanwei", first, photo).message()).contains("已經在本活動裏");
		assertThat(photos(first)).hasSize(1);
		assertThat(result("tuanwei", second, photo).message()).contains("已經在「" + title(first) + "」裏");
		assertThat(fileIds(second)).isEqualTo(fileIds(first));
	}

	@Test
	void tellsNothingOfActivitiesThatThePersonDoesNotSee() {
		byte[] photo = jpeg();
		long secret = activity(3, "團委", "tuanwei", Map.of());
		add("tuanwei", secret, photo);
		long joint = activity(3, "團委", "tuanwei", Map.of("cooperatingIds", this.typing.college(1).toString()));
		UploadResult result = result("xueyuan", joint, photo);
		assertThat(result.message()).doesNotContain(title(secret)).contains("已上傳");
		assertThat(photos(joint)).hasSize(1);
	}

	@Test
	void letsCooperatingDepartmentsAddAndOthersOnlySee() {
		long activity = activity(3, "團委", "tuanwei", Map.of("cooperatingIds", this.typing.college(1).toString()));
		String page = "/activities/" + activity + "/photos";
		add("xueyuan", activity, jpeg());
		assertThat(visitor("xueyuan").get(page)).bodyText().contains("data-uploader");
		assertThat(visitor("jiaowu").get(page)).bodyText().contains("1 張照片").doesNotContain("data-uploader");
		assertThat(upload("jiaowu", page, file("a.jpg", jpeg()))).hasStatus(404);
		assertThat(visitor("peixun").get(page)).hasStatus(404);
		String photo = page + "/" + photos(activity).get(0);
		assertThat(visitor("lingdao").get(photo + "/original")).hasStatus(404);
		assertThat(visitor("xueyuan").get(photo + "/original")).hasStatusOk();
		assertThat(visitor("peixun").get(photo + "/small")).hasStatus(404);
		assertThat(visitor(null).get(photo + "/small").getResponse().getRedirectedUrl()).contains("/login");
	}

	@Test
	void sendsNoPhotoUnderTheAddressOfAnotherActivity() {
		long own = activity(3, "團委", "tuanwei", Map.of());
		long foreign = activity(6, "培訓部", "peixun", Map.of());
		add("peixun", foreign, jpeg());
		Long photo = photos(foreign).get(0);
		String path = "/activities/" + own + "/photos/" + photo;
		assertThat(visitor("tuanwei").get(path)).hasStatus(404);
		assertThat(visitor("tuanwei").get(path + "/original")).hasStatus(404);
		assertThat(visitor("tuanwei").post(path + "/removal", Map.of())).hasStatus(404);
		assertThat(visitor("tuanwei").post(path, Map.of("version", "0"))).hasStatus(404);
		assertThat(photos(foreign)).hasSize(1);
	}

	@Test
	void showsBothCaptionsToWhoeverSavesAStaleOne() {
		long activity = activity(3, "團委", "tuanwei", Map.of());
		add("tuanwei", activity, jpeg());
		String path = "/activities/" + activity + "/photos/" + photos(activity).get(0);
		assertThat(visitor("tuanwei-shuji").post(path, caption("對方的圖說", 0))).hasStatus3xxRedirection();
		Map<String, String> mine = caption("我的圖說", 0);
		mine.put("formBase", "{\"caption\":[\"原來的圖說\"]}");
		assertThat(visitor("tuanwei").post(path, mine)).hasStatusOk()
			.bodyText()
			.contains("核對修改", "對方的圖說", "我的圖說", "原來的圖說");
		assertThat(captions(activity)).containsExactly("對方的圖說");
		assertThat(visitor("tuanwei").post(path, caption("我的圖說", 1))).hasStatus3xxRedirection();
		assertThat(captions(activity)).containsExactly("我的圖說");
	}

	@Test
	void takesTheSameCaptionTwiceAsOneChange() {
		long activity = activity(3, "團委", "tuanwei", Map.of());
		add("tuanwei", activity, jpeg());
		String path = "/activities/" + activity + "/photos/" + photos(activity).get(0);
		assertThat(visitor("tuanwei").post(path, caption("點了兩次", 0))).hasStatus3xxRedirection();
		assertThat(visitor("tuanwei").post(path, caption("點了兩次", 0))).hasStatus3xxRedirection();
		assertThat(visitor("tuanwei").get(path)).bodyText().contains("data-autosave", "name=\"formBase\"");
	}

	@Test
	void givesACooperatingDepartmentOnlyWhatItAddedItself() {
		long activity = activity(3, "團委", "tuanwei", Map.of("cooperatingIds", this.typing.college(1).toString()));
		add("tuanwei", activity, jpeg());
		add("xueyuan", activity, jpeg());
		String page = "/activities/" + activity + "/photos/";
		String others = page + photos(activity).get(0);
		String own = page + photos(activity).get(1);
		for (String path : List.of(others, others + "/removal", others + "/position", own + "/position",
				own + "/cover")) {
			assertThat(visitor("xueyuan").post(path, caption("", 0))).as(path).hasStatus(404);
		}
		for (String path : List.of("/consent", "/consent/withdrawal", "/minors", "/inbox/codes", "/inbox/closure",
				"/inbox/takings")) {
			assertThat(visitor("xueyuan").post("/activities/" + activity + path, Map.of())).as(path).hasStatus(404);
		}
		assertThat(visitor("xueyuan").get(others)).bodyText().doesNotContain("name=\"caption\"", "確定移除");
		assertThat(visitor("xueyuan").get("/activities/" + activity)).bodyText()
			.contains("data-uploader")
			.doesNotContain("照片收集碼");
		assertThat(visitor("xueyuan-yuanzhang").post(own, caption("同一學院的", 0))).hasStatus3xxRedirection();
		assertThat(visitor("xueyuan").post(own + "/removal", Map.of())).hasStatus3xxRedirection();
		assertThat(captions(activity)).containsExactly("");
		add("xueyuan", activity, jpeg());
		assertThat(visitor("tuanwei").post(page + photos(activity).get(1) + "/removal", Map.of()))
			.hasStatus3xxRedirection();
	}

	@Test
	void bundlesOriginalsOnlyForWhomTheyAreMeant() {
		long activity = activity(3, "團委", "tuanwei", Map.of("cooperatingIds", this.typing.college(1).toString()));
		byte[] published = jpeg();
		byte[] withheld = jpeg();
		add("tuanwei", activity, published);
		add("tuanwei", activity, withheld);
		prepared(activity);
		String page = "/activities/" + activity + "/photos/";
		Map<String, String> excluded = caption("", 0);
		excluded.put("excluded", "true");
		visitor("tuanwei").post(page + photos(activity).get(1), excluded);
		for (String username : List.of("tuanwei", "xueyuan")) {
			assertThat(bundle(username, activity).values()).as(username).containsExactly(published, withheld);
		}
		for (String username : List.of("jiaowu", "xuanchuan", "xuanchuan-buzhang")) {
			assertThat(bundle(username, activity).values()).as(username).containsExactly(published);
			assertThat(visitor(username).get(page + photos(activity).get(0) + "/original")).hasStatusOk();
			assertThat(visitor(username).get(page + photos(activity).get(1) + "/original")).hasStatus(404);
		}
		byte[] copy = visitor("lingdao").get(page + photos(activity).get(0) + "/large")
			.getResponse()
			.getContentAsByteArray();
		for (String username : List.of("lingdao", "jiaowu-2")) {
			assertThat(bundle(username, activity).values()).as(username).containsExactly(copy);
			assertThat(visitor(username).get(page + photos(activity).get(0) + "/original")).hasStatus(404);
		}
		assertThat(unzip(visitor("lingdao").get("/photos/bundle.zip")).values()).contains(copy)
			.doesNotContain(published, withheld);
		assertThat(unzip(visitor("xueyuan").get("/photos/bundle.zip")).values()).contains(published, withheld);
	}

	@Test
	void numbersAndMovesPicturesAmongPicturesAsTheBundleDoes() {
		long activity = activity(3, "團委", "tuanwei", Map.of());
		add("tuanwei", activity, jpeg());
		result("tuanwei", activity, PDF);
		add("tuanwei", activity, jpeg());
		List<Long> before = photos(activity);
		String page = "/activities/" + activity + "/photos/";
		assertThat(visitor("tuanwei").get(page + before.get(2))).bodyText().contains("<h1>照片 2</h1>");
		visitor("tuanwei").post(page + before.get(2) + "/position", Map.of("to", "up"));
		assertThat(photos(activity)).containsExactly(before.get(2), before.get(0), before.get(1));
		visitor("tuanwei").post(page + before.get(2) + "/position", Map.of("to", "down"));
		assertThat(photos(activity)).containsExactly(before.get(0), before.get(2), before.get(1));
		assertThat(zip("tuanwei", activity).get(1)).endsWith("_02.jpg");
	}

	@Test
	void moversAndCoversMakeNoCaptionStale() {
		long activity = activity(3, "團委", "tuanwei", Map.of());
		List.of(1, 2, 3).forEach((each) -> add("tuanwei", activity, jpeg()));
		List<Long> before = photos(activity);
		String path = "/activities/" + activity + "/photos/";
		visitor("tuanwei").post(path + before.get(2) + "/position", Map.of("to", "up"));
		visitor("tuanwei").post(path + before.get(2) + "/cover", Map.of());
		visitor("tuanwei").post(path + before.get(1) + "/cover", Map.of());
		assertThat(photos(activity)).containsExactly(before.get(0), before.get(2), before.get(1));
		assertThat(visitor("tuanwei").post(path + before.get(2), caption("還是第一版", 0))).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("select id from attachment where activity_id = ? and cover")
			.param(activity)
			.query(Long.class)
			.list()).containsExactly(before.get(1));
		visitor("tuanwei").post(path + before.get(0) + "/position", Map.of("to", "3"));
		assertThat(photos(activity)).containsExactly(before.get(2), before.get(1), before.get(0));
		visitor("tuanwei").post(path + before.get(2) + "/position", Map.of("to", "up"));
		assertThat(photos(activity)).containsExactly(before.get(2), before.get(1), before.get(0));
	}

	@Test
	void publishesNothingWithMinorsBeforeTheirSchoolAgrees() {
		long activity = activity(6, "培訓部", "peixun", Map.of());
		add("peixun", activity, jpeg());
		prepared(activity);
		String consent = "/activities/" + activity + "/consent";
		assertThat(this.publishable.of(activity)).isEmpty();
		assertThat(this.publishable.find(photos(activity).get(0))).isEmpty();
		assertThat(visitor("peixun").get("/activities/" + activity)).bodyText().contains("照片暫不能發布");
		assertThat(zip("peixun", activity)).allMatch((name) -> name.contains("/不得發布/"));
		assertThat(visitor("peixun").post(consent, Map.of("version", "0", "school", "示範小學", "givenBy", "")))
			.hasStatusOk();
		assertThat(this.publishable.of(activity)).isEmpty();
		assertThat(visitor("peixun").post(consent, Map.of("version", consentVersion(consent), "school", "示範小學",
				"givenBy", "張校長", "givenOn", "2023-05-10")))
			.hasStatus3xxRedirection();
		assertThat(this.publishable.of(activity)).hasSize(1);
		assertThat(this.publishable.find(photos(activity).get(0))).isPresent();
		assertThat(zip("peixun", activity)).noneMatch((name) -> name.contains("不得發布"));
		assertThat(visitor("peixun").post(consent + "/withdrawal", Map.of())).hasStatus3xxRedirection();
		assertThat(this.publishable.of(activity)).isEmpty();
	}

	@Test
	void bringsTwoConsentsTogetherAndKeepsTheScan() {
		long activity = activity(6, "培訓部", "peixun", Map.of());
		String path = "/activities/" + activity + "/consent";
		Map<String, String> typed = new HashMap<>(
				Map.of("version", consentVersion(path), "school", "甲小學", "givenBy", "張校長", "givenOn", "2023-05-10"));
		assertThat(visitor("peixun").post(path, typed)).hasStatus3xxRedirection();
		assertThat(visitor("peixun").post(path, typed)).as("a double click").hasStatus3xxRedirection();
		typed.put("school", "乙小學");
		MvcTestResult conflict = consent("peixun", path, typed);
		assertThat(conflict).hasStatusOk().bodyText().contains("核對修改", "甲小學", "乙小學", "同意書.jpg");
		assertThat(school(activity)).isEqualTo("甲小學");
		String page = body(conflict);
		typed.put("version", value(page, "version"));
		typed.put("scanId", value(page, "scanId"));
		assertThat(visitor("peixun").post(path, typed)).hasStatus3xxRedirection();
		assertThat(school(activity)).isEqualTo("乙小學");
		assertThat(visitor("peixun").get(path + "/document")).hasStatusOk();
	}

	@Test
	void keepsTheScanOfAConsentWithMistakesAndTakesNoOtherFileForOne() {
		long activity = activity(6, "培訓部", "peixun", Map.of());
		add("peixun", activity, jpeg());
		String path = "/activities/" + activity + "/consent";
		Map<String, String> typed = new HashMap<>(
				Map.of("version", consentVersion(path), "school", "", "givenBy", "張校長", "givenOn", "2023-05-10"));
		MvcTestResult mistaken = consent("peixun", path, typed);
		assertThat(mistaken).hasStatusOk().bodyText().contains("已傳：", "同意書.jpg");
		typed.put("school", "甲小學");
		typed.put("scanId", fileIds(activity).get(0).toString());
		assertThat(visitor("peixun").post(path, typed)).hasStatusOk().bodyText().contains("掃描件已經不在了");
		assertThat(school(activity)).isNull();
		typed.put("scanId", value(body(mistaken), "scanId"));
		assertThat(visitor("peixun").post(path, typed)).hasStatus3xxRedirection();
		assertThat(visitor("peixun").get(path + "/document")).hasStatusOk();
		assertThat(visitor("peixun").post(path + "/withdrawal", Map.of())).hasStatus3xxRedirection();
		assertThat(visitor("peixun").post(path + "/withdrawal", Map.of())).as("a second click")
			.hasStatus3xxRedirection();
	}

	@Test
	void takesAPlainFormSentTwiceOnceAndEachOfItsFilesForItself() {
		long activity = activity(3, "團委", "tuanwei", Map.of());
		String path = "/activities/" + activity + "/photos";
		String key = UUID.randomUUID().toString();
		MockMultipartFile[] files = { file("一.jpg", jpeg()), file("壞.jpg", "<html>".getBytes(StandardCharsets.UTF_8)) };
		assertThat(upload("tuanwei", path, key, files).getMvcResult().getFlashMap().get("results")).isNotNull();
		MvcTestResult again = upload("tuanwei", path, key, files);
		assertThat(again).hasStatus3xxRedirection();
		assertThat(again.getMvcResult().getFlashMap().get("results")).isNull();
		assertThat(photos(activity)).hasSize(1);
		assertThat(upload("tuanwei", path, key, files[0], file("三.jpg", jpeg()))).hasStatus3xxRedirection();
		assertThat(photos(activity)).as("another selection").hasSize(2);
	}

	private MvcTestResult consent(String username, String path, Map<String, String> typed) {
		var request = this.mvc.post()
			.uri(path)
			.multipart()
			.file(new MockMultipartFile("scan", "同意書.jpg", "image/jpeg", jpeg()))
			.with(SecurityMockMvcRequestPostProcessors.user(username))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		request.param("_once", UUID.randomUUID().toString());
		typed.forEach(request::param);
		return request.exchange();
	}

	private String consentVersion(String path) {
		return value(body(visitor("peixun").get(path)), "version");
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	/** Of a hidden field. */
	private static String value(String page, String name) {
		Matcher field = Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(page);
		assertThat(field.find()).as(name).isTrue();
		return field.group(1);
	}

	private String school(long activity) {
		return this.jdbc.sql("select max(consent_school) from album where activity_id = ?")
			.param(activity)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	@Test
	void followsTheHeadCountsAndNotTheModuleAlone() {
		long activity = activity(3, "團委", "tuanwei", Map.of());
		add("tuanwei", activity, jpeg());
		prepared(activity);
		assertThat(this.publishable.of(activity)).hasSize(1);
		visitor("tuanwei").post("/activities/" + activity + "/minors", Map.of("minors", "false"));
		count(activity, 30);
		assertThat(this.publishable.of(activity)).as("said before pupils were counted").isEmpty();
		visitor("tuanwei").post("/activities/" + activity + "/minors", Map.of("minors", "false"));
		assertThat(this.publishable.of(activity)).as("said knowing of them").hasSize(1);
		count(activity, 0);
		visitor("tuanwei").post("/activities/" + activity + "/minors", Map.of("minors", "true"));
		assertThat(this.publishable.of(activity)).isEmpty();
	}

	@Test
	void keepsSinglePhotosDocumentsAndWhatIsNotReadyOutOfPublication() {
		long activity = activity(3, "團委", "tuanwei", Map.of());
		List.of(1, 2, 3).forEach((each) -> add("tuanwei", activity, jpeg()));
		prepared(activity);
		List<Long> photos = photos(activity);
		Map<String, String> excluded = caption("", 0);
		excluded.put("excluded", "true");
		visitor("tuanwei").post("/activities/" + activity + "/photos/" + photos.get(0), excluded);
		this.jdbc.sql("update stored_file set preparation = 'WAITING' where id = ?")
			.param(fileIds(activity).get(1))
			.update();
		assertThat(this.publishable.of(activity)).extracting(PublishablePhoto::id).containsExactly(photos.get(2));
		assertThat(this.publishable.find(photos.get(0))).isEmpty();
		assertThat(zip("tuanwei", activity)).filteredOn((name) -> name.contains("/不得發布/")).hasSize(1);
		assertThat(visitor("tuanwei").get("/activities/" + activity + "/photos")).bodyText().contains("1 件不得發布");
		this.jdbc.sql("update stored_file set preparation = 'READY' where id = ?")
			.param(fileIds(activity).get(1))
			.update();
		visitor("tuanwei").post("/activities/" + activity + "/deletion", Map.of());
		assertThat(this.publishable.of(activity)).isEmpty();
	}

	@Test
	void namesTheBundleByTheRule() {
		long activity = activity(3, "團委", "tuanwei",
				Map.of("title", "文藝/下鄉:“好”? <演出>*", "startsAt", "2023-05-16T23:30"));
		add("tuanwei", activity, jpeg());
		add("tuanwei", activity, jpeg());
		assertThat(zip("tuanwei", activity)).containsExactly(
				"20230516_文藝／下鄉：“好”？ ＜演出＞＊/20230516_3_文藝／下鄉：“好”？ ＜演出＞＊_01.jpg",
				"20230516_文藝／下鄉：“好”？ ＜演出＞＊/20230516_3_文藝／下鄉：“好”？ ＜演出＞＊_02.jpg");
	}

	@Test
	void bundlesOfAModuleOnlyWhatThePersonSees() throws IOException {
		long own = activity(3, "團委", "tuanwei", Map.of("title", "看得見的" + UUID.randomUUID()));
		long foreign = activity(6, "培訓部", "peixun", Map.of("title", "看不見的" + UUID.randomUUID()));
		add("tuanwei", own, jpeg());
		add("peixun", foreign, jpeg());
		List<String> names = new ArrayList<>(unzip(visitor("tuanwei").get("/photos/bundle.zip")).keySet());
		assertThat(names).anyMatch((name) -> name.contains(title(own)))
			.noneMatch((name) -> name.contains(title(foreign)));
		assertThat(unzip(visitor("jiaowu").get("/photos/bundle.zip")).keySet())
			.as("minors may be seen, and no school has agreed")
			.noneMatch((name) -> name.contains(title(foreign)));
		visitor("peixun").post("/activities/" + foreign + "/minors", Map.of("minors", "false"));
		assertThat(unzip(visitor("jiaowu").get("/photos/bundle.zip?module=6")).keySet())
			.anyMatch((name) -> name.contains(title(foreign)))
			.noneMatch((name) -> name.contains(title(own)));
		assertThat(overview("tuanwei")).contains(title(own)).doesNotContain(title(foreign));
	}

	@Test
	void showsTheYearPageByPage() {
		byte[] photo = jpeg();
		for (int i = 0; i < 25; i++) {
			result("tuanwei", activity(3, "團委", "tuanwei", Map.of()), photo);
		}
		String first = body(visitor("tuanwei").get("/photos"));
		assertThat(first.split("class=\"gallery-item\"")).hasSize(25);
		assertThat(first).contains("/photos?page=1");
		assertThat(visitor("tuanwei").get("/photos?page=100000000")).hasStatusOk();
	}

	/** All its pages. */
	private String overview(String username) {
		StringBuilder pages = new StringBuilder();
		String page;
		int number = 0;
		do {
			page = body(visitor(username).get("/photos?page=" + number++));
			pages.append(page);
		}
		while (page.contains("rel=\"next\""));
		return pages.toString();
	}

	@Test
	void countsPhotosAndNothingElse() {
		long activity = activity(3, "團委", "tuanwei", Map.of());
		int number = this.jdbc.sql("select number from activity where id = ?")
			.param(activity)
			.query(Integer.class)
			.single();
		Long edition = this.jdbc.sql("select edition_id from activity where id = ?")
			.param(activity)
			.query(Long.class)
			.single();
		assertThat(this.counts.ofEdition(edition)).doesNotContainKey(number);
		add("tuanwei", activity, jpeg());
		result("tuanwei", activity, PDF);
		assertThat(photos(activity)).hasSize(2);
		assertThat(this.counts.ofEdition(edition)).containsEntry(number, 1);
		assertThat(visitor("tuanwei").get("/activities/" + activity)).bodyText().contains("1 張照片、1 份文檔");
		assertThat(this.use.of(this.activities.present(activity).orElseThrow())).singleElement()
			.satisfies((place) -> assertThat(place.toString()).contains("照片打包", "1 張照片").doesNotContain("文檔"));
	}

	@Test
	void removesAPhotoFromTheActivityAlone() {
		byte[] photo = jpeg();
		long first = activity(3, "團委", "tuanwei", Map.of());
		long second = activity(3, "團委", "tuanwei", Map.of());
		add("tuanwei", first, photo);
		result("tuanwei", second, photo);
		visitor("tuanwei").post("/activities/" + first + "/photos/" + photos(first).get(0) + "/removal", Map.of());
		assertThat(photos(first)).isEmpty();
		assertThat(photos(second)).hasSize(1);
	}

	private void count(long activity, int pupils) {
		this.jdbc.sql("update activity set pupils_and_parents = ? where id = ?").params(pupils, activity).update();
	}

	private void prepared(long activity) {
		for (Long id : fileIds(activity)) {
			long end = System.nanoTime() + 30_000_000_000L;
			while (this.media.get(id).getPreparation() == Preparation.WAITING && System.nanoTime() < end) {
				Thread.onSpinWait();
			}
			StoredFile file = this.media.get(id);
			assertThat(file.getPreparation()).as(file.getFailure()).isEqualTo(Preparation.READY);
		}
	}

	private long activity(int module, String department, String username, Map<String, String> more) {
		Map<String, String> typed = new HashMap<>(
				this.typing.planned(module, this.typing.department(department), "照片測試 " + UUID.randomUUID()));
		typed.putAll(more);
		assertThat(visitor(username).post("/activities", typed)).hasStatus3xxRedirection();
		return this.jdbc.sql("select id from activity where request_key = cast(? as uuid)")
			.param(typed.get("requestKey"))
			.query(Long.class)
			.single();
	}

	private String title(long activity) {
		return this.jdbc.sql("select title from activity where id = ?").param(activity).query(String.class).single();
	}

	private List<Long> photos(long activity) {
		return this.jdbc.sql("select id from attachment where activity_id = ? order by position, id")
			.param(activity)
			.query(Long.class)
			.list();
	}

	private List<Long> fileIds(long activity) {
		return this.jdbc.sql("select file_id from attachment where activity_id = ? order by position, id")
			.param(activity)
			.query(Long.class)
			.list();
	}

	private List<String> captions(long activity) {
		return this.jdbc.sql("select caption from attachment where activity_id = ? order by position, id")
			.param(activity)
			.query(String.class)
			.list();
	}

	private List<String> zip(String username, long activity) {
		return new ArrayList<>(bundle(username, activity).keySet());
	}

	private Map<String, byte[]> bundle(String username, long activity) {
		return unzip(visitor(username).get("/activities/" + activity + "/photos/bundle.zip"));
	}

	private static Map<String, byte[]> unzip(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(result.getResponse().getContentAsByteArray()), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				zip.transferTo(bytes);
				files.put(entry.getName(), bytes.toByteArray());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return files;
	}

	private void add(String username, long activity, byte[] content) {
		assertThat(result(username, activity, content).grade()).isEqualTo("ok");
	}

	private UploadResult result(String username, long activity, byte[] content) {
		MvcTestResult sent = upload(username, "/activities/" + activity + "/photos", file("照片.jpg", content));
		assertThat(sent).hasStatus3xxRedirection();
		return (UploadResult) ((List<?>) sent.getMvcResult().getFlashMap().get("results")).get(0);
	}

	private MvcTestResult upload(String username, String path, MockMultipartFile... files) {
		return upload(username, path, UUID.randomUUID().toString(), files);
	}

	private MvcTestResult upload(String username, String path, String key, MockMultipartFile... files) {
		RequestPostProcessor who = SecurityMockMvcRequestPostProcessors.user(username);
		var request = this.mvc.post().uri(path).multipart().with(who).with(SecurityMockMvcRequestPostProcessors.csrf());
		request.param("_once", key);
		for (MockMultipartFile file : files) {
			request.file(file);
		}
		return request.exchange();
	}

	private static MockMultipartFile file(String name, byte[] content) {
		return new MockMultipartFile("files", name, "application/octet-stream", content);
	}

	private static byte[] jpeg() {
		return LargeFiles.photo(SEEDS.incrementAndGet());
	}

	private static Map<String, String> caption(String caption, int version) {
		return new HashMap<>(Map.of("caption", caption, "photographer", "", "version", Integer.toString(version)));
	}

	private Visitor visitor(String username) {
		return new Visitor(this.mvc, username);
	}

}
