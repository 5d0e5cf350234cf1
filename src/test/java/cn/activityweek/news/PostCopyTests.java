package cn.activityweek.news;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.media.DemoPreparation;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Copies of a post for those who must publish it elsewhere too.
 */
@DemoTest
class PostCopyTests {

	@Autowired
	private PostScene scene;

	@Autowired
	private PostCopies copies;

	@Autowired
	private DemoPreparation preparation;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void bringsLooksAsStylesAndNamesThePictures() {
		Post post = rich(prepared(21061));
		Document web = Jsoup.parseBodyFragment(CopiedHtml.plain(copy(post, ChineseScript.TRADITIONAL), null));
		assertThat(web.select("[class], [rel], img")).isEmpty();
		assertThat(web.select("p").first().attr("style")).isEqualTo("text-indent:2em;");
		assertThat(web.select("p:contains(居中一段)").attr("style")).isEqualTo("text-align:center;");
		assertThat(web.text()).contains("【圖1：志願者：維修/電風扇】", "來源：某報", "供稿:團委 撰稿:王同學 攝影:李同學");
		assertThat(web.select("td[colspan=2]").text()).isEqualTo("合計 3");
		assertThat(web.select("a").attr("href")).isEqualTo("https://example.com/a?b=1&c=2");
	}

	@Test
	void dressesEveryParagraphForTheEditorOfWechat() {
		Post post = rich(prepared(21062));
		PostCopy copy = copy(post, ChineseScript.TRADITIONAL);
		Document wechat = Jsoup.parseBodyFragment(WechatHtml.of(copy, null));
		assertThat(wechat.select("[class], a, h2, h3, script, img")).isEmpty();
		assertThat(wechat.select("p, li, td, th")).isNotEmpty().allMatch((element) -> element.hasAttr("style"));
		assertThat(wechat.select("p").first().attr("style")).contains("font-size:16px", "text-indent:2em");
		assertThat(wechat.text()).contains("【在此插入圖1，文件 圖片/01_志願者維修電風扇.jpg】");
		String fetched = WechatHtml.of(copy, (picture) -> "https://example.com/media/" + picture.file().getId());
		assertThat(Jsoup.parseBodyFragment(fetched).select("section > img")).hasSize(1);
	}

