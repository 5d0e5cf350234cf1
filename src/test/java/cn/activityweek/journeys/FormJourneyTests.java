package cn.activityweek.journeys;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What goes wrong at a form, and that nobody's input is lost by it.
 */
@BrowserTest
class FormJourneyTests {

	@Test
	void aWrongCountIsNamedAndNothingElseIsLost(People people) {
		Person reporter = people.signedIn("tuanwei").visit("/activities/new?module=3");
		fillIn(reporter, "填錯的活動");
		reporter.fillNeeded("開始時間", "2023-05-17T14:00");
		reporter.choose("已經辦完");
		reporter.fill("校內學生", "30");
		reporter.fill("校內教師", "3");
		reporter.fill("社區居民", "許多人");
		reporter.fill("備註", "先到先得");
		reporter.press("保存");
		Locator summary = reporter.page().locator("#errors");
		assertThat(summary).isFocused();
		assertThat(summary).containsText("社區居民：請填寫整數，例如 120");
		assertThat(reporter.field("社區居民")).hasValue("許多人");
		assertThat(reporter.field("社區居民")).hasAccessibleDescription("人次 請填寫整數，例如 120");
		assertThat(reporter.field("活動名稱 必填")).hasValue("填錯的活動");
		assertThat(reporter.field("開始時間 必填")).hasValue("2023-05-17T14:00");
		assertThat(reporter.field("地點 必填")).hasValue("操場");
		assertThat(reporter.field("備註")).hasValue("先到先得");
		summary.getByRole(AriaRole.LINK).click();
		assertThat(reporter.field("社區居民")).isFocused();
		assertThat(found(reporter, "填錯的活動")).hasCount(0);
	}

	@Test
	void twoPeopleOnOneRecordSeeEachOther(People people) {
		Person slow = people.signedIn("tuanwei").visit("/activities/new?module=3");
		fillIn(slow, "兩人同改的活動");
		slow.press("保存");
		slow.follow("修改");
		Person quick = people.elsewhere(slow).visit(slow.page().url());
		quick.fillNeeded("地點", "圖書館");
		quick.press("保存");
		slow.fillNeeded("地點", "食堂");
		slow.press("保存");
		assertThat(slow.page().locator("main")).containsText("這一項剛剛已經保存過別的內容");
		assertThat(slow.page().locator(".conflict-rows tbody tr td")).hasText(new String[] { "操場", "食堂", "圖書館" });
		slow.press("都用我的");
		assertThat(slow.page().locator(".facts").first()).containsText("食堂");
		quick.page().reload();
		assertThat(quick.page().locator(".facts").first()).containsText("食堂");
	}

	@Test
	void whatOnlyOneHasChangedComesTogetherAndEachConflictIsChosen(People people) {
		Person slow = people.signedIn("tuanwei").visit("/activities/new?module=3");
		fillIn(slow, "各改一處的活動");
		slow.press("保存");
		slow.follow("修改");
		String form = slow.page().url();
		Person quick = people.elsewhere(slow).visit(form);
		quick.fillNeeded("地點", "圖書館");
		quick.open("配合單位、負責人、備註");
		quick.fill("校外合作單位", "某社區");
		quick.press("保存");
		slow.fillNeeded("地點", "食堂");
		slow.fillNeeded("活動名稱", "各改一處的活動（改）");
		slow.press("保存");
		assertThat(slow.page().getByLabel("只有一方改了的：已自動合併").locator("tbody tr"))
			.hasText(new String[] { "活動名稱 各改一處的活動 各改一處的活動（改） 我", "校外合作單位 （空） 某社區 已保存的" });
		quick.visit(form).fillNeeded("地點", "體育館");
		quick.press("保存");
		slow.page().getByLabel("圖書館").check();
		slow.press("按所選的保存");
		assertThat(slow.page().getByLabel("只有一方改了的：已自動合併").locator("tbody tr"))
			.hasText(new String[] { "活動名稱 各改一處的活動 各改一處的活動（改） 我", "地點 圖書館 體育館 已保存的" });
		slow.press("保存合併後的內容");
		assertThat(slow.page().locator("h1")).hasText("各改一處的活動（改）");
		assertThat(slow.page().locator(".facts").first()).containsText("體育館");
		assertThat(slow.page().locator("main")).containsText("某社區");
		slow.visit(form);
		assertThat(slow.page().locator(".draft-notice")).hasCount(0);
	}

	@Test
	void twoClicksMakeOneRecord(People people) {
		Person reporter = people.signedIn("tuanwei").visit("/activities/new?module=3");
		fillIn(reporter, "點了兩下的活動");
		reporter.button("保存").dblclick();
		assertThat(reporter.page().locator("h1")).hasText("點了兩下的活動");
		assertThat(found(reporter, "點了兩下的活動")).hasCount(1);
	}

	@Test
	void twoClicksMakeOneRecordWithoutScript(People people) {
		Person reporter = people.visitorWithoutScript().signIn("tuanwei").visit("/activities/new?module=3");
		fillIn(reporter, "無腳本連按的活動");
		reporter.button("保存").dblclick();
		assertThat(reporter.page().locator("h1")).hasText("無腳本連按的活動");
		assertThat(found(reporter, "無腳本連按的活動")).hasCount(1);
	}

	@Test
	void theScriptChangesThePageButNoInput(People people) {
		Person reporter = people.signedIn("tuanwei").visit("/activities/new?module=3");
		fillIn(reporter, "傳統工藝體驗與職業啟蒙");
		reporter.press("保存");
		reporter.follow("修改");
		String address = reporter.page().url();
		reporter.press("换成简体字");
		assertThat(reporter.page()).hasURL(address);
		assertThat(reporter.page().locator("h1")).hasText("修改活动");
		assertThat(reporter.field("活动名称 必填")).hasValue("傳統工藝體驗與職業啟蒙");
		assertThat(reporter.field("活动模块 必填").locator("option:checked")).hasText("三 进社区、进广场");
		reporter.press("保存");
		assertThat(reporter.page().locator("h1")).hasText("传统工艺体验与职业启蒙");
		reporter.press("換成繁體字");
		assertThat(reporter.page().locator("h1")).hasText("傳統工藝體驗與職業啟蒙");
	}

	private void fillIn(Person reporter, String title) {
		reporter.fillNeeded("活動名稱", title);
		reporter.fillNeeded("開始時間", "2023-05-19T14:00");
		reporter.fillNeeded("地點", "操場");
		reporter.choose("計劃要辦");
		reporter.open("配合單位、負責人、備註");
	}

	private Locator found(Person reporter, String title) {
		reporter.visit("/activities?q=" + title);
		return reporter.page().locator("main tbody tr");
	}

}
