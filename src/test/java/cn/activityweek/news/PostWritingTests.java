package cn.activityweek.news;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.album.LargeFiles;
import cn.activityweek.core.ChineseScript;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writing a post: what it begins with, what is kept of what was typed, and that nothing
 * is lost on the way.
 */
@DemoTest
class PostWritingTests {

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final PostRepository posts;

	private final PostPages pages;

	@Autowired
	PostWritingTests(MockMvcTester mvc, JdbcClient jdbc, PostRepository posts, PostPages pages) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.posts = posts;
		this.pages = pages;
	}

	@Test
	void oneClickWritesWhatTheLogKnowsAndNothingElse() {
		long activity = repair();
		long id = begun(visitor("tuanwei").post("/activities/" + activity + "/posts", Map.of()));
		PostContent content = current(id).getContent();
		assertThat(content.title()).isEqualTo("家電維修進社區志愿服務");
		assertThat(content.suppliedBy()).isEqualTo("團委");
		assertThat(content.photographedBy()).isEqualTo("示範攝影");
		assertThat(PostHtml.text(content.body())).startsWith("5月16日14:00至17:00，由團委承辦")
			.contains("校內學生48人次、校內教師6人次", "維修及服務86件次")
			.doesNotContain("圓滿", "成功", "熱烈");
		assertThat(Jsoup.parse(content.body()).select("figure > img[src^=/media/] + figcaption")).isNotEmpty();
		assertThat(reported(id)).containsExactly(activity);
		assertThat(visitor("tuanwei").get("/activities/" + activity)).bodyText()
			.contains("專欄報道", "/posts/" + id + "/edit", "另寫一篇");
	}

	@Test
	void whoWorksInSimplifiedCharactersGetsADraftInThemThroughout() {
		long id = begun(this.mvc.post()
			.uri("/activities/" + repair() + "/posts")
			.header("Accept-Language", "zh-CN")
			.with(SecurityMockMvcRequestPostProcessors.user("tuanwei"))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange());
		PostContent content = current(id).getContent();
		assertThat(content).isEqualTo(content.in(ChineseScript.SIMPLIFIED));
		assertThat(content.title()).isEqualTo("家电维修进社区志愿服务");
		assertThat(content.suppliedBy()).isEqualTo("团委");
		assertThat(PostHtml.text(content.body())).contains("由团委承办", "校内学生48人次");
	}

	@Test
	void whoBeginsAPostIsSaidToHaveWrittenIt() {
		String name = this.jdbc.sql("select display_name from account where username = 'tuanwei'")
			.query(String.class)
			.single();
		assertThat(name).contains("示範");
		assertThat(current(begun("署名")).getContent().writtenBy()).isEqualTo(name.replace("（示範）", ""));
		assertThat(current(begun(visitor("tuanwei").post("/activities/" + repair() + "/posts", Map.of()))).getContent()
			.writtenBy()).isEqualTo(name.replace("（示範）", ""));
	}

	@Test
	void whatIsSavedIsHandedInByTheSameClick() {
		long id = begun(visitor("tuanwei").post("/activities/" + repair() + "/posts", Map.of()));
		Map<String, String> form = form(id);
		form.put("handIn", "true");
		MvcTestResult answer = visitor("tuanwei").post("/posts/" + id, form);
		assertThat(answer).hasRedirectedUrl("/posts/" + id);
		assertThat(answer.getMvcResult().getFlashMap().get("message")).isEqualTo("已保存並送審");
		assertThat(post(id).getState()).isEqualTo(PostState.FIRST_REVIEW);
	}

	@Test
	void whatCannotBeHandedInIsSavedAndSaysWhereToMendIt() {
		long id = begun("還不能送");
		Map<String, String> form = form(id);
		assertThat(page(visitor("tuanwei").get("/posts/" + id + "/edit")).select("button[name=handIn]")).hasSize(1);
		form.putAll(Map.of("writtenBy", "", "title", "改過的題", "handIn", "true"));
		MvcTestResult answer = visitor("tuanwei").post("/posts/" + id, form);
		assertThat(answer).hasRedirectedUrl("/posts/" + id + "#checklist");
		assertThat(answer.getMvcResult().getFlashMap().get("warning")).asString().contains("已保存", "還沒有正文", "撰稿");
		assertThat(current(id).getContent().title()).isEqualTo("改過的題");
		assertThat(post(id).getState()).isEqualTo(PostState.DRAFT);
		Document edit = page(visitor("tuanwei").get("/posts/" + id + "/edit"));
		List<String> links = page(visitor("tuanwei").get("/posts/" + id)).select(".findings a").eachAttr("href");
		assertThat(links).contains("/posts/" + id + "/edit#text", "/posts/" + id + "/edit#writtenBy",
				"/posts/" + id + "/edit#activities");
		assertThat(links).allSatisfy((link) -> assertThat(edit.select(link.replaceAll(".*#", "#"))).hasSize(1));
	}

	@Test
	void oneClickTwiceMakesOnePost() {
		Map<String, String> form = Map.of("_once", UUID.randomUUID().toString());
		String path = "/activities/" + repair() + "/posts";
		assertThat(begun(visitor("tuanwei").post(path, form))).isEqualTo(begun(visitor("tuanwei").post(path, form)));
	}

	@Test
	void whoWritesForNobodyBeginsNothing() {
		assertThat(visitor("lingdao").post("/activities/" + repair() + "/posts", Map.of())).hasStatus(404);
		assertThat(visitor("lingdao").get("/posts/new")).hasStatus(404);
		assertThat(visitor("baowei").post("/activities/" + repair() + "/posts", Map.of())).hasStatus(404);
		assertThat(visitor("hezuo").post("/posts", Map.of("departmentId", "" + department("團委"), "title", "甲")))
			.hasStatus(404);
	}

	@Test
	void beginsNothingWithoutATitle() {
		long before = this.posts.count();
		assertThat(visitor("tuanwei").post("/posts", Map.of("departmentId", "" + department("團委"), "title", " ")))
			.bodyText()
			.contains("請填寫標題");
		assertThat(this.posts.count()).isEqualTo(before);
	}

	@Test
	void savesWhatWasTypedAsAVersion() {
		long id = begun("一篇");
		Map<String, String> form = form(id);
		form.putAll(Map.of("title", "新題", "kind", "STORY", "writtenBy", "王同學", "source", "某報", "body",
				"<p style='text-align:center;color:red'>正文</p><script>alert(1)</script>"));
		assertThat(visitor("tuanwei").post("/posts/" + id, form)).hasRedirectedUrl("/posts/" + id);
		assertThat(current(id).getNumber()).isEqualTo(2);
		assertThat(current(id).getContent())
			.isEqualTo(new PostContent("新題", "<p class=\"align-center\">正文</p>", "團委", "王同學", "", "某報"));
		assertThat(current(id).getKind()).isEqualTo(PostKind.STORY);
		assertThat(visitor("tuanwei").post("/posts/" + id, form)).as("the same again").hasRedirectedUrl("/posts/" + id);
		assertThat(current(id).getNumber()).isEqualTo(2);
	}

	@Test
	void twoWhoSaveAreShownBothTexts() {
		long id = begun("兩個人");
		Map<String, String> mine = form(id);
		Map<String, String> theirs = form(id, "tuanwei-shuji");
		theirs.put("body", "<p>書記寫的</p>");
		assertThat(visitor("tuanwei-shuji").post("/posts/" + id, theirs)).hasStatus3xxRedirection();
		mine.put("body", "<p>我寫的<b>重點</b></p>");
		mine.put("photographedBy", "李同學");
		MvcTestResult answer = visitor("tuanwei").post("/posts/" + id, mine);
		Document page = page(answer);
		assertThat(page.select("h1").text()).isEqualTo("核對修改");
		assertThat(page.select(".conflict-rows").text()).contains("我寫的重點", "書記寫的").doesNotContain("<p>");
		assertThat(page.select("input[name=body]").val()).isEqualTo("<p>我寫的<strong>重點</strong></p>");
		assertThat(PostHtml.text(current(id).getContent().body())).isEqualTo("書記寫的");
		mine.put("version", page.select("input[name=version]").val());
		assertThat(visitor("tuanwei").post("/posts/" + id, mine)).hasStatus3xxRedirection();
		assertThat(current(id).getContent().body()).isEqualTo("<p>我寫的<strong>重點</strong></p>");
	}

	@Test
	void mistakesShowTheFormWithAllThatWasTyped() {
		long id = begun("出錯");
		Map<String, String> form = form(id);
		form.putAll(Map.of("title", "", "body", "<p>寫了很多</p>", "writtenBy", "王同學"));
		Document page = page(visitor("tuanwei").post("/posts/" + id, form));
		assertThat(page.select(".error-summary").text()).contains("請填寫標題");
		assertThat(page.select("textarea[name=body]").text()).isEqualTo("<p>寫了很多</p>");
		assertThat(page.select("#writtenBy").val()).isEqualTo("王同學");
	}

	@Test
	void onlyTheDepartmentWritesAndNotWhileOthersReview() {
		long id = begun("別人的");
		assertThat(visitor("hezuo").get("/posts/" + id + "/edit")).hasStatus(404);
		assertThat(visitor("hezuo").get("/posts/" + id + "/versions")).hasStatus(404);
		assertThat(visitor("lingdao").get("/posts/" + id + "/edit")).hasStatus(404);
		assertThat(visitor("lingdao").get("/posts/" + id + "/versions")).hasStatusOk();
		Map<String, String> form = form(id);
		this.jdbc.sql(
				"update post set state = 'FIRST_REVIEW', round = 1, submitted_by = created_by, submitted_at = created_at, waiting_since = created_at where id = ?")
			.param(id)
			.update();
		form.put("body", "<p>晚了一步</p>");
		assertThat(visitor("tuanwei").post("/posts/" + id, form)).hasStatus(409).bodyText().contains("待初審");
		assertThat(current(id).getNumber()).isEqualTo(1);
	}

	@Test
	void keepsTheFilesThatAPostMayShowAndNoOthers() {
		long activity = repair();
		List<Long> photos = this.jdbc.sql("select file_id from attachment where activity_id = ? order by position")
			.param(activity)
			.query(Long.class)
			.list();
		long foreign = this.jdbc
			.sql("select min(file_id) from attachment where activity_id <> ? and file_id not in"
					+ " (select file_id from attachment where activity_id = ?)")
			.params(activity, activity)
			.query(Long.class)
			.single();
		long id = begun("圖片");
		String own = Jsoup.parse(body(send(id, "file", "/files", "甲.jpg", LargeFiles.photo(2_101_100)))).text();
		String address = own.replaceAll(".*\"(/media/\\d+/large)\".*", "$1");
		Map<String, String> form = form(id);
		form.put("body", figure("/media/" + photos.get(0) + "/large") + figure("/media/" + foreign + "/large")
				+ figure(address));
		form.put("activityIds", "" + activity);
		MvcTestResult answer = visitor("tuanwei").post("/posts/" + id, form);
		assertThat(answer.getMvcResult().getFlashMap().get("warning")).asString().contains("1 張圖片");
		assertThat(PostHtml.files(current(id).getContent().body())).containsExactly(photos.get(0),
				Long.valueOf(address.replaceAll("\\D", "")));
		assertThat(reported(id)).containsExactly(activity);
		assertThat(visitor("tuanwei").get(address.replace("large", "original"))).hasStatus(404);
		assertThat(visitor("hezuo").get(address)).hasStatus(404);
	}

	@Test
	void takesNoActivityThatThePersonDoesNotSee() {
		long id = begun("活動");
		Map<String, String> form = form(id);
		form.putAll(Map.of("activityIds", "999999999", "mainActivityId", "" + repair(), "body", "<p>甲</p>"));
		MvcTestResult answer = visitor("tuanwei").post("/posts/" + id, form);
		assertThat(answer.getMvcResult().getFlashMap().get("warning")).asString().contains("沒有列入");
		assertThat(reported(id)).containsExactly(repair());
	}

	@Test
	void attachesDocumentsUnderTheNamesThatReadersSee() {
		long id = begun("附件");
		Map<String, String> form = form(id);
		form.put("body", "<p>寫到一半</p>");
		assertThat(send(id, "attachment", "/attachments", "活動 通知.pdf", PDF, form)).hasStatus3xxRedirection();
		ShownFile attached = current(id).attached().get(0);
		assertThat(attached.name()).isEqualTo("活動 通知.pdf");
		assertThat(current(id).getContent().body()).as("saved with it").isEqualTo("<p>寫到一半</p>");
		assertThat(visitor("tuanwei").get("/media/" + attached.fileId() + "/document")).hasStatusOk();
		form = form(id);
		form.put("body", "<p>還沒保存</p>");
		Document page = page(send(id, "attachment", "/attachments", "網頁.pdf", "<html>".getBytes(), form));
		assertThat(page.select(".error-summary")).isNotEmpty();
		assertThat(page.select("textarea[name=body]").text()).isEqualTo("<p>還沒保存</p>");
	}

	@Test
	void theNameUnderWhichADocumentWasSentIsNowhereInItsAnswer() {
		long id = begun("附件名");
		byte[] pdf = new String(PDF, StandardCharsets.US_ASCII).replace("<<>>", "<</X 2101>>")
			.getBytes(StandardCharsets.US_ASCII);
		assertThat(send(id, "attachment", "/attachments", "Li370502199001011234.pdf", pdf, form(id)))
			.hasStatus3xxRedirection();
		Long file = current(id).attached().get(0).fileId();
		Map<String, String> form = form(id);
		form.put("attachmentNames[" + file + "]", "List.pdf");
		assertThat(visitor("tuanwei").post("/posts/" + id, form)).hasStatus3xxRedirection();
		assertThat(current(id).attached()).extracting(ShownFile::name).containsExactly("List.pdf");
		assertThat(headers(visitor("tuanwei").get("/media/" + file + "/document"))).contains("List.pdf")
			.doesNotContain("370502");
		Post post = post(id);
		post.publish(Instant.parse("2023-05-16T02:00:00Z"), "李編輯", "王部長");
		this.posts.saveAndFlush(post);
		form = form(id);
		form.put("attachmentNames[" + file + "]", "Later.pdf");
		assertThat(visitor("tuanwei").post("/posts/" + id, form)).hasStatus3xxRedirection();
		assertThat(headers(this.mvc.get().uri("/media/" + file + "/document").exchange())).contains("List.pdf")
			.doesNotContain("370502", "Later");
		assertThat(headers(visitor("tuanwei").get("/media/" + file + "/document"))).contains("Later.pdf");
		this.jdbc.sql("delete from post_revision_file where file_id = ?").param(file).update();
		assertThat(headers(visitor("tuanwei").get("/media/" + file + "/document"))).contains("%E9%99%84%E4%BB%B6.pdf")
			.doesNotContain("370502");
	}

	private static String headers(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		return answer.getResponse()
			.getHeaderNames()
			.stream()
			.map((name) -> name + ": " + answer.getResponse().getHeaders(name))
			.collect(Collectors.joining("\n"));
	}

	@Test
	void aTextThatItsFormWouldNotTakeIsRefusedBeforeItIsStored() {
		long id = begun("太長");
		Map<String, String> form = form(id);
		form.putAll(Map.of("body", "<p>寫好的</p>", "append", "true"));
		MvcTestResult answer = send(id, "document", "/document", "a.docx", longDocument(), form);
		assertThat(answer).hasRedirectedUrl("/posts/" + id + "/edit");
		assertThat(answer.getMvcResult().getFlashMap().get("warning")).asString().contains("沒有導入", "分成幾篇");
		assertThat(current(id).getContent().body()).isEqualTo("<p>寫好的</p>");
		form = form(id);
		form.put("body", "<p>還能保存</p>");
		assertThat(visitor("tuanwei").post("/posts/" + id, form)).hasStatus3xxRedirection();
		long before = this.posts.count();
		assertThat(page(send("/posts", "document", "a.docx", longDocument(),
				Map.of("departmentId", "" + department("團委"), "kind", "STORY")))
			.select(".error-summary")
			.text()).contains("正文太長", "分成幾篇");
		assertThat(this.posts.count()).isEqualTo(before);
	}

	private static byte[] longDocument() {
		return PostNumbersTests.document((document) -> {
			for (int i = 0; i < 101; i++) {
				document.createParagraph().createRun().setText("長".repeat(1000));
			}
		});
	}

	@Test
	void refusesPastedTextThatIsTooLongWhateverItsLengthIsSaidToBe() {
		long id = begun("粘貼");
		assertThat(paste(id, "<p style='color:red'>一段</p>", true)).hasStatusOk().hasBodyTextEqualTo("<p>一段</p>");
		assertThat(paste(id, "", true)).hasStatusOk();
		String tooLong = "a".repeat(9_000_001);
		assertThat(paste(id, tooLong, true)).hasStatus(409).bodyText().contains("分幾次");
		assertThat(paste(id, tooLong, false)).hasStatus(409).bodyText().contains("分幾次");
		assertThat(paste(id, "a".repeat(3_000_001), true)).hasStatus(409);
	}

	@Test
	void refusesWhatIsNestedWithoutEndBeforeItIsRead() {
		long id = begun("嵌套");
		for (String piece : List.of("<b>", "<blockquote>", "<dl><dt>x<dd>")) {
			String hostile = piece.repeat(200_000 / piece.length());
			assertThat(PostHtml.isTooMuch(hostile)).isTrue();
			assertThat(paste(id, hostile, true)).hasStatus(409).bodyText().contains("分幾次");
			Map<String, String> form = form(id);
			form.put("body", hostile);
			Document page = page(visitor("tuanwei").post("/posts/" + id, form));
			assertThat(page.select(".error-summary").text()).contains("正文");
			assertThat(page.select("textarea[name=body]").text()).as("kept").isEqualTo(hostile);
		}
		Map<String, String> form = form(id);
		form.put("body", "<b>".repeat(20_000) + "字");
		assertThat(page(visitor("tuanwei").post("/posts/" + id, form)).select(".error-summary").text())
			.as("short enough, but of too many pieces")
			.contains("正文");
		assertThat(current(id).getNumber()).isEqualTo(1);
	}

	@Test
	void nestsNoTextDeeperThanAnyoneWrites() {
		String clean = PostHtml.clean("<blockquote>".repeat(10_000) + "話");
		assertThat(Jsoup.parse(clean).select("blockquote").size()).isLessThan(100);
		assertThat(PostHtml.text(clean)).isEqualTo("話");
		assertThat(PostHtml.text(PostHtml.clean("<b>".repeat(20_000) + "話"))).isEqualTo("話");
	}

	private MvcTestResult paste(long id, String html, boolean lengthKnown) {
		return this.mvc.perform((context) -> {
			MockHttpServletRequest request = new MockHttpServletRequest(context, "POST", "/posts/" + id + "/pasted") {
				@Override
				public long getContentLengthLong() {
					return lengthKnown ? super.getContentLengthLong() : -1;
				}
			};
			request.setPathInfo("/posts/" + id + "/pasted");
			request.setContentType("text/plain;charset=UTF-8");
			request.setContent(html.getBytes(StandardCharsets.UTF_8));
			SecurityMockMvcRequestPostProcessors.user("tuanwei").postProcessRequest(request);
			return SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request);
		});
	}

	@Test
	void aWordFileWithSixPicturesATableAndListsBecomesAPost() {
		long id = begun(send("/posts", "document", "report.docx", WordFixture.docx(),
				Map.of("departmentId", "" + department("團委"), "kind", "ACTIVITY_NEWS")));
		PostContent content = current(id).getContent();
		assertThat(content.title()).isEqualTo(WordFixture.TITLE);
		Element body = Jsoup.parse(content.body()).body();
		assertThat(body.select("figure > img")).hasSize(6);
		assertThat(body.select("figcaption").eachText()).containsExactly("圖1 現場", "圖3 現場", "圖5 現場");
		assertThat(body.select("body > ol > li").eachText()).containsExactly("電風扇", "電飯煲 清洗", "吸塵器");
		assertThat(body.select("body > ol > li > ol > li").eachText()).containsExactly("清洗");
		assertThat(body.select("table tr")).hasSize(2);
		assertThat(body.select("td").eachText()).containsExactly("項目", "件數", "家電", "86");
		assertThat(body.select("h2").eachText()).containsExactly("一、維修", "二、統計");
		assertThat(PostHtml.files(content.body())).hasSize(6).doesNotHaveDuplicates();
		assertThat(PostHtml.clean(content.body())).isEqualTo(content.body());
		assertThat(body.select("ol, figure, h2, table").stream().map(Element::nodeName)).startsWith("h2", "ol");
		assertThat(this.jdbc.sql("select count(*) from post_file where post_id = ?")
			.param(id)
			.query(Integer.class)
			.single()).isEqualTo(6);
	}

	@Test
	void whatLooksLikeATitleIsOneAndListsKeepTheirNumbers() {
		byte[] file = PostNumbersTests.document((document) -> {
			document.removeBodyElement(0);
			var title = document.createParagraph();
			title.setAlignment(ParagraphAlignment.CENTER);
			var words = title.createRun();
			words.setFontSize(22);
			words.setText("開放實訓室 迎來小訪客");
			var lists = WordFixture.lettered(document);
			document.createParagraph().createRun().setText("先做三件事。");
			for (String item : List.of("一甲", "一乙", "一丙")) {
				WordFixture.item(document, lists, 0, item);
			}
			document.createParagraph().createRun().setText("中間一段。");
			WordFixture.item(document, lists, 0, "一丁");
			WordFixture.item(document, lists, 1, "細甲");
			WordFixture.item(document, lists, 1, "細乙");
		});
		long id = begun(send("/posts", "document", "文件名.docx", file,
				Map.of("departmentId", "" + department("團委"), "kind", "STORY")));
		PostContent content = current(id).getContent();
		assertThat(content.title()).isEqualTo("開放實訓室 迎來小訪客");
		assertThat(content.body()).doesNotContain("小訪客")
			.contains("<ol><li>一甲</li><li>一乙</li><li>一丙</li></ol>",
					"<ol start=\"4\"><li>一丁<ol type=\"a\"><li>細甲</li><li>細乙</li></ol></li></ol>");
		assertThat(PostHtml.clean(content.body())).isEqualTo(content.body());
	}

	@Test
	void aWordFileComesAfterTheTextOrInItsPlaceAndTheOldTextStays() {
		long id = begun("導入");
		Map<String, String> form = form(id);
		form.put("body", "<p>原來的</p>");
		form.put("append", "true");
		assertThat(send(id, "document", "/document", "a.docx", WordFixture.docx(), form))
			.hasRedirectedUrl("/posts/" + id + "/edit");
		assertThat(current(id).getContent().body()).startsWith("<p>原來的</p>").contains("<table>");
		assertThat(current(id).getContent().title()).isEqualTo("導入");
		form = form(id);
		form.put("append", "false");
		assertThat(send(id, "document", "/document", "a.docx", WordFixture.docx(), form)).hasStatus3xxRedirection();
		assertThat(current(id).getContent().body()).doesNotContain("原來的");
		assertThat(current(id).getContent().title()).isEqualTo(WordFixture.TITLE);
		int kept = current(id).getNumber() - 1;
		assertThat(visitor("tuanwei").post("/posts/" + id + "/versions/" + kept + "/restoration",
				Map.of("revisionId", "" + current(id).getId())))
			.hasStatus3xxRedirection();
		assertThat(current(id).getNumber()).isEqualTo(kept + 2);
		assertThat(current(id).getContent().body()).startsWith("<p>原來的</p>");
	}

	@Test
	void anEarlierVersionReplacesNothingThatThePersonHasNotSeen() {
		long id = begun("恢復");
		String seen = "" + current(id).getId();
		Map<String, String> form = form(id, "tuanwei-shuji");
		form.put("body", "<p>書記剛寫的</p>");
		assertThat(visitor("tuanwei-shuji").post("/posts/" + id, form)).hasStatus3xxRedirection();
		for (Map<String, String> stale : List.of(Map.of("revisionId", seen), Map.<String, String>of())) {
			assertThat(visitor("tuanwei").post("/posts/" + id + "/versions/1/restoration", stale)).hasStatus(409)
				.bodyText()
				.contains("又改過");
		}
		assertThat(current(id).getContent().body()).isEqualTo("<p>書記剛寫的</p>");
		Document version = page(visitor("tuanwei").get("/posts/" + id + "/versions/1"));
		assertThat(visitor("tuanwei").post("/posts/" + id + "/versions/1/restoration",
				Map.of("revisionId", version.select("main input[name=revisionId]").val())))
			.hasStatus3xxRedirection();
		assertThat(current(id).getContent().body()).isEmpty();
	}

	@Test
	void aWordFileReplacesNothingThatThePersonHasNotSeenAndIsKept() {
		long id = begun("導入");
		Map<String, String> mine = form(id);
		mine.putAll(Map.of("body", "<p>我寫的</p>", "append", "false"));
		Map<String, String> theirs = form(id, "tuanwei-shuji");
		theirs.put("body", "<p>書記剛寫的</p>");
		assertThat(visitor("tuanwei-shuji").post("/posts/" + id, theirs)).hasStatus3xxRedirection();
		Document conflict = page(send(id, "document", "/document", "a.docx", WordFixture.docx(), mine));
		assertThat(current(id).getContent().body()).isEqualTo("<p>書記剛寫的</p>");
		assertThat(conflict.select("h1").text()).isEqualTo("核對修改");
		assertThat(conflict.select("main, [role=alert]").text()).contains("書記剛寫的", "Word 文件的內容接在「我的」正文後面");
		Map<String, String> chosen = new HashMap<>();
		conflict.select("form.conflict input[type=hidden]")
			.stream()
			.filter((input) -> !input.attr("name").equals("_csrf"))
			.forEach((input) -> chosen.put(input.attr("name"), input.val()));
		chosen.put("_all", "mine");
		assertThat(visitor("tuanwei").post("/posts/" + id, chosen)).hasStatus3xxRedirection();
		assertThat(current(id).getContent().body()).startsWith("<p>我寫的</p>").contains("<table>");
		assertThat(PostHtml.files(current(id).getContent().body())).as("with its pictures").hasSize(6);
	}

	@Test
	void aPostTakesSoManyFilesAndNoMoreHoweverTheyCome() {
		long id = begun("太多文件");
		this.jdbc.sql("""
				with sent as (insert into stored_file (department_id, sha256, crc32, length, type, name, location,
						preparation, prepare_after, stored_at, offered_at)
					select p.department_id, lpad(to_hex(n), 64, '0'), 1, 1, 'JPEG', 'a.jpg', p.id || '-' || n, 'READY',
						now(), now(), now() from post p cross join generate_series(1, ?) n where p.id = ? returning id)
				insert into post_file (version, post_id, file_id, added_by, added_at)
				select 0, p.id, sent.id, p.created_by, p.created_at from post p cross join sent where p.id = ?""")
			.params(PostFiles.MOST - 1, id, id)
			.update();
		assertThat(send(id, "file", "/files", "甲.jpg", LargeFiles.photo(2_092_001))).hasStatusOk();
		assertThat(send(id, "file", "/files", "乙.jpg", LargeFiles.photo(2_092_002))).hasStatus(409)
			.bodyText()
			.contains("最多上傳 300 個文件");
		Map<String, String> form = form(id);
		form.put("body", "<p>正在寫</p>");
		assertThat(page(send(id, "attachment", "/attachments", "a.pdf", PDF, form)).select(".error-summary").text())
			.contains("最多上傳 300 個文件");
		form.put("append", "true");
		MvcTestResult answer = send(id, "document", "/document", "a.docx", WordFixture.docx(), form);
		assertThat(answer.getMvcResult().getFlashMap().get("warning")).asString().contains("沒有導入", "300 個文件");
		assertThat(current(id).getContent().body()).as("what was typed is saved").isEqualTo("<p>正在寫</p>");
		assertThat(this.jdbc.sql("select count(*) from post_file where post_id = ?")
			.param(id)
			.query(Integer.class)
			.single()).isEqualTo(PostFiles.MOST);
		// Files that never were on the disk are in the way of whoever checks the store.
		this.jdbc.sql(
				"delete from post_file where post_id = ? and file_id in (select id from stored_file where location like ?)")
			.params(id, id + "-%")
			.update();
		this.jdbc.sql("delete from stored_file where location like ?").param(id + "-%").update();
	}

	@Test
	void whatIsNoWordFileIsRefusedAndNothingIsLost() throws IOException {
		byte[] docx = WordFixture.docx();
		Map<String, byte[]> bad = Map.of("blank.docx", "no zip".getBytes(), "cut.docx",
				java.util.Arrays.copyOf(docx, docx.length / 2), "entity.docx",
				changed(docx, "word/document.xml",
						"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]><x>&y;</x>"),
				"empty.docx", changed(docx, "word/document.xml", "<x/>"), "bomb.docx",
				changed(docx, "word/document.xml", " ".repeat(40_000_000)));
		long id = begun("壞文件");
		bad.forEach((name, content) -> {
			Map<String, String> form = form(id);
			form.put("body", "<p>正在寫</p>");
			Document page = page(send(id, "document", "/document", name, content, form));
			assertThat(page.select(".error-summary").text()).as(name).containsAnyOf("另存", "導入", "過大");
			assertThat(page.select("textarea[name=body]").text()).as(name).isEqualTo("<p>正在寫</p>");
		});
		assertThat(current(id).getNumber()).isEqualTo(1);
	}

	@Test
	void nothingIsFetchedForAWordFile() throws IOException {
		String relations = part(WordFixture.docx(), "word/_rels/document.xml.rels")
			.replaceFirst("Target=\"media/image1.jpeg\"", "Target=\"file:///etc/hostname\" TargetMode=\"External\"");
		String text = part(WordFixture.docx(), "word/document.xml").replaceFirst("r:embed=", "r:link=");
		byte[] docx = changed(changed(WordFixture.docx(), "word/_rels/document.xml.rels", relations),
				"word/document.xml", text);
		MvcTestResult answer = send("/posts", "document", "x.docx", docx,
				Map.of("departmentId", "" + department("團委"), "kind", "STORY"));
		assertThat(answer.getMvcResult().getFlashMap().get("warning")).asString().contains("1 張圖片");
		assertThat(PostHtml.files(current(begun(answer)).getContent().body())).hasSize(5);
	}

	@Test
	void versionsTellWhatHasChanged() {
		long id = begun("版本");
		Map<String, String> form = form(id);
		form.put("body", "<p>共維修家電86件。</p><p>結束。</p>");
		visitor("tuanwei").post("/posts/" + id, form);
		form = form(id);
		form.put("body", "<p>共維修小家電96件。</p><p>居民道謝。</p><p>結束。</p>");
		form.put("title", "版本二");
		visitor("tuanwei").post("/posts/" + id, form);
		Document list = page(visitor("tuanwei").get("/posts/" + id + "/versions"));
		assertThat(list.select("tbody tr")).hasSize(3);
		assertThat(list.select("tbody tr").get(0).text()).contains("現在的", "標題；正文 +8 −2 字");
		Document differences = page(visitor("tuanwei").get("/posts/" + id + "/versions/3/differences?since=2"));
		assertThat(differences.select(".diff ins").eachText()).contains("小", "96", "居民道謝。", "二");
		assertThat(differences.select(".diff del").eachText()).containsExactly("86");
		assertThat(differences.select(".diff-added .diff-mark").text()).isEqualTo("新增");
		assertThat(page(visitor("tuanwei").get("/posts/" + id + "/versions/2")).select(".post-body").text())
			.isEqualTo("共維修家電86件。 結束。");
		assertThat(visitor("tuanwei").get("/posts/" + id + "/versions/9")).hasStatus(404);
	}

	@Test
	void tellsWhoElseHasItOpenAndBlocksNobody() {
		long id = begun("同時");
		assertThat(editing(id, "tuanwei")).isEqualTo("[]");
		assertThat(editing(id, "tuanwei-shuji"))
			.contains(this.jdbc.sql("select display_name from account where username = 'tuanwei'")
				.query(String.class)
				.single());
		Document page = page(visitor("tuanwei-shuji").get("/posts/" + id + "/edit"));
		assertThat(page.select("[data-others]").hasAttr("hidden")).isFalse();
		Map<String, String> form = form(id, "tuanwei-shuji");
		form.put("body", "<p>書記</p>");
		assertThat(visitor("tuanwei-shuji").post("/posts/" + id, form)).hasStatus3xxRedirection();
	}

	private long begun(String title) {
		return begun(visitor("tuanwei").post("/posts",
				Map.of("departmentId", "" + department("團委"), "kind", "ACTIVITY_NEWS", "title", title)));
	}

	private static long begun(MvcTestResult answer) {
		assertThat(answer).hasStatus3xxRedirection();
		return Long.parseLong(answer.getResponse().getRedirectedUrl().replaceAll("/posts/(\\d+)/edit", "$1"));
	}

	/** The form as the page shows it. */
	private Map<String, String> form(long id) {
		return form(id, "tuanwei");
	}

	private Map<String, String> form(long id, String username) {
		Document page = page(visitor(username).get("/posts/" + id + "/edit"));
		Map<String, String> form = new HashMap<>();
		page.select("form.post-form input[type=text], form.post-form input[type=hidden]")
			.stream()
			.filter((input) -> !input.attr("name").startsWith("_"))
			.forEach((input) -> form.put(input.attr("name"), input.val()));
		form.put("body", page.select("textarea[name=body]").text());
		form.put("kind", page.select("#kind option[selected]").val());
		page.select("input[name=mainActivityId][checked]").forEach((main) -> form.put("mainActivityId", main.val()));
		page.select("input[name=attached][checked]").forEach((attached) -> form.put("attached", attached.val()));
		return form;
	}

	private MvcTestResult send(long id, String field, String path, String name, byte[] content) {
		return send("/posts/" + id + path, field, name, content, Map.of());
	}

	private MvcTestResult send(long id, String field, String path, String name, byte[] content,
			Map<String, String> form) {
		return send("/posts/" + id + path, field, name, content, form);
	}

	private MvcTestResult send(String path, String field, String name, byte[] content, Map<String, String> form) {
		var request = this.mvc.post()
			.multipart()
			.uri(URI.create(path))
			.file(new MockMultipartFile(field, name, "application/octet-stream", content))
			.with(SecurityMockMvcRequestPostProcessors.user("tuanwei"))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private String editing(long id, String username) {
		return body(this.mvc.post()
			.uri(URI.create("/posts/" + id + "/editing"))
			.with(SecurityMockMvcRequestPostProcessors.user(username))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange());
	}

	private static byte[] changed(byte[] zip, String name, String content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
				ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(entry.getName().equals(name) ? content.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
			}
		}
		return bytes.toByteArray();
	}

	private static String part(byte[] zip, String name) throws IOException {
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (entry.getName().equals(name)) {
					return new String(in.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		throw new IllegalArgumentException(name);
	}

	private static String figure(String address) {
		return "<figure><img src=\"" + address + "\" alt=\"\"></figure>";
	}

	private static Document page(MvcTestResult answer) {
		return Jsoup.parse(body(answer));
	}

	private static String body(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Post post(long id) {
		return this.posts.findById(id).orElseThrow();
	}

	private PostRevision current(long id) {
		return this.pages.current(post(id));
	}

	private List<Long> reported(long id) {
		return this.jdbc.sql("""
				select a.activity_id from post p join post_revision_activity a on a.revision_id = p.current_revision_id
				where p.id = ? order by a.position""").param(id).query(Long.class).list();
	}

	private long repair() {
		return this.jdbc.sql("select min(id) from activity where title = '家電維修進社區志愿服務'").query(Long.class).single();
	}

	private long department(String name) {
		return this.jdbc.sql("select min(id) from department where name = ?").param(name).query(Long.class).single();
	}

	private Visitor visitor(String username) {
		return new Visitor(this.mvc, username);
	}

}
