package cn.activityweek.journeys;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was typed and not saved comes back: after the session has ended, after the tab was
 * closed, to its author and to nobody else.
 */
@BrowserTest
class DraftJourneyTests {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aFormSentWithoutASessionComesBackFilledAndNotSaved(boolean script, People people) {
		Person reporter = (script ? people.visitor() : people.visitorWithoutScript()).signIn("tuanwei")
			.visit("/activities/new?module=3");
		String title = "過期時填的活動" + script;
		fillIn(reporter, title);
		endSession(reporter);
		reporter.press("保存");
		assertThat(reporter.page().locator("h1")).hasText("登錄");
		assertThat(reporter.page().locator("main")).containsText("您填寫的內容已存為草稿");
		reporter.giveName("tuanwei", Person.PASSWORD);
		assertThat(reporter.page().locator(".draft-notice")).containsText("還沒有保存");
		assertThat(reporter.field("活動名稱 必填")).hasValue(title);
		assertThat(reporter.field("備註")).hasValue("寫了很久");
		reporter.press("保存");
		assertThat(reporter.page().locator("h1")).hasText(title);
		assertThat(found(reporter, title)).hasCount(1);
		assertThat(unfinished(reporter, title)).hasCount(0);
	}

	@Test
	void somebodyElseWhoSignsInDoesNotGetTheForm(People people) {
		Person reporter = people.signedIn("tuanwei").visit("/activities/new?module=3");
		fillIn(reporter, "別人登錄的活動");
		endSession(reporter);
		reporter.press("保存");
		reporter.giveName("hezuo", Person.PASSWORD);
		assertThat(reporter.page().locator("h1")).containsText("您好");
		assertThat(reporter.page().locator("body")).not().containsText("別人登錄的活動");
		Person author = people.signedIn("tuanwei");
		unfinished(author, "別人登錄的活動").getByText("接着填").click();
		assertThat(author.field("備註")).hasValue("寫了很久");
	}

	@Test
	void typingGoesOnAfterSigningInInAnotherWindow(People people) {
		Person reporter = people.signedIn("tuanwei").visit("/activities/new?module=3");
		fillIn(reporter, "另一個窗口登錄");
		assertThat(state(reporter)).containsText("草稿已存 ");
		endSession(reporter);
		reporter.fill("備註", "過期以後又寫了一段");
		assertThat(state(reporter)).containsText("登錄已過期");
		Page window = reporter.context().waitForPage(() -> reporter.follow("在新窗口登錄"));
		Person there = new Person(reporter.context(), window, new ArrayList<>());
		there.giveName("tuanwei", Person.PASSWORD);
		assertThat(window.locator("h1")).containsText("您好");
		assertThat(window.locator(".drafts")).containsText("另一個窗口登錄");
		window.close();
		reporter.page().bringToFront();
		reporter.page().evaluate("window.dispatchEvent(new Event('focus'))");
		assertThat(state(reporter)).containsText("已重新登錄");
		reporter.press("保存");
		assertThat(reporter.page().locator("h1")).hasText("另一個窗口登錄");
		assertThat(reporter.page().locator("main")).containsText("過期以後又寫了一段");
	}

	@Test
	void aClosedTabLeavesADraft(People people) {
		Person reporter = people.signedIn("tuanwei").visit("/activities/new?module=3");
		fillIn(reporter, "關掉了的分頁");
		reporter.page().close();
		Person again = people.elsewhere(reporter).visit("/activities/new?module=3");
		Locator offer = again.page().locator(".draft-notice li", new Page.LocatorOptions().setHasText("關掉了的分頁"));
		assertThat(offer).containsText("處與下面的表不同");
		offer.getByText("接着填").click();
		assertThat(again.field("活動名稱 必填")).hasValue("關掉了的分頁");
		assertThat(again.field("地點 必填")).hasValue("操場");
		again.page().locator(".draft-notice").getByText("放棄草稿").click();
		assertThat(unfinished(again, "關掉了的分頁")).hasCount(0);
	}

	@Test
	void aDraftOfARecordIsOfferedOnItsPageAndNotSavedOverIt(People people) {
		Person coordinator = people.signedIn("jiaowu").visit("/admin/departments");
		coordinator.page().locator("main tbody th a").first().click();
		String address = coordinator.page().url();
		String before = coordinator.field("聯絡員").inputValue();
		coordinator.fill("聯絡員", "王草稿");
		assertThat(state(coordinator)).containsText("草稿已存 ");
		coordinator.visit("/desk");
		coordinator.visit(address);
		assertThat(coordinator.field("聯絡員")).hasValue(before);
		coordinator.page().locator(".draft-notice").getByText("接着填").click();
		assertThat(coordinator.field("聯絡員")).hasValue("王草稿");
		coordinator.press("保存");
		coordinator.visit(address);
		assertThat(coordinator.field("聯絡員")).hasValue("王草稿");
		assertThat(coordinator.page().locator(".draft-notice")).hasCount(0);
	}

	@Test
	void leavingAsksOnlyWhereTheDraftIsNotSafe(People people) {
		Person reporter = people.signedIn("tuanwei");
		List<String> questions = new ArrayList<>();
		reporter.page().onDialog((dialog) -> questions.add(dialog.type()));
		reporter.visit("/activities/new?module=3");
		fillIn(reporter, "離開不必問");
		assertThat(state(reporter)).containsText("草稿已存 ");
		reporter.fill("備註", "離開前的最後一句");
		reporter.visit("/schedule");
		assertThat(questions).isEmpty();
		unfinished(reporter, "離開不必問").getByText("接着填").click();
		assertThat(reporter.field("備註")).hasValue("離開前的最後一句");
		reporter.visit("/activities/new?module=3");
		reporter.page().route("**/drafts", (route) -> route.abort());
		fillIn(reporter, "存不上要問");
		assertThat(state(reporter)).containsText("草稿沒有存上");
		reporter.visit("/schedule");
		assertThat(questions).containsExactly("beforeunload");
	}

	private void fillIn(Person reporter, String title) {
		reporter.fillNeeded("活動名稱", title);
		reporter.fillNeeded("開始時間", "2023-05-19T14:00");
		reporter.fillNeeded("地點", "操場");
		reporter.choose("計劃要辦");
		reporter.open("配合單位、負責人、備註");
		reporter.fill("備註", "寫了很久");
	}

	/** What the form says of its draft now. */
	private Locator state(Person person) {
		return person.page().locator(".draft-status [data-draft-state]:not([hidden])");
	}

	private void endSession(Person reporter) {
		reporter.context().clearCookies(new ClearCookiesOptions().setName("SESSION"));
	}

	private Locator unfinished(Person reporter, String title) {
		reporter.visit("/desk");
		return reporter.page().locator(".drafts li", new Page.LocatorOptions().setHasText(title));
	}

	private Locator found(Person reporter, String title) {
		reporter.visit("/activities?q=" + title);
		return reporter.page().locator("main tbody tr");
	}

}
