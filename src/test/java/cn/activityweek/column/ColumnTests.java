package cn.activityweek.column;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.edition.Editions;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.news.LivePosts;
import cn.activityweek.news.PostKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The column as everybody reads it.
 */
@DemoTest
class ColumnTests {

	private static final int YEAR = 2084;

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	private static final Instant MAY = Instant.parse("2023-05-16T02:00:00Z");

	private static final Pattern LINK = Pattern.compile("<h2>(?:<span[^>]*>置頂</span>)?<a href=\"/column/(\\d+)\">");

	private final MockMvcTester mvc;

	private final LivePosts live;

	private final Editions editions;

	private final MediaStore media;

	private final JdbcClient jdbc;

	@Autowired
	ColumnTests(MockMvcTester mvc, LivePosts live, Editions editions, MediaStore media, JdbcClient jdbc) {
		this.media = media;
		this.mvc = mvc;
		this.live = live;
		this.editions = editions;
		this.jdbc = jdbc;
	}

	@Test
	void listsTheNewestFirstAndWhatIsPinnedBeforeThem() {
		long year = olderYear(1);
		long old = publish(year, "舊", MAY);
		long pinned = publish(year, "頂", MAY.minusSeconds(60));
		long recent = publish(year, "新", MAY.plusSeconds(60));
		this.live.pin(pinned);
		this.live.draft(year, PostKind.CASE, "草稿", "<p>草稿</p>");
		this.live.withdraw(publish(year, "撤", MAY), "已撤");
		String list = body("/column?year=" + (YEAR + 1));
		assertThat(posts(list)).containsExactly(pinned, recent, old);
		assertThat(list).contains("您正在看", (YEAR + 1) + " 年", "置頂");
		assertThat(body("/column")).doesNotContain("您正在看");
	}

	@Test
	void narrowsByKindModuleAndYear() {
		String word = word();
		long activity = activity();
		long news = this.live.publish(word + "甲", "<p>文</p>", activity);
		long other = this.live.publish(word + "乙", "<p>文</p>");
		long later = this.live.publish(current(), PostKind.STORY, word + "丙", "<p>文</p>", MAY, launch(), activity);
		assertThat(posts(body("/column?q=" + word))).containsExactlyInAnyOrder(news, other, later);
		assertThat(posts(body("/column?module=3&q=" + word))).containsExactlyInAnyOrder(news, later);
		assertThat(posts(body("/column?kind=STORY&q=" + word))).containsExactly(later);
		assertThat(posts(body("/column?kind=STORY&module=3&q=" + word))).containsExactly(later);
		assertThat(body("/column?module=19&q=" + word)).contains("沒有符合條件的文章");
		long elsewhere = publish(olderYear(2), word, MAY);
		assertThat(posts(body("/column?q=" + word))).doesNotContain(elsewhere);
		assertThat(posts(body("/column?year=all&q=" + word))).contains(elsewhere, news);
	}

