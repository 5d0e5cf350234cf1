package cn.activityweek.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Preparation;
import cn.activityweek.media.Purpose;
import cn.activityweek.news.LivePosts;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The column in a browser: without script, with everything that a text may hold, and its
 * pictures by keyboard.
 */
@BrowserTest
class ColumnJourneyTests {

	private final LivePosts live;

	private final MediaStore media;

	private final JdbcClient jdbc;

	@Autowired
	ColumnJourneyTests(LivePosts live, MediaStore media, JdbcClient jdbc) {
		this.media = media;
		this.live = live;
		this.jdbc = jdbc;
	}

	@Test
	void isReadWithoutScript(People people) {
		String title = "無腳本 " + UUID.randomUUID();
		long post = this.live.publish(title, figure(pictures().get(0), "第一張") + "<p class=\"indent\">正文</p>");
		Person reader = people.visitorWithoutScript().visit("/");
		assertThat(reader.page().locator(".stage-day")).containsText("第");
		assertThat(reader.page().locator(".home-module")).hasCount(8);
		reader.follow("專欄");
		Locator words = reader.page().locator("[name=q]");
		words.fill(title.substring(4));
		words.press("Enter");
		assertThat(reader.page().locator(".entry mark")).hasText(title.substring(4));
		reader.follow(title);
		assertThat(reader.page().locator("h1")).hasText(title);
		assertThat(reader.page().locator(".lightbox")).isHidden();
		String large = reader.page().locator(".post-picture").getAttribute("href");
		assertThat(large).isEqualTo("/media/" + pictures().get(0) + "/large");
		assertThat(reader.page().request().get(reader.page().url().replace("/column/" + post, large)).headers())
			.containsEntry("content-type", "image/jpeg");
		assertThat(reader.complaints()).isEmpty();
	}

	@Test
	void showsPicturesLargeByKeyboard(People people) {
		List<Long> pictures = pictures();
		long post = this.live.publish("照片",
				figure(pictures.get(0), "第一張") + figure(pictures.get(1), "第二張") + figure(pictures.get(2), "第三張"));
		Page page = people.visitor().visit("/column/" + post).page();
		Locator box = page.locator("dialog.lightbox");
		page.locator(".post-picture").nth(1).focus();
		page.keyboard().press("Enter");
		assertThat(box).isVisible();
		assertThat(box.locator("figcaption")).hasText("第二張");
		assertThat(box.locator("img")).hasAttribute("src",
				page.locator(".post-picture").nth(1).evaluate("(link) => link.href").toString());
		page.keyboard().press("ArrowRight");
		assertThat(box.locator("figcaption")).hasText("第三張");
		page.keyboard().press("ArrowRight");
		assertThat(box.locator("figcaption")).hasText("第一張");
		page.keyboard().press("End");
		assertThat(box.locator(".lightbox-count")).hasText("3 / 3");
		for (int i = 0; i < 7; i++) {
			page.keyboard().press("Tab");
			assertThat(page
				.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')"))
				.isEqualTo(true);
		}
		page.keyboard().press("Escape");
		assertThat(box).isHidden();
		assertThat(page.locator(".post-picture").nth(2)).isFocused();
	}

	@Test
	void closesWithTheButtonAndTurnsWithTheButtons(People people) {
		List<Long> pictures = pictures();
		long post = this.live.publish("照片", figure(pictures.get(0), "第一張") + figure(pictures.get(1), "第二張"));
		Person reader = people.atPhone().visit("/column/" + post);
		Locator box = reader.page().locator("dialog.lightbox");
		reader.page().locator(".post-picture").first().click();
		reader.press("下一張");
		assertThat(box.locator("figcaption")).hasText("第二張");
		reader.press("上一張");
		assertThat(box.locator("figcaption")).hasText("第一張");
		reader.press("關閉");
		assertThat(box).isHidden();
		assertThat(reader.complaints()).isEmpty();
	}

	@Test
	void holdsAtEveryWidthWithAllThatATextMayHold(People people) {
		long post = this.live.publish("一篇什麼都有的文章：標題很長，長到在電話上要佔好幾行，也不會把頁面撐開", full());
		Person screen = people.visitor();
		for (Person person : List.of(screen, people.onPhone(screen))) {
			person.visit("/column/" + post);
			Screen.check(person, "column-article-full");
			person.page().locator(".post-picture").first().click();
			assertThat(person.page().locator("dialog.lightbox img")).isVisible();
			Screen.check(person, "column-lightbox");
		}
	}

	@Test
	void tellsThatAPostWasWithdrawn(People people) {
		long post = this.live.publish("會撤下的", "<p>正文</p>");
		this.live.withdraw(post, "數字有誤，更正後再發布。");
		Person screen = people.visitor();
		for (Person person : List.of(screen, people.onPhone(screen))) {
			person.visit("/column/" + post);
			Screen.check(person, "column-withdrawn");
		}
		assertThat(screen.page().locator("main")).containsText("數字有誤，更正後再發布。");
	}

	private String full() {
		List<Long> pictures = pictures();
		return "<p class=\"indent\">正文，有<a href=\"https://example.com/\">鏈接</a>、<strong>重點</strong>、<em>強調</em>。</p>"
				+ "<h2>一、小標題</h2><blockquote><p>引用的話。</p></blockquote>" + figure(pictures.get(0), "第一張")
				+ "<h3>（一）再小的標題</h3><ol start=\"3\"><li>三<ul><li>甲</li></ul></li><li>四</li></ol>"
				+ "<table><caption>表</caption><thead><tr><th>專業名稱</th><th>企業名稱</th><th>合作方式</th><th>設崗數</th>"
				+ "<th>起止時間</th><th>備註</th></tr></thead><tbody><tr><td>機電一體化技術</td><td>示範機械有限公司</td><td>訂單班</td>"
				+ "<td class=\"align-right\">40</td><td>2023年9月—2026年7月</td><td>雙導師</td></tr></tbody></table>"
				+ "<p><img src=\"/media/" + pictures.get(1) + "/large\" alt=\"行內照片\"></p><hr>"
				+ "<figure><video src=\"/media/" + video()
				+ "/video\" controls></video><figcaption>視頻</figcaption></figure>"
				+ "<p class=\"align-right\">團委</p><p>"
				+ "https://example.com/very/long/address/without/any/break/".repeat(3) + "</p>";
	}

	private List<Long> pictures() {
		return this.jdbc.sql("""
				select t.file_id from attachment t join activity a on a.id = t.activity_id
				join stored_file f on f.id = t.file_id
				where a.title = '家電維修進社區志愿服務' and f.type = 'JPEG' and f.preparation = 'READY' order by t.position""")
			.query(Long.class)
			.list();
	}

	/** A video with a public copy. */
	private Long video() {
		Long department = this.jdbc.sql("select id from department where name = '團委'").query(Long.class).single();
		try (InputStream video = getClass().getResourceAsStream("/media/phone.mov")) {
			Long id = this.media.store(video, "現場.mov", department, Purpose.ACTIVITY).file().getId();
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.until(() -> this.media.get(id).getPreparation() == Preparation.READY);
			return id;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String figure(long file, String caption) {
		return "<figure><img src=\"/media/" + file + "/large\" alt=\"" + caption + "\"><figcaption>" + caption
				+ "</figcaption></figure>";
	}

}
