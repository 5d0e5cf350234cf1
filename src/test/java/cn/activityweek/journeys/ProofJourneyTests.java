package cn.activityweek.journeys;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A post is proofread and handed on, in a browser.
 */
@BrowserTest
class ProofJourneyTests {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aNumberIsMaskedByOneClickFromItsFinding(People people) {
		Person writer = people.signedIn("tuanwei");
		Long post = draft();
		writer.visit("/posts/" + post);
		Locator finding = writer.page().locator(".finding-stop").filter(new Locator.FilterOptions().setHasText("手機號碼"));
		assertThat(finding).containsText("正文有 1 個個人號碼（手機號碼）");
		assertThat(finding).containsText("138****8000");
		assertThat(writer.button("送審")).isDisabled();
		writer.press("一鍵遮蓋全部號碼");
		assertThat(writer.page().locator(".notice-ok")).containsText("已遮蓋 1 個個人號碼");
		assertThat(finding).hasCount(0);
		assertThat(writer.page().locator(".post-body")).containsText("請撥138****8000找張老師");
		assertThat(writer.complaints()).isEmpty();
	}

	@Test
	void whatIsCopiedHasTheLooksThatOtherEditorsTake(People people) {
		Person writer = people.signedIn("tuanwei");
		writer.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		toCopies(writer);
		writer.press("複製為網頁正文");
		assertThat(writer.page().getByText("已複製", new Page.GetByTextOptions().setExact(true))).isVisible();
		assertThat(clipboard(writer, "text/plain")).contains("<p style=\"text-indent:2em;\">", "【圖1：", "供稿:團委")
			.doesNotContain("class=");
		writer.press("複製排版");
		assertThat(writer.page().getByText("已複製，可以貼進公眾號")).isVisible();
		assertThat(clipboard(writer, "text/html")).contains("font-size:16px", "text-indent:2em");
		assertThat(clipboard(writer, "text/plain")).contains("供稿:團委").doesNotContain("<p");
		assertThat(writer.complaints()).isEmpty();
	}

	@Test
	void copiesWithoutTheClipboardOfModernBrowsersToo(People people) {
		Person writer = people.signedIn("tuanwei");
		writer.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		writer.context()
			.addInitScript("Object.defineProperty(navigator, 'oldClipboard', { value: navigator.clipboard });"
					+ "Object.defineProperty(navigator, 'clipboard', { value: undefined });");
		toCopies(writer);
		writer.press("複製排版");
		assertThat(writer.page().getByText("已複製，可以貼進公眾號")).isVisible();
		assertThat((String) writer.page()
			.evaluate("async () => (await (await navigator.oldClipboard.read())[0].getType('text/html')).text()"))
			.contains("font-size:16px");
	}

	@Test
	void theFieldsCanBeSelectedWithoutScript(People people) {
		Person writer = people.visitorWithoutScript().signIn("tuanwei");
		toCopies(writer);
		assertThat(writer.page().locator("#web").inputValue()).contains("text-indent:2em");
		assertThat(writer.page().locator("[data-copy-button]:visible")).hasCount(0);
	}

	private void toCopies(Person writer) {
		writer.visit("/posts/" + this.jdbc.sql("select min(id) from published_post").query(Long.class).single());
		writer.follow("轉發到別處");
		assertThat(writer.page().locator("h1")).hasText("轉發到別處");
	}

	private static String clipboard(Person person, String type) {
		return (String) person.page()
			.evaluate("async (type) => (await (await navigator.clipboard.read())[0].getType(type)).text()", type);
	}

	/** As it would be after writing, told to the database. */
	private Long draft() {
		Long post = this.jdbc.sql("""
				insert into post (version, edition_id, department_id, state, pinned, created_by, created_at)
				select 0, edition_id, department_id, 'DRAFT', false, created_by, created_at from post
				where id = (select min(id) from published_post) returning id""").query(Long.class).single();
		Long revision = this.jdbc
			.sql("""
					insert into post_revision (version, post_id, number, kind, title, body, supplied_by, written_by,
						photographed_by, source, search_text, saved_by, saved_at)
					select 0, id, 1, 'NOTICE', '有號碼的通知', '<p>請撥138<strong>0013</strong>8000找張老師</p>', '團委', '王同學', '', '', '',
						created_by, created_at from post where id = ? returning id""")
			.param(post)
			.query(Long.class)
			.single();
		this.jdbc.sql("update post set current_revision_id = ? where id = ?").params(revision, post).update();
		return post;
	}

}
