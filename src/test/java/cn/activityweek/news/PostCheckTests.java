package cn.activityweek.news;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.activity.ActivityTyping;
import cn.activityweek.edition.Editions;
import cn.activityweek.media.DemoPreparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The checklist before a post is submitted: what stops it, and what is only a hint.
 */
@DemoTest
class PostCheckTests {

	private static final String TEXT = "<p>5月16日，團委組織志願者走進社區。</p>";

	@Autowired
	private PostScene scene;

	@Autowired
	private ContentCheck contents;

	@Autowired
	private LinkCheck links;

	@Autowired
	private PictureCheck pictures;

	@Autowired
	private ReportedActivityCheck activities;

	@Autowired
	private WordCheck words;

	@Autowired
	private PostDesk desk;

	@Autowired
	private DemoPreparation preparation;

	@Autowired
	private ActivityTyping typing;

	@Autowired
	private Editions editions;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void isContentWithAWholePost() {
		Long photo = prepared(21041);
		Post post = reporting(
				this.scene.post(PostKind.ACTIVITY_NEWS, "技能服務進社區", TEXT + PostScene.figure(photo, "志願者為居民修理電風扇")),
				activity("HELD"));
		for (PostCheck check : List.of(this.contents, this.links, this.pictures, this.activities, this.words)) {
			assertThat(this.scene.findings(check, post)).as(check.getClass().getSimpleName()).isEmpty();
		}
	}

	@Test
	void wantsATextAndWhoMadeIt() {
		Post post = this.scene.post(PostKind.MEDIA_COVERAGE, new PostContent("一篇", "<p> </p>", "", "王同學", "", ""),
				List.of());
		assertThat(stops(this.contents, post)).containsExactly("還沒有正文", "署名行缺「供稿」，請補上", "媒體報道要註明來源，請填寫「來源」");
	}

	@Test
	void findsATitleTooLong() {
		assertThat(warnings(this.contents, this.scene.post(PostKind.NOTICE, "長".repeat(60), TEXT))).isEmpty();
		assertThat(warnings(this.contents, this.scene.post(PostKind.NOTICE, "長".repeat(61), TEXT))).singleElement()
			.asString()
			.contains("61 個字");
	}

	@ParameterizedTest
	@CsvSource({ "https://example.com/a, true", "http://axcuq.cn/index/zyjyhdz.htm, true", "mailto:a@example.com, true",
			"/column/3, true", "/plan, true", "/, true", "/activities/3, false", "/posts/3, false", "http://, false",
			"https://localhost/a, false", "http://192.168.1.3/, false", "http://neiwang/, false",
			"https://example.com/職教, true" })
	void findsLinksThatLeadNowhere(String href, boolean fine) {
		Post post = this.scene.post(PostKind.NOTICE, "一篇", "<p><a href=\"" + href + "\">鏈接</a></p>");
		assertThat(stops(this.links, post)).isEmpty();
		if (fine) {
			assertThat(warnings(this.links, post)).isEmpty();
		}
		else if (this.scene.current(post).getContent().body().contains("<a")) {
			assertThat(warnings(this.links, post)).hasSize(1);
		}
	}

	@Test
	void wantsACaptionedPhotoOfNewsWhereTheActivityHasOne() {
		String activity = activity("HELD");
		assertThat(stops(this.pictures, reporting(news(TEXT), activity))).isEmpty();
		assertThat(warnings(this.pictures, reporting(news(TEXT), activity))).singleElement()
			.asString()
			.contains("還沒有圖片");
		Long photo = prepared(21042);
		attach(activity, photo, false);
		assertThat(stops(this.pictures, reporting(news(TEXT), activity))).singleElement()
			.asString()
			.contains("至少要有一張帶圖說的活動照片");
		assertThat(stops(this.pictures, reporting(news(TEXT + PostScene.figure(photo, "")), activity))).singleElement()
			.asString()
			.contains("還沒有一張圖片寫了圖說");
		assertThat(stops(this.pictures, reporting(news(TEXT + PostScene.figure(photo, "會場")), activity))).isEmpty();
		assertThat(stops(this.pictures, this.scene.post(PostKind.NOTICE, "通知", TEXT))).isEmpty();
	}

	@Test
	void namesThePicturesWithoutCaption() {
		Long photo = prepared(21043);
		Post post = news(TEXT + PostScene.figure(photo, "會場") + PostScene.figure(photo, " ") + "<p><img src=\"/media/"
				+ photo + "/large\" alt=\"合影\" /></p>");
		assertThat(warnings(this.pictures, post)).containsExactly("第 2 張圖片沒有圖說，請寫明時間、人物、在做什麼");
	}

	@Test
	void stopsAPictureThatMustNotBeShownAndSaysWhereThatIsMended() {
		Long excluded = prepared(21044);
		String first = activity("HELD");
		attach(first, excluded, true);
		assertThat(stops(this.pictures, news(TEXT + PostScene.figure(excluded, "會場")))).singleElement()
			.asString()
			.contains("第 1 張圖片", title(first), "不得發布");
		Long pupils = prepared(21045);
		String second = activity("HELD");
		attach(second, pupils, false);
		this.jdbc.sql("insert into album (version, activity_id, minors) values (0, ?::bigint, true)")
			.param(second)
			.update();
		assertThat(stops(this.pictures, news(TEXT + PostScene.figure(pupils, "會場")))).singleElement()
			.asString()
			.contains(title(second), "同意還沒有登記");
	}

