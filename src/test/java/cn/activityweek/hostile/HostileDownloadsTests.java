package cn.activityweek.hostile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.FileTitle;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.news.LivePosts;
import cn.activityweek.news.PostKind;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hostile words in what is downloaded: names of files and within zips, headers, the Word
 * copy, the copy for the web, workbooks.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileDownloadsTests {

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final LivePosts live;

	private final MediaStore media;

	private final HostileRows rows;

	@Autowired
	HostileDownloadsTests(MockMvcTester mvc, JdbcClient jdbc, LivePosts live, MediaStore media) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.live = live;
		this.media = media;
		this.rows = new HostileRows(jdbc);
	}

	@BeforeEach
	void remember() {
		this.rows.remember();
	}

	@AfterEach
	void forget() {
		this.rows.forget();
	}

	@Test
	void namesFilesSoThatEverySystemWritesThemWhereTheyBelong() {
		for (String words : Hostile.sent()) {
			assertName(words, FileTitle.of(words) + ".docx");
		}
	}

	@Test
	void storesFilesUnderNamesThatAreNoPathAndNoHeader() {
		Long department = number("select id from department where name = '團委'");
		long one = this.jdbc.sql("""
				insert into publicity_file (version, lead_id, file_id, name, added_by, added_at)
				select 0, (select max(id) from publicity_lead), (select min(id) from stored_file where type = 'JPEG'),
					'甲', (select min(id) from account), now() returning id""").query(Long.class).single();
		Map<String, Object> before = this.jdbc.sql("""
				select f.lead_id, f.name, s.id, s.name as stored from publicity_file f
				join stored_file s on s.id = f.file_id where f.id = ?""").param(one).query().singleRow();
		String address = "/publicity/leads/" + before.get("lead_id") + "/files/" + one + "/original";
		List<String> sent = Hostile.sent();
		for (int i = 0; i < sent.size(); i += 25) {
			byte[] file = (new String(PDF, StandardCharsets.US_ASCII) + "%" + i).getBytes(StandardCharsets.US_ASCII);
			String kept = this.media
				.store(new ByteArrayInputStream(file), sent.get(i) + ".pdf", department, Purpose.ACTIVITY)
				.file()
				.getName();
			assertThat(kept).as(sent.get(i)).doesNotContain("/", "\\").doesNotContainPattern("[\\p{C}\\u2028\\u2029]");
		}
		try {
			for (String words : Hostile.storable()) {
				this.jdbc.sql("""
						with original as (update stored_file set name = ? where id = ?)
						update publicity_file set name = ? where id = ?""")
					.params(words + ".jpg", before.get("id"), words + ".jpg", one)
					.update();
				assertHeader(words, new Visitor(this.mvc, "xuanchuan").get(address));
			}
		}
		finally {
			this.jdbc.sql("update publicity_file set name = ? where id = ?").params(before.get("name"), one).update();
			this.jdbc.sql("update stored_file set name = ? where id = ?")
				.params(before.get("stored"), before.get("id"))
				.update();
		}
	}

	@Test
	void copiesPostsForElsewhereAsWords() throws IOException {
		List<String> strings = Hostile.storable();
		List<String> lines = Hostile.lines();
		List<String> together = Hostile.together(strings);
		long edition = number("select id from edition where state = 'CURRENT'");
		for (int i = 0; i < together.size(); i++) {
			String words = together.get(i);
			String title = lines.get(i * lines.size() / together.size()).strip();
			long id = this.live.publish(edition, PostKind.STORY, title,
					"<p>" + escaped(words) + "</p><h2>" + escaped(words) + "</h2><table><tr><td>" + escaped(words)
							+ "</td></tr></table><ul><li>" + escaped(words) + "</li></ul><p>" + words + "</p>",
					Instant.parse("2023-05-16T02:00:00Z"));
			MvcTestResult answer = new Visitor(this.mvc, "tuanwei").get("/posts/" + id + "/copies/bundle.zip");
			assertHeader(title, answer);
			Map<String, byte[]> files = unzipped(answer);
			files.keySet().forEach((name) -> assertName(title, name.substring(name.lastIndexOf('/') + 1)));
			assertWord(words, title, part(files, ".docx"));
			assertPage(words, new String(part(files, ".html"), StandardCharsets.UTF_8));
		}
	}

	private static void assertWord(String words, String title, byte[] docx) throws IOException {
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
			String text = Outline
				.plain(word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining()));
			assertThat(text).contains(Outline.plain(words), Outline.plain(title));
			assertThat(word.getTables()).as(words).isNotEmpty();
			assertThat(Outline.plain(word.getTables().get(0).getText())).contains(Outline.plain(words));
			for (PackageRelationship relation : word.getPackagePart().getRelationships()) {
				if (relation.getTargetMode() == TargetMode.EXTERNAL) {
					assertThat(relation.getTargetURI().toString()).as(words)
						.matches("(?i)(https?://[^/].*|mailto:.*|tel:.*)");
				}
			}
			assertThat(word.getPackage().getParts()).extracting((part) -> part.getPartName().getName())
				.noneMatch((name) -> name.matches("(?i).*(vba|activex|embeddings|altchunk).*"));
		}
		catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException ex) {
			throw new IOException(ex);
		}
	}

	private static void assertPage(String words, String html) {
		Document page = Jsoup.parse(html);
		assertThat(page.select("script, iframe, object, embed, base, svg, math, link[href^=http], form")).as(words)
			.isEmpty();
		page.getAllElements().forEach((element) -> {
			element.attributes()
				.forEach((attribute) -> assertThat(attribute.getKey()).as(words).doesNotStartWith("on"));
			assertThat(element.attr("href")).as(words).matches("(?is)|https?://[^/].*|mailto:.*|tel:.*");
			assertThat(element.attr("style")).as(words).doesNotContainIgnoringCase("url(").doesNotContain("evil");
		});
		Outline.assertShows(page, words);
	}

	@Test
	void writesWorkbooksOfTextsNotOfFormulas() throws IOException {
		List<String> words = new ArrayList<>(Hostile.storable());
		List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"//evil.example\")")
			.forEach((formula) -> words.add(formula + "〔公式〕"));
		long work = number("select max(id) from work where state = 'PUBLISHED'");
		List<Long> ids = this.rows.copy("work", work, words, HostileRows.WORK);
		byte[] list = new Visitor(this.mvc, "xuanchuan").get("/publicity/works/list.xlsx")
			.getResponse()
			.getContentAsByteArray();
		StringBuilder text = new StringBuilder();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(list))) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			for (Row row : sheet) {
				for (Cell cell : row) {
					assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
					assertThat(cell.getHyperlink()).isNull();
					if (cell.getCellType() == CellType.STRING) {
						text.append(cell.getStringCellValue());
						if (cell.getStringCellValue().matches("(?s)\\s*[=+\\-@].*")) {
							assertThat(cell.getCellStyle().getQuotePrefixed()).as(cell.getStringCellValue()).isTrue();
						}
					}
				}
			}
		}
		String all = Outline.plain(text.toString());
		words.forEach((each) -> assertThat(all.contains(Outline.plain(each))).as(each).isTrue());
		annex();
		names(ids.subList(ids.size() - 140, ids.size()));
	}

	private void annex() throws IOException {
		byte[] annex = new Visitor(this.mvc, "jiaowu").get("/statistics/annex2.xlsx")
			.getResponse()
			.getContentAsByteArray();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(annex))) {
			workbook.forEach((sheet) -> sheet.forEach((row) -> row.forEach((cell) -> {
				if (cell.getCellType() == CellType.FORMULA) {
					assertThat(cell.getCellFormula()).doesNotContainIgnoringCase("cmd", "evil", "alert");
				}
			})));
		}
	}

	/** What a zip of originals is called, and its files, with the last works alone. */
	private void names(List<Long> ids) throws IOException {
		this.jdbc.sql("update work set state = 'SELECTED', published_at = null where id between ? and ?")
			.params(ids.get(0), ids.get(ids.size() - 1))
			.update();
		MvcTestResult answer = new Visitor(this.mvc, "xuanchuan").get("/publicity/works/bundle.zip?state=SELECTED");
		assertHeader("works", answer);
		Map<String, byte[]> files = unzipped(answer);
		assertThat(files).hasSizeGreaterThanOrEqualTo(ids.size());
		files.keySet().forEach((name) -> assertName(name, name.substring(name.lastIndexOf('/') + 1)));
		assertThat(files.keySet()).noneMatch((name) -> name.contains("/"));
	}

	@Test
	void bundlesItemsForTheMediaUnderSafeNames() throws IOException {
		long one = number("select max(id) from provincial_item");
		List<String> words = Hostile.storable();
		Map<String, String> columns = HostileRows.texts("title sent_to", "summary outcome",
				Map.of("post_id", "null", "activity_id", "null"));
		for (Long id : this.rows.copy("provincial_item", one, words, columns)) {
			if (id % 20 == 0) {
				MvcTestResult answer = new Visitor(this.mvc, "xuanchuan")
					.get("/publicity/provincial/" + id + "/bundle.zip");
				assertHeader("" + id, answer);
				String summary = this.jdbc.sql("select summary from provincial_item where id = ?")
					.param(id)
					.query(String.class)
					.single();
				String text = new String(unzipped(answer).values().iterator().next(), StandardCharsets.UTF_8);
				assertThat(Outline.plain(text)).contains(Outline.plain(summary));
			}
		}
	}

	private static void assertHeader(String words, MvcTestResult answer) {
		assertThat(answer.getResponse().getStatus()).as(words).isEqualTo(200);
		String header = answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION);
		assertThat(header).as(words).matches("(attachment|inline)[\\x20-\\x7e]*");
		assertThat(answer.getResponse().getHeaderNames()).doesNotContain("X-Injected", "X", "Location", "Set-Cookie");
		assertName(words, ContentDisposition.parse(header).getFilename());
	}

	private static void assertName(String words, String name) {
		assertThat(name).as(words)
			.isNotBlank()
			.doesNotContainPattern("[\\\\/:*?\"<>|]")
			.doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]")
			.doesNotStartWith(".")
			.doesNotMatch("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
		assertThat(name.length()).as(words).isLessThanOrEqualTo(255);
	}

	private static Map<String, byte[]> unzipped(MvcTestResult answer) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(
				new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				files.put(entry.getName(), in.readAllBytes());
			}
		}
		return files;
	}

	private static byte[] part(Map<String, byte[]> files, String ending) {
		return files.entrySet()
			.stream()
			.filter((file) -> file.getKey().endsWith(ending))
			.findFirst()
			.orElseThrow()
			.getValue();
	}

	private static String escaped(String words) {
		return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
