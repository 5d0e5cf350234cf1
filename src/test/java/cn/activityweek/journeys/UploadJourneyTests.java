package cn.activityweek.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import cn.activityweek.album.LargeFiles;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Photos on their way from a browser over a bad line. The sizes can be raised to those of
 * the real thing: {@code -Dupload.photo=8 -Dupload.video=300} (MB).
 */
@BrowserTest
class UploadJourneyTests {

	private static final int MEGABYTE = 1024 * 1024;

	private static final int PHOTOS = 12;

	private static final int PHOTO = Integer.getInteger("upload.photo", 1) * MEGABYTE;

	private static final int VIDEO = Integer.getInteger("upload.video", 40) * MEGABYTE;

	/** The whole in about half a minute, in bytes a second. */
	private static final double THROUGHPUT = (PHOTOS * PHOTO + VIDEO) / 25.0;

	private static final Pattern CHUNK = Pattern.compile("uploads/([^/]+)/chunks\\?offset=(\\d+)");

	private static final double PATIENCE = 300_000;

	@TempDir
	private Path directory;

	@Test
	void everythingArrivesOverALineThatIsCutThreeTimes(People people) throws Exception {
		Person reporter = people.signedIn("tuanwei");
		activity(reporter, "慢線上傳");
		List<Path> files = files();
		CDPSession line = reporter.context().newCDPSession(reporter.page());
		line.send("Network.enable");
		set(line, false);
		Map<String, Long> furthest = new HashMap<>();
		List<String> backwards = new ArrayList<>();
		reporter.page().onRequest((request) -> note(request, furthest, backwards));
		reporter.page().locator("input[name=files]").setInputFiles(files.toArray(Path[]::new));
		for (int cut = 0; cut < 3; cut++) {
			reporter.page().waitForTimeout(4000);
			set(line, true);
			reporter.page().waitForTimeout(1500);
			set(line, false);
		}
		Locator sum = reporter.page().locator("[data-sum]");
		assertThat(sum).hasText("全部完成：13 個成功", new HasTextOptions().setTimeout(PATIENCE));
		line.detach();
		assertThat(furthest).hasSize(13);
		assertThat(backwards).isEmpty();
		assertThat(reporter.page().locator(".upload-ok")).hasCount(13);
		checkBundle(reporter, files);
	}

	@Test
	void tellsAtEachFileWhatIsWrongWithIt(People people) {
		Person reporter = people.signedIn("tuanwei");
		activity(reporter, "壞文件");
		reporter.page()
			.locator("input[name=files]")
			.setInputFiles(new FilePayload[] { new FilePayload("IMG_1.HEIC", "image/heic", new byte[] { 1 }),
					new FilePayload("總結.doc", "application/msword", new byte[] { 1 }),
					new FilePayload("網頁.jpg", "image/jpeg", "<html><script>alert(1)</script></html>".getBytes()),
					new FilePayload("畫.svg", "image/svg+xml", "<svg/>".getBytes()),
					new FilePayload("空.jpg", "image/jpeg", new byte[0]),
					new FilePayload("長".repeat(251) + ".jpg", "image/jpeg", LargeFiles.photo(77)) });
		assertThat(reporter.page().locator("[data-sum]")).hasText("已結束：1 個成功，5 個沒有成功");
		assertThat(row(reporter, "IMG_1.HEIC")).containsText("JPEG");
		assertThat(row(reporter, "總結.doc")).containsText(".docx");
		assertThat(row(reporter, "網頁.jpg")).hasClass("upload upload-bad");
		assertThat(row(reporter, "畫.svg")).containsText("SVG");
		assertThat(row(reporter, "空.jpg")).containsText("空的");
		assertThat(reporter.page().locator(".gallery-item")).hasCount(1);
	}

	@Test
	void sixtyFilesAtOnceAllArrive(People people) {
		Person reporter = people.signedIn("tuanwei");
		activity(reporter, "六十張");
		reporter.page()
			.locator("input[name=files]")
			.setInputFiles(IntStream.range(0, 60)
				.mapToObj((i) -> new FilePayload("IMG_" + i + ".jpg", "image/jpeg", LargeFiles.photo(9000 + i)))
				.toArray(FilePayload[]::new));
		assertThat(reporter.page().locator("[data-sum]")).hasText("全部完成：60 個成功",
				new HasTextOptions().setTimeout(PATIENCE));
		reporter.follow("全部照片、圖說與打包");
		assertThat(reporter.page().locator(".gallery-item")).hasCount(60);
	}

	@Test
	void goesOnAfterSigningInAgainElsewhere(People people) {
		Person reporter = people.signedIn("tuanwei");
		activity(reporter, "登錄過期");
		reporter.context().clearCookies(new ClearCookiesOptions().setName("SESSION"));
		reporter.page()
			.locator("input[name=files]")
			.setInputFiles(new FilePayload("IMG_9.jpg", "image/jpeg", LargeFiles.photo(91)));
		assertThat(row(reporter, "IMG_9.jpg")).containsText("登錄已過期");
		Page second = reporter.page().waitForPopup(() -> reporter.page().getByText("打開登錄頁").click());
		second.getByLabel("用戶名").fill("tuanwei");
		second.getByLabel("密碼").fill(Person.PASSWORD);
		second.locator("#sign-in button[type=submit]").click();
		second.waitForURL("**/desk");
		assertThat(row(reporter, "IMG_9.jpg")).containsText("已上傳");
	}