	@Test
	void stopsAPictureThatIsNotReady() {
		Long photo = this.scene.photo(21046);
		this.jdbc.sql("update stored_file set preparation = 'WAITING' where id = ?").param(photo).update();
		assertThat(stops(this.pictures, news(TEXT + PostScene.figure(photo, "會場"))))
			.containsExactly("第 1 張圖片還在準備，請稍候再試");
		Long broken = this.scene.photo(21047);
		this.jdbc.sql("update stored_file set preparation = 'FAILED', failure = '圖片損壞' where id = ?")
			.param(broken)
			.update();
		assertThat(stops(this.pictures, news(TEXT + PostScene.figure(broken, "會場")))).singleElement()
			.asString()
			.contains("圖片損壞", "換一張");
	}

	@Test
	void hintsAtTheActivityThatIsMissingOrNotHeld() {
		assertThat(warnings(this.activities, news(TEXT))).singleElement().asString().contains("沒有選報道的是哪項活動");
		assertThat(warnings(this.activities, reporting(news(TEXT), activity("PLANNED")))).singleElement()
			.asString()
			.contains("還沒有標記「已舉辦」");
		assertThat(warnings(this.activities, this.scene.post(PostKind.NOTICE, "通知", TEXT))).isEmpty();
		assertThat(stops(this.activities, news(TEXT))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "以及其它單位|「其它」是否應為「其他」", "以及其它单位|「其它」是否應為「其他」", "截止5月20日|是否應為「截至」", "報名截止5月20日|", "截止時間为5月20日|",
					"登錄帳號|是否應為「賬號、賬戶」", "登录帐号|是否應為「賬號、賬戶」", "活動週啟動|是否應為「活動周」", "活動周啟動|", "活动周启动|", "書籍以贈送形式|",
					"工作布<strong>署</strong>會|是否應為「部署」", "主題是“技能:讓生活更加美好”|主題是「技能:讓生活更美好」", "主題是「技能：讓生活更美好」|",
					"主题是《技能:让生活更美好》|", "主題是“讓生活更美好”|主題是「技能:讓生活更美好」", "“職教百家談”訪談|", "宣傳統站部主辦|是否應為「宣傳統戰部」", "學校宣傳統戰部門|",
					"宣传统战部主办|", "合作交流和就業創業中心|是否應為「合作交流與就業創業中心」", "黨政辦公樓前|", "黨政辦、宣傳部|" })
	void hintsAtWordsThatMayBeWrong(String text, String hint) {
		Post post = this.scene.post(PostKind.NOTICE, "一篇", "<p>" + text + "</p>");
		assertThat(stops(this.words, post)).isEmpty();
		if (hint == null) {
			assertThat(warnings(this.words, post)).isEmpty();
		}
		else {
			assertThat(warnings(this.words, post)).singleElement().asString().contains(hint);
		}
	}

	@Test
	void showsTheFirstPlaceAndCountsTheRest() {
		Post post = this.scene.post(PostKind.NOTICE, "其它", "<p>我校和其它學校</p><p>其它</p>");
		assertThat(warnings(this.words, post)).containsExactly("「其它」是否應為「其他」（指人指事物，規範文稿統一用「其他」）：「其它」等 3 處");
	}

	@ParameterizedTest
	@ValueSource(strings = { "正文", "宣傳統站部", "技", "其它「技能" })
	void readsALongTextInTime(String text) {
		Post post = this.scene.post(PostKind.NOTICE, "一篇", "<p>" + text.repeat(8000) + "</p>");
		long begun = System.nanoTime();
		this.scene.findings(this.words, post);
		assertThat(System.nanoTime() - begun).as("nanoseconds").isLessThan(3_000_000_000L);
	}

	private Post news(String body) {
		return this.scene.post(PostKind.ACTIVITY_NEWS, "一篇", body);
	}

	private Post reporting(Post post, String activity) {
		PostRevision current = this.scene.current(post);
		this.desk.save(post.getId(), PostSubject.of(current.getKind(), Long.valueOf(activity)), current.getContent(),
				current.attached(), this.scene.writer());
		return this.scene.get(post);
	}

	private Long prepared(int seed) {
		Long photo = this.scene.photo(seed);
		this.transaction.executeWithoutResult((status) -> this.preparation.finish());
		return photo;
	}

	private String activity(String state) {
		String title = "核對 " + UUID.randomUUID();
		Map<String, String> typed = this.typing.planned(3, this.typing.department("團委"), title);
		assertThat(new Visitor(this.mvc, "tuanwei").post("/activities", typed)).hasStatus3xxRedirection();
		this.jdbc.sql("update activity set state = ?, counts_unclear = ? where title = ?")
			.params(state, state.equals("HELD"), title)
			.update();
		return this.jdbc.sql("select id from activity where title = ?").param(title).query(String.class).single();
	}

	private String title(String activity) {
		return this.jdbc.sql("select title from activity where id = ?::bigint")
			.param(activity)
			.query(String.class)
			.single();
	}

	private void attach(String activity, Long file, boolean excluded) {
		this.jdbc
			.sql("""
					insert into attachment (version, activity_id, file_id, kind, caption, photographer, position, cover,
						excluded, added_by, added_at)
					select 0, ?::bigint, ?, 'PHOTO', '', '', 1, false, ?, created_by, created_at from activity where id = ?::bigint""")
			.params(activity, file, excluded, activity)
			.update();
	}

	private List<String> stops(PostCheck check, Post post) {
		return messages(check, post, true);
	}

	private List<String> warnings(PostCheck check, Post post) {
		return messages(check, post, false);
	}

	private List<String> messages(PostCheck check, Post post, boolean stops) {
		return this.scene.findings(check, post)
			.stream()
			.filter((finding) -> finding.stops() == stops)
			.map(PostFinding::message)
			.toList();
	}

}
