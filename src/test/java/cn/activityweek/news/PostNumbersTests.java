package cn.activityweek.news;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.media.MediaStore;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Personal numbers in a post: found wherever they stand, and masked by one click.
 */
@DemoTest
class PostNumbersTests {

	private static final String MOBILE = "13800138000";

	@Autowired
	private PostScene scene;

	@Autowired
	private PersonalNumberCheck check;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MediaStore media;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<p>撥打138<strong>0013</strong>8000</p>", "<p>撥打138<br />x 13800138000</p>",
			"<p>&#49;3800&#x31;38000</p>", "<p>138&nbsp;0013&nbsp;8000</p>", "<p>138&#8203;00138000</p>",
			"<p>１３８<em>００１３</em>８０００</p>", "<ul><li>1. 13800138000</li></ul>",
			"<table><tbody><tr><td>張三</td><td>13800138000</td></tr></tbody></table>", "<h2>聯繫 13800138000</h2>",
			"<blockquote><p>13800138000</p></blockquote>", "<p><a href=\"https://example.com/\">13800138000</a></p>" })
	void findsAndMasksANumberInTheText(String body) {
		Post post = this.scene.post(PostKind.NOTICE, "一篇", body);
		assertThat(stops(post)).hasSize(1).allMatch((message) -> message.startsWith("正文有 1 個個人號碼（手機號碼）"));
		mask(post);
		assertThat(stops(post)).isEmpty();
		assertThat(HtmlText.of(content(post).body()).text()).contains("****").doesNotContain("０１３８");
	}

	@Test
	void doesNotTakeTwoCellsOrParagraphsForOneNumber() {
		assertThat(stops(this.scene.post(PostKind.NOTICE, "一篇",
				"<p>138</p><p>00138000</p><table><tbody><tr><td>138</td><td>0013</td><td>8000</td></tr></tbody></table>")))
			.isEmpty();
	}

	@Test
	void keepsTheTagsWhenItMasks() {
		Post post = this.scene.post(PostKind.NOTICE, "一篇",
				"<p class=\"indent\">撥打138<strong>0013</strong>8000 &amp; 找<em>張老師</em></p>");
		mask(post);
		assertThat(content(post).body())
			.isEqualTo("<p class=\"indent\">撥打138<strong>****</strong>8000 &amp; 找<em>張老師</em></p>");
	}

	@Test
	void findsNumbersInEveryFieldAndMasksThemAll() {
		Long picture = this.scene.photo(21031);
		String body = "<p><a href=\"mailto:13800138000@example.com\">電話</a></p>"
				+ PostScene.figure(picture, "聯繫人" + MOBILE).replace("alt=\"\"", "alt=\"撥打" + MOBILE + "\"");
		Post post = this.scene.post(PostKind.NOTICE,
				new PostContent("標題" + MOBILE, body, "團委" + MOBILE, "王同學" + MOBILE, "李同學" + MOBILE, "某報" + MOBILE),
				List.of(attached("名單.docx", document((document) -> {
				}), "張三" + MOBILE + ".docx")));
		assertThat(stops(post)).extracting((message) -> message.substring(0, message.indexOf('有')))
			.containsExactly("標題", "正文", "圖片的替代文字", "鏈接地址", "供稿", "撰稿", "攝影", "來源", "附件名稱");
		assertThat(this.scene.findings(this.check, post)).filteredOn((finding) -> finding.remedy() != null)
			.hasSize(1)
			.allMatch((finding) -> finding.remedy().equals("/posts/" + post.getId() + "/masking"));
		assertThat(stops(post)).noneMatch((message) -> message.contains(MOBILE));
		mask(post);
		assertThat(stops(post)).isEmpty();
		assertThat(content(post).body()).contains("<p>電話</p>").contains("/media/" + picture + "/large");
		assertThat(this.scene.current(post).getFiles()).extracting(ShownFile::name).contains("張三138****8000.docx");
	}

	@Test
	void findsTheColumnOfCollegeNumbers() {
		Post post = this.scene.post(PostKind.NOTICE, "獲獎名單",
				"<table><tbody><tr><th>姓名</th><th>學號</th></tr><tr><td>張三</td><td>2021010101</td></tr>"
						+ "<tr><td></td><td>20210<strong>10102</strong></td></tr></tbody></table>");
		assertThat(stops(post)).hasSize(1).allMatch((message) -> message.contains("2 個個人號碼（學號或工號）"));
		mask(post);
		assertThat(stops(post)).isEmpty();
		assertThat(content(post).body()).contains("<td>張三</td><td>********01</td>", "*****<strong>***02</strong>");
	}

	@Test
	void leavesOwnAddressesAndTelephonesOfOfficesAlone() {
		assertThat(stops(this.scene.post(PostKind.NOTICE, "咨詢電話 0546-8060000",
				"<p><a href=\"/column/13800138000\">見專欄</a>，<a href=\"https://weibo.com/1/4903212345678901\">微博</a></p>")))
			.isEmpty();
	}

	@Test
	void makesNoVersionWhereThereIsNothingToMask() {
		Post post = this.scene.post(PostKind.NOTICE, "一篇", "<p>沒有號碼</p>");
		int before = this.scene.current(post).getNumber();
		mask(post);
		assertThat(this.scene.current(post).getNumber()).isEqualTo(before);
	}

	@Test
	void masksOnlyForWhoMayEditNow() {
		Post post = this.scene.post(PostKind.NOTICE, "一篇", "<p>13800138000</p>");
		for (String other : List.of("hezuo", "lingdao", "jiaowu")) {
			assertThat(new Visitor(this.mvc, other).post("/posts/" + post.getId() + "/masking", Map.of()))
				.hasStatus(404);
		}
		this.jdbc.sql(
				"update post set state = 'FIRST_REVIEW', waiting_since = created_at, round = 1, submitted_by = created_by, submitted_at = created_at where id = ?")
			.param(post.getId())
			.update();
		for (String later : List.of("tuanwei", "xuanchuan")) {
			assertThat(new Visitor(this.mvc, later).post("/posts/" + post.getId() + "/masking", Map.of()))
				.hasStatus(409);
		}
		assertThat(content(post).body()).contains(MOBILE);
	}

	@Test
	void recordsWhoMasked() {
		Post post = this.scene.post(PostKind.NOTICE, "一篇", "<p>13800138000、13900139000</p>");
		mask(post);
		assertThat(this.jdbc
			.sql("select detail from audit_entry where subject_type = 'post' and subject_id = ? and action = '遮蓋個人號碼'")
			.param(post.getId())
			.query(String.class)
			.list()).singleElement().asString().contains("2 個").doesNotContain(MOBILE);
	}

	@Test
	void readsAttachedDocumentsWherePeopleReadThem() {
		assertThat(attach(document((document) -> document.createParagraph().createRun().setText("電話" + MOBILE))))
			.contains("內有 1 個個人號碼（手機號碼）", "138****8000", "移除這個附件");
		assertThat(attach(document((document) -> document.createHeader(HeaderFooterType.DEFAULT)
			.createParagraph()
			.createRun()
			.setText(MOBILE)))).contains("手機號碼");
		assertThat(attach(document((document) -> {
			var paragraph = document.createParagraph();
			paragraph.createRun().setText("138");
			paragraph.createRun().setText("00138000");
		}))).contains("手機號碼");
		assertThat(attach(document((document) -> {
			XWPFTable table = document.createTable(2, 2);
			table.getRow(0).getCell(1).setText("學號");
			table.getRow(1).getCell(1).setText("2021010101");
		}))).contains("學號或工號");
		assertThat(attach(
				document((document) -> document.createParagraph().createHyperlinkRun("tel:" + MOBILE).setText("電話"))))
			.contains("手機號碼");
		assertThat(attach(document((document) -> document.createParagraph().createRun().setText("電話 0546-8060000"))))
			.isEmpty();
	}

	@Test
	void readsAttachedWorkbooksHiddenSheetsToo() {
		assertThat(attach(workbook((book) -> book.createSheet().createRow(0).createCell(0).setCellValue(MOBILE))))
			.contains("手機號碼");
		assertThat(attach(workbook((book) -> book.createSheet().createRow(0).createCell(0).setCellValue(13800138000D))))
			.contains("手機號碼");
		assertThat(attach(workbook((book) -> {
			book.createSheet("一").createRow(0).createCell(0).setCellValue("甲");
			book.createSheet("二").createRow(0).createCell(0).setCellValue(MOBILE);
			book.setSheetHidden(1, true);
		}))).contains("手機號碼");
		assertThat(attach(workbook((book) -> {
			XSSFSheet sheet = book.createSheet();
			Row heading = sheet.createRow(0);
			heading.createCell(0).setCellValue("學號");
			sheet.createRow(1).createCell(0).setCellValue("2021010101");
		}))).contains("學號或工號");
		assertThat(attach(workbook((book) -> book.createSheet().createRow(0).createCell(0).setCellValue(1350))))
			.isEmpty();
	}

	@Test
	void saysThatAnAttachedDocumentCannotBeReadAndThatAPdfIsNot() {
		byte[] broken = replaced(document((document) -> {
		}), "word/document.xml", "<w:document xmlns:w=\"x\"><w:body><w:p>".getBytes());
		assertThat(attach(broken)).contains("讀不出來");
		Post post = attached("通知.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes());
		assertThat(this.scene.findings(this.check, post)).singleElement()
			.satisfies((finding) -> assertThat(finding.stops()).isFalse())
			.satisfies((finding) -> assertThat(finding.message()).contains("PDF", "核對"));
	}

	@Test
	void readsAttachedPdfs() throws IOException {
		assertThat(stops(attached("通知.pdf", pdf("Tel 13805461234, ID 37050219900307123X")))).singleElement()
			.asString()
			.contains("附件《通知.pdf》", "內有");
		assertThat(this.scene.findings(this.check, attached("通知.pdf", pdf("Room 305, 15 May 2089")))).isEmpty();
		assertThat(this.scene.findings(this.check, attached("通知.pdf", pdf("Room 306", "")))).singleElement()
			.satisfies((finding) -> assertThat(finding.stops()).isFalse())
			.satisfies((finding) -> assertThat(finding.message()).contains("有的頁只是圖片"));
	}

	@Test
	void readsNoPdfThatIsTooLongOrUnpacksToTooMuch() throws IOException {
		String[] pages = new String[301];
		Arrays.fill(pages, "words");
		assertThat(this.scene.findings(this.check, attached("長.pdf", pdf(pages)))).singleElement()
			.satisfies((finding) -> assertThat(finding.stops()).isFalse())
			.satisfies((finding) -> assertThat(finding.message()).contains("超過 300 頁", "核對"));
		for (byte[] packed : List.of(blank(COSName.FLATE_DECODE, 60 << 20), blank(COSName.LZW_DECODE, 600))) {
			assertThat(this.scene.findings(this.check, attached("大.pdf", packed))).singleElement()
				.satisfies((finding) -> assertThat(finding.stops()).isFalse())
				.satisfies((finding) -> assertThat(finding.message()).containsAnyOf("展開後太大", "壓縮方式不常見"));
		}
	}

	private static byte[] pdf(String... pages) throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
			for (String words : pages) {
				PDPage page = new PDPage();
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.beginText();
					content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
					content.newLineAtOffset(50, 700);
					content.showText(words);
					content.endText();
				}
			}
			document.save(file);
			return file.toByteArray();
		}
	}

	/** A page that says nothing in many bytes. */
	private static byte[] blank(COSName filter, int length) throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
			PDPage page = new PDPage();
			document.addPage(page);
			byte[] blanks = new byte[length];
			Arrays.fill(blanks, (byte) ' ');
			page.setContents(new PDStream(document, new ByteArrayInputStream(blanks), filter));
			document.save(file);
			return file.toByteArray();
		}
	}

	@Test
	void readsADocumentAgainThatCouldNotBeReadBefore() throws IOException {
		Post post = attached("通知.docx",
				document((document) -> document.createParagraph().createRun().setText("第二次才讀到")));
		Long id = this.scene.current(post).attached().get(0).fileId();
		Path there = this.media.original(this.media.get(id));
		Path away = there.resolveSibling(there.getFileName() + ".away");
		Files.move(there, away);
		assertThat(stops(post)).singleElement().asString().contains("找不到");
		Files.move(away, there);
		assertThat(stops(post)).isEmpty();
	}

	private String attach(byte[] content) {
		Post post = attached("附件", content);
		return String.join("", stops(post));
	}

	private Post attached(String name, byte[] content) {
		return this.scene.post(PostKind.NOTICE, new PostContent("一篇", "<p>見附件</p>", "團委", "王同學", "", ""),
				List.of(attached(name, content, name)));
	}

	private ShownFile attached(String stored, byte[] content, String name) {
		return new ShownFile(this.scene.file(stored, content), ShownFile.Place.ATTACHED, name);
	}

	private List<String> stops(Post post) {
		return this.scene.findings(this.check, post)
			.stream()
			.filter(PostFinding::stops)
			.map(PostFinding::message)
			.toList();
	}

	private void mask(Post post) {
		assertThat(new Visitor(this.mvc, "tuanwei").post("/posts/" + post.getId() + "/masking", Map.of()))
			.hasStatus3xxRedirection()
			.hasRedirectedUrl("/posts/" + post.getId());
	}

	private PostContent content(Post post) {
		return this.scene.current(post).getContent();
	}

	static byte[] document(Consumer<XWPFDocument> writer) {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.createParagraph().createRun().setText("附件");
			writer.accept(document);
			document.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] workbook(Consumer<XSSFWorkbook> writer) {
		try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			writer.accept(book);
			book.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] replaced(byte[] zip, String name, byte[] content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
				ZipOutputStream to = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				to.putNextEntry(new ZipEntry(entry.getName()));
				to.write(entry.getName().equals(name) ? content : in.readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return out.toByteArray();
	}

}