	@Test
	void turnsPagesAndKeepsTheFilters() {
		String word = word();
		for (int i = 0; i < 32; i++) {
			this.live.publish(word + i, "<p>文</p>");
		}
		String address = "/column?kind=ACTIVITY_NEWS&amp;q=" + word;
		String first = body("/column?kind=ACTIVITY_NEWS&q=" + word);
		assertThat(first).contains("共 <strong class=\"digits\">32</strong> 條",
				"<a rel=\"next\" href=\"" + address + "&amp;page=2\">下頁</a>",
				"<a href=\"" + address + "&amp;page=3\">尾頁</a>", "<span aria-disabled=\"true\">首頁</span>");
		String last = body("/column?kind=ACTIVITY_NEWS&page=3&q=" + word);
		assertThat(posts(last)).hasSize(2);
		assertThat(last).contains("<a href=\"" + address + "\">首頁</a>", "<span aria-disabled=\"true\">尾頁</span>");
		assertThat(posts(body("/column?page=999999999&kind=ACTIVITY_NEWS&q=" + word))).isEqualTo(posts(last));
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=-1", "page=0", "page=x", "page=99999999999999999999", "page=1&page=2", "year=x",
			"year=-5", "year=", "kind=x", "kind=story", "module=x", "module=-1", "module=99999999999", "q=%00",
			"q=%25_%5C", "q=%27%22%3C", "q=%F0%9F%98%80", "q=%E6%8A", "q=&kind=&module=&year=" })
	void givesAPageForWhateverTheAddressSays(String query) {
		assertThat(get("/column?" + query)).hasStatusOk();
		assertThat(get("/index/zyjyhdz.htm?" + query)).hasStatusOk();
	}

	@Test
	void knowsNoYearThatHasNotBegun() {
		assertThat(get("/column?year=1911")).hasStatus(404);
	}

	@Test
	void findsAndMarksWhatIsWrittenInTheOtherScript() {
		String word = word();
		long traditional = this.live.publish("現場工程師" + word, "<p>雙導師制的<strong>學徒</strong>培養</p>");
		long simplified = this.live.publish("现场工程师" + word, "<p>双导师制的学徒培养</p>");
		for (String typed : List.of("現場工程師", "现场工程师", "導師 現場工程師", "双导师")) {
			assertThat(posts(body("/column?q=" + UriUtils.encode(typed + " " + word, "UTF-8")))).as(typed)
				.containsExactlyInAnyOrder(traditional, simplified);
		}
		String list = body("/column?q=" + UriUtils.encode("现场工程师 学徒", "UTF-8") + "%20" + word);
		assertThat(list).contains("<mark>現場工程師" + word + "</mark>", "<mark>现场工程师" + word + "</mark>", "<mark>學徒</mark>",
				"<mark>学徒</mark>");
	}

	@Test
	void marksWithinATitleThatLooksLikeHtml() {
		String word = word();
		this.live.publish("<b>" + word + "</b> & 5 > 3", "<p>文</p>");
		assertThat(body("/column?q=" + word)).contains("&lt;b&gt;<mark>" + word + "</mark>&lt;/b&gt; &amp; 5 &gt; 3");
		assertThat(body("/column?q=%3CB%3E%20%26%20" + word))
			.contains("<mark>&lt;b&gt;" + word + "</mark>&lt;/b&gt; <mark>&amp;</mark> 5 &gt; 3");
	}

	@Test
	void takesTheSignsOfAPatternAsTheyAre() {
		String word = word();
		this.live.publish(word + " 100%", "<p>a_b</p>");
		assertThat(posts(body("/column?q=100%25%20" + word))).hasSize(1);
		assertThat(posts(body("/column?q=1%250%20" + word))).isEmpty();
		assertThat(posts(body("/column?q=a_b%20" + word))).hasSize(1);
		assertThat(posts(body("/column?q=axb%20" + word))).isEmpty();
	}

	@Test
	void showsAPostUnderItsAddressAndThatOfTheCollegesSite() {
		long post = this.live.publish("標題 " + word(), "<p class=\"indent\">正文</p>", activity());
		String page = body("/column/" + post);
		assertThat(page).contains("<p class=\"indent\">正文</p>", "供稿:團委 撰稿:王同學 攝影:張同學 編輯:李編輯 審核:王部長",
				"日期：<time class=\"digits\" datetime=\"2023-05-16T02:00:00Z\">2023-05-16 10:00</time>",
				"供稿：<span>團委</span>", "href=\"/events/" + activity() + "\"",
				"<link rel=\"canonical\" href=\"/column/" + post, "<meta property=\"og:title\" content=\"標題 ");
		assertThat(main(body("/info/1021/" + post + ".htm"))).isEqualTo(main(page));
		assertThat(body("/info/1021/" + post + ".htm")).contains("<link rel=\"canonical\" href=\"/column/" + post);
	}

	@Test
	void namesOnlyActivitiesThatArePublic() {
		long hidden = this.jdbc.sql("select min(id) from activity where not public_event and deleted_at is null")
			.query(Long.class)
			.single();
		String title = this.jdbc.sql("select title from activity where id = ?")
			.param(hidden)
			.query(String.class)
			.single();
		long post = this.live.publish("報道", "<p>正文</p>", hidden);
		assertThat(body("/column/" + post)).doesNotContain(title, "/events/" + hidden, "本文報道的活動");
	}

	@Test
	void leadsToTheNeighboursOfTheSameYear() {
		long year = olderYear(3);
		long first = publish(year, "第一篇", MAY);
		long second = publish(year, "第二篇", MAY);
		long third = publish(year, "第三篇", MAY.plusSeconds(1));
		assertThat(body("/column/" + second)).contains("rel=\"prev\" href=\"/column/" + third,
				"rel=\"next\" href=\"/column/" + first, "這是 <strong>" + (YEAR + 3) + " 年</strong>");
		assertThat(body("/column/" + first)).contains("已是最早一篇").doesNotContain("rel=\"next\"");
		this.live.withdraw(third, null);
		assertThat(body("/column/" + second)).contains("已是最新一篇").doesNotContain("rel=\"prev\"");
	}

	@Test
	void saysOfAWithdrawnPostWhatWasDecidedAndNothingMore() {
		String word = word();
		long noticed = this.live.publish(word + "告示", "<p>數字有誤</p>");
		long silent = this.live.publish(word + "無聲", "<p>正文</p>");
		long draft = this.live.draft(current(), PostKind.CASE, word + "草稿", "<p>正文</p>");
		assertThat(posts(body("/column?q=" + word))).hasSize(2);
		this.live.withdraw(noticed, "更正後<再>發布。");
		this.live.withdraw(silent, null);
		for (String address : List.of("/column/%d", "/info/1/%d.htm")) {
			MvcTestResult gone = get(address.formatted(noticed));
			assertThat(gone).hasStatus(410);
			assertThat(text(gone)).contains("更正後&lt;再&gt;發布。").doesNotContain(word, "數字有誤");
			for (long hidden : List.of(silent, draft, 0L, Long.MAX_VALUE)) {
				assertThat(get(address.formatted(hidden))).hasStatus(404);
			}
		}
		assertThat(get("/column/x")).hasStatus(404);
		for (String path : List.of("/", "/column?q=" + word, "/column/feed.atom", "/sitemap.xml")) {
			assertThat(body(path)).as(path)
				.doesNotContain(word + "告示", word + "無聲", word + "草稿", "/column/" + noticed + "<",
						"/column/" + silent + "<", "/column/" + draft + "<");
		}
	}

	@Test
	void cleansAStoredTextOnceMore() {
		long post = this.live.publish("標題", "<p>正文</p>");
		this.jdbc
			.sql("""
					update post_revision set body = '<p onclick="x()" style="color:red">甲</p><script>alert(1)</script><img src="//e.example/x">'
					where post_id = ?""")
			.param(post)
			.update();
		assertThat(main(body("/column/" + post))).contains("<p>甲</p>").doesNotContain("onclick", "alert(1)", "example");
	}

	@Test
	void leavesOutAPictureThatMayNoLongerBeShown() {
		long file = picture();
		long post = this.live.publish("有照片 " + word(), figure(file, "圖說甲") + "<p>正文</p>");
		assertThat(body("/column/" + post)).contains("<a class=\"post-picture\" data-lightbox href=\"/media/" + file
				+ "/large\"><img src=\"/media/" + file + "/large\" alt=\"圖說甲\"", "width=\"1280\" height=\"960\"");
		assertThat(get("/media/" + file + "/large")).hasStatusOk();
		assertThat(body("/column/feed.atom")).contains("圖說甲");
		this.jdbc.sql("update attachment set excluded = true where file_id = ?").param(file).update();
		try {
			assertThat(body("/column/" + post)).contains("<p>正文</p>").doesNotContain("/media/" + file + "/", "圖說甲");
			assertThat(body("/column/feed.atom")).doesNotContain("圖說甲");
			assertThat(body("/column")).doesNotContain("/media/" + file + "/");
			assertThat(get("/media/" + file + "/large")).hasStatus(404);
		}
		finally {
			this.jdbc.sql("update attachment set excluded = false where file_id = ?").param(file).update();
		}
	}

	@Test
	void offersDocumentsWithNameTypeAndSize() {
		long department = id("select id from department where name = '團委'");
		long file = this.media.store(new ByteArrayInputStream(PDF), "方案.pdf", department, Purpose.ACTIVITY)
			.file()
			.getId();
		long post = this.live.publish("有附件", "<p>正文</p>");
		this.live.attach(post, file, "活動方案.pdf");
		assertThat(body("/column/" + post)).contains("href=\"/media/" + file + "/document\" download=\"活動方案.pdf\"",
				"PDF　1 KB");
		assertThat(get("/media/" + file + "/document")).hasStatusOk();
	}

	@Test
	void countsPeopleWhoReadAndNobodyElse() {
		long post = this.live.publish("瀏覽", "<p>正文</p>");
		assertThat(body("/column/" + post)).contains("<span class=\"digits\">0</span> 次");
		for (int i = 0; i < 3; i++) {
			assertThat(this.mvc.get().uri("/column/" + post).header("User-Agent", "Mozilla/5.0 Chrome/86 Safari/537"))
				.hasStatusOk();
		}
		this.mvc.head().uri("/column/" + post).header("User-Agent", "Mozilla/5.0 Chrome/86 Safari/537").exchange();
		assertThat(body("/column/" + post)).contains("<span class=\"digits\">3</span> 次");
	}

	@Test
	void saysWhatIsKeptOfWorks() {
		assertThat(this.mvc.get().uri("/privacy")).hasStatusOk().bodyText().contains("投稿回執", "作品的學號、工號自動刪除");
	}

	@Test
	void isTheWeeksFace() {
		long post = this.live.publish("首頁文章 " + word(), figure(picture(), "圖") + "<p>正文</p>", activity());
		this.live.pin(post);
		String home = body("/");
		assertThat(home).contains("<h1>技能:讓生活更美好</h1>", "活動周進行中", "<b class=\"digits\">5</b>", "共 7 天", "今日活動",
				"href=\"/column/" + post + "\"", "href=\"/column?module=3\"", "href=\"/plan#module-7\"", "主辦單位",
				"教務處　宣傳統戰部", "href=\"/privacy\"", "<link rel=\"alternate\" type=\"application/atom+xml\"");
		this.live.withdraw(post, null);
		assertThat(body("/")).doesNotContain("href=\"/column/" + post + "\"");
	}

	@Test
	void readsInSimplifiedWhateverIsStored() {
		long post = this.live.publish("職業教育活動周", "<h2>開幕儀式</h2><p>學生與企業<strong>面對面</strong></p>");
		MvcTestResult page = this.mvc.get()
			.uri("/column/" + post)
			.accept("text/html")
			.header("Accept-Language", "zh-CN")
			.exchange();
		String main = main(text(page));
		assertThat(main).contains("<h2>开幕仪式</h2><p>学生与企业<strong>面对面</strong></p>");
		assertThat(ChineseScript.simplify(main)).isEqualTo(main);
	}

	private long olderYear(int offset) {
		int year = YEAR + offset;
		LocalDate first = LocalDate.of(year, 5, 10);
		long id = this.editions
			.prepare(new EditionFacts(year, "東營科技職業學院", "主題", first, first.plusDays(6), first.plusDays(7), "",
					ChineseScript.TRADITIONAL, 200))
			.getId();
		this.jdbc.sql("update edition set state = 'ENDED' where id = ?").param(id).update();
		return id;
	}

	private long publish(long year, String title, Instant at) {
		return this.live.publish(year, PostKind.ACTIVITY_NEWS, title, "<p>" + title + "的正文</p>", at);
	}

	private long current() {
		return this.editions.current().orElseThrow().getId();
	}

	private long activity() {
		return id("select id from activity where title = '家電維修進社區志愿服務'");
	}

	private long launch() {
		return id("select id from activity where title = '2023年職業教育活動周啟動儀式'");
	}

	private long picture() {
		return id("select min(t.file_id) from attachment t where t.activity_id = " + activity());
	}

	private long id(String query) {
		return this.jdbc.sql(query).query(Long.class).single();
	}

	private static String figure(long file, String caption) {
		return "<figure><img src=\"/media/" + file + "/large\" alt=\"\"><figcaption>" + caption
				+ "</figcaption></figure>";
	}

	/** Occurs in no other test's post, and is the same in both scripts. */
	private static String word() {
		return "w" + UUID.randomUUID().toString().replace("-", "");
	}

	private static List<Long> posts(String list) {
		return LINK.matcher(list).results().map((MatchResult link) -> Long.valueOf(link.group(1))).toList();
	}

	private static String main(String page) {
		return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
	}

	private String body(String path) {
		MvcTestResult result = get(path);
		assertThat(result).as(path).hasStatusOk();
		return text(result);
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult get(String path) {
		return new Visitor(this.mvc, null).get(path);
	}

}