	@Test
	void asksBeforeThePageIsLeftAndCancelsOne(People people) {
		Person reporter = people.signedIn("tuanwei");
		activity(reporter, "取消與重試");
		CDPSession line = reporter.context().newCDPSession(reporter.page());
		line.send("Network.enable");
		set(line, true);
		reporter.page()
			.locator("input[name=files]")
			.setInputFiles(new FilePayload("IMG_8.jpg", "image/jpeg", LargeFiles.photo(81)));
		assertThat(row(reporter, "IMG_8.jpg")).containsText("連接中斷");
		row(reporter, "IMG_8.jpg").getByText("取消").click();
		assertThat(row(reporter, "IMG_8.jpg")).containsText("已取消");
		set(line, false);
		row(reporter, "IMG_8.jpg").getByText("重試").click();
		assertThat(row(reporter, "IMG_8.jpg")).containsText("已上傳");
		assertThat(reporter.page().locator(".gallery-item")).hasCount(1);
	}

	@Test
	void theWholeWayNeedsNoJavaScript(People people) {
		Person reporter = people.visitorWithoutScript().signIn("tuanwei");
		reporter.visit("/activities?q=送文藝下鄉");
		reporter.page().locator("main tbody a").first().click();
		reporter.page()
			.locator("input[name=files]")
			.setInputFiles(new FilePayload[] { new FilePayload("a.jpg", "image/jpeg", LargeFiles.photo(71)),
					new FilePayload("b.doc", "application/msword", new byte[] { 1 }) });
		reporter.press("上傳");
		assertThat(reporter.page().locator(".upload-ok")).containsText("已上傳");
		assertThat(reporter.page().locator(".upload-bad")).containsText(".docx");
		assertThat(reporter.page().locator(".gallery-item")).hasCount(1);
	}

	private List<Path> files() throws IOException {
		List<Path> files = new ArrayList<>();
		for (int i = 1; i <= PHOTOS; i++) {
			files.add(LargeFiles.photo(this.directory.resolve("IMG_" + i + ".jpg"), PHOTO, 600 + i));
		}
		files.add(LargeFiles.video(this.directory.resolve("VID_1.mp4"), VIDEO, 700));
		return files;
	}

	/** Whoever never goes back behind a chunk's beginning repeats at most one chunk. */
	private static void note(Request request, Map<String, Long> furthest, List<String> backwards) {
		Matcher chunk = CHUNK.matcher(request.url());
		if (chunk.find()) {
			long offset = Long.parseLong(chunk.group(2));
			if (offset < furthest.getOrDefault(chunk.group(1), 0L)) {
				backwards.add(request.url());
			}
			furthest.put(chunk.group(1), offset);
		}
	}

	private static void set(CDPSession line, boolean offline) {
		JsonObject conditions = new JsonObject();
		conditions.addProperty("offline", offline);
		conditions.addProperty("latency", 40);
		conditions.addProperty("downloadThroughput", THROUGHPUT);
		conditions.addProperty("uploadThroughput", THROUGHPUT);
		line.send("Network.emulateNetworkConditions", conditions);
	}

	private void checkBundle(Person reporter, List<Path> files) throws Exception {
		reporter.follow("全部照片、圖說與打包");
		Download download = reporter.page().waitForDownload(() -> reporter.follow("打包下載"));
		Map<String, String> unpacked = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(download.path()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				unpacked.put(entry.getName(), hash(zip));
			}
		}
		List<String> names = new ArrayList<>(unpacked.keySet());
		assertThat(names).hasSize(13)
			.allMatch((name) -> name.matches("20230519_慢線上傳/20230519_3_慢線上傳_\\d\\d\\.(jpg|mp4)"));
		TreeSet<String> sent = new TreeSet<>();
		for (Path file : files) {
			try (InputStream content = Files.newInputStream(file)) {
				sent.add(hash(content));
			}
		}
		assertThat(new TreeSet<>(unpacked.values())).isEqualTo(sent);
	}

	private static String hash(InputStream content) throws IOException, NoSuchAlgorithmException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		byte[] block = new byte[1 << 16];
		DigestInputStream read = new DigestInputStream(content, digest);
		while (read.read(block) >= 0) {
			// Only the digest counts.
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static Locator row(Person person, String name) {
		return person.page().locator(".upload").filter(new Locator.FilterOptions().setHasText(name));
	}

	private static void activity(Person reporter, String title) {
		reporter.visit("/activities/new?module=3");
		reporter.fillNeeded("活動名稱", title);
		reporter.fillNeeded("開始時間", "2023-05-19T14:00");
		reporter.fillNeeded("地點", "上傳測試");
		reporter.press("保存");
		assertThat(reporter.page().locator("h1")).hasText(title);
		// The script has to be there before a test cuts the line.
		reporter.page().waitForLoadState();
	}

}