	@Test
	void bundlesWordPageAndPictures() throws IOException {
		Post post = rich(prepared(21063));
		Map<String, byte[]> files = bundle(post, "hant");
		assertThat(files.keySet()).containsExactly("技能進社區.docx", "技能進社區.html", "圖片/01_志願者維修電風扇.jpg");
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(files.get("技能進社區.docx")))) {
			List<String> paragraphs = word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
			assertThat(paragraphs).contains("技能 <進> 社區", "一、開場", "1.\t第一", "2.\t第二", "•\t內層", "志願者：維修/電風扇", "來源：某報",
					"供稿:團委 撰稿:王同學 攝影:李同學");
			assertThat(paragraphs).filteredOn((text) -> text.contains("志願者：維修")).hasSize(1);
			assertThat(word.getAllPictures()).hasSize(1);
			XWPFTable table = word.getTables().get(0);
			assertThat(table.getRow(0).getTableCells()).hasSize(3);
			assertThat(table.getRow(3).getTableCells()).hasSize(2);
			assertThat(table.getRow(3).getCell(0).getCTTc().getTcPr().getGridSpan().getVal().intValue()).isEqualTo(2);
			assertThat(table.getRow(1).getCell(0).getCTTc().getTcPr().isSetVMerge()).isTrue();
		}
		String page = new String(files.get("技能進社區.html"), StandardCharsets.UTF_8);
		assertThat(page).contains("<title>技能 &lt;進&gt; 社區</title>", "src=\"圖片/01_志願者維修電風扇.jpg\"");
	}

	@Test
	void writesEverythingInTheScriptThatIsChosen() throws IOException {
		Post post = rich(prepared(21064));
		Map<String, byte[]> files = bundle(post, "hans");
		assertThat(files.keySet()).contains("技能进社区.docx", "图片/01_志愿者维修电风扇.jpg");
		assertThat(new String(files.get("技能进社区.html"), StandardCharsets.UTF_8)).contains("lang=\"zh-Hans\"", "一、开场",
				"供稿:团委", "src=\"图片/01_志愿者维修电风扇.jpg\"");
		String wechat = WechatHtml.of(copy(post, ChineseScript.SIMPLIFIED), null);
		assertThat(wechat).contains("在此插入图1，文件 图片/01_志愿者维修电风扇.jpg");
		assertThat(this.scene.current(post).getContent().title()).isEqualTo("技能 <進> 社區");
	}

	@Test
	void leavesOutWhatMustNotBeShownAndSaysSo() {
		Long photo = prepared(21065);
		Long other = prepared(21066);
		Post post = this.scene.post(PostKind.NOTICE, "兩張",
				"<p>正文</p>" + PostScene.figure(photo, "不得發布的") + PostScene.figure(other, "可以發布的"));
		this.jdbc.sql("""
				insert into attachment (version, activity_id, file_id, kind, position, excluded, added_by, added_at)
				select 0, min(id), ?, 'PHOTO', 99, true, min(created_by), min(created_at) from activity""")
			.param(photo)
			.update();
		PostCopy copy = copy(post, ChineseScript.TRADITIONAL);
		assertThat(copy.leftOut()).isOne();
		assertThat(copy.pictures()).extracting(CopiedPicture::label, CopiedPicture::caption)
			.containsExactly(tuple("圖1", "可以發布的"));
		assertThat(copy.body().html()).doesNotContain("不得發布的", "/media/" + photo + "/");
		assertThat(new Visitor(this.mvc, "tuanwei").get("/posts/" + post.getId() + "/copies")).hasStatusOk()
			.bodyText()
			.contains("1</span> 張圖片或視頻沒有放進來")
			.doesNotContain("不得發布的");
	}

	@Test
	void copiesWhatThePublicReadsUnlessAskedForTheDraft() {
		Post post = this.scene.post(PostKind.NOTICE, "已發布的標題", "<p>已發布的正文</p>");
		this.jdbc.sql("""
				update post set state = 'PUBLISHED', live_revision_id = current_revision_id, published_at = created_at,
					first_published_at = created_at, editor = '編輯甲', approver = '部長乙' where id = ?""")
			.param(post.getId())
			.update();
		this.scene.revise(post, "正在寫的標題", "<p>正在寫的正文</p>");
		Visitor reader = new Visitor(this.mvc, "tuanwei");
		assertThat(reader.get("/posts/" + post.getId() + "/copies")).bodyText()
			.contains("已發布的正文", "編輯:編輯甲 審核:部長乙", "正在修改的還沒有發布")
			.doesNotContain("正在寫的正文");
		assertThat(reader.get("/posts/" + post.getId() + "/copies?version=current")).bodyText()
			.contains("正在寫的正文", "不要外傳")
			.doesNotContain("已發布的正文");
	}

	@Test
	void existOnlyForWhoSeesThePost() {
		Post post = this.scene.post(PostKind.NOTICE, "一篇", "<p>正文</p>");
		for (String path : List.of("/copies", "/copies/bundle.zip")) {
			assertThat(new Visitor(this.mvc, "hezuo").get("/posts/" + post.getId() + path)).hasStatus(404);
			assertThat(new Visitor(this.mvc, "lingdao").get("/posts/" + post.getId() + path)).hasStatusOk();
		}
	}

	private Post rich(Long photo) {
		String body = "<p class=\"indent\">首行縮進的<strong>一段</strong>，見<a href=\"https://example.com/a?b=1&amp;c=2\">鏈接</a>，H<sub>2</sub>O、10<sup>3</sup>、"
				+ "<em>斜</em><u>線</u><s>刪</s>。</p><h2>一、開場</h2><p class=\"align-center\">居中一段</p><h3>（一）分項</h3>"
				+ "<ol><li>第一</li><li>第二<ul><li>內層</li></ul></li></ol><blockquote><p>引文</p></blockquote>"
				+ PostScene.figure(photo, "志願者：維修/電風扇")
				+ "<table><thead><tr><th>項目</th><th>名稱</th><th>件數</th></tr></thead><tbody>"
				+ "<tr><td rowspan=\"2\">家電</td><td>風扇</td><td>2</td></tr><tr><td>電飯煲</td><td>1</td></tr>"
				+ "<tr><td colspan=\"2\">合計 3</td><td>件</td></tr></tbody></table><hr /><p class=\"align-right\">靠右</p>";
		return this.scene.post(PostKind.MEDIA_COVERAGE, new PostContent("技能 <進> 社區", body, "團委", "王同學", "李同學", "某報"),
				List.of());
	}

	private PostCopy copy(Post post, ChineseScript script) {
		return this.copies.of(this.scene.get(post), true, script);
	}

	private Long prepared(int seed) {
		Long photo = this.scene.photo(seed);
		this.transaction.executeWithoutResult((status) -> this.preparation.finish());
		return photo;
	}

	private Map<String, byte[]> bundle(Post post, String script) throws IOException {
		byte[] zip = new Visitor(this.mvc, "tuanwei")
			.get("/posts/" + post.getId() + "/copies/bundle.zip?script=" + script)
			.getResponse()
			.getContentAsByteArray();
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				files.put(entry.getName(), in.readAllBytes());
			}
		}
		return files;
	}

}
