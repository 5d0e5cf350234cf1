package cn.activityweek.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What the activity's form does for who fills it.
 */
@BrowserTest
class FormHelpJourneyTests {

	@Test
	void saysWhatIsMissingWhileSomebodyTypes(People people) {
		Person reporter = people.signedIn("tuanwei").visit("/activities/new?module=3");
		Locator hint = reporter.page().locator("[data-gaps]");
		assertThat(hint).containsText("還差：活動名稱、地點、校內學生等 4 項");
		reporter.fillNeeded("活動名稱", "提示");
		reporter.fill("校內學生", "0");
		assertThat(hint).containsText("還差：地點、校內教師");
		hint.click();
		assertThat(reporter.field("地點 必填")).isFocused();
		reporter.fillNeeded("地點", "操場");
		reporter.page().getByText("學生、教師人次暫不清楚").click();
		assertThat(hint.getByText("必填的都有了")).isVisible();
		assertThat(hint.getByText("還差")).isHidden();
	}

	@Test
	void asksForCountsOnlyOfWhatWasHeld(People people) {
		Person reporter = people.signedIn("tuanwei").visit("/activities/new?module=3");
		Locator planned = reporter.page().getByLabel("計劃要辦");
		Locator students = reporter.field("校內學生");
		assertThat(students).isVisible();
		reporter.fillNeeded("開始時間", "2023-05-20T09:00");
		assertThat(planned).isChecked();
		assertThat(students).isHidden();
		assertThat(reporter.page().locator("[data-gaps]")).containsText("還差：活動名稱、地點");
		reporter.fillNeeded("開始時間", "2023-05-17T09:00");
		assertThat(students).isVisible();
		reporter.page().getByText("計劃要辦").click();
		reporter.fillNeeded("開始時間", "2023-05-16T09:00");
		assertThat(planned).isChecked();
	}

	@Test
	void movesTheEndWithTheStart(People people) {
		Person reporter = people.signedIn("tuanwei").visit("/activities/new?module=3");
		reporter.open("結束時間、預計人數");
		reporter.press("09:00");
		reporter.press("1.5 小時");
		assertThat(reporter.field("結束時間")).hasValue("2023-05-18T10:30");
		reporter.press("14:30");
		assertThat(reporter.field("結束時間")).hasValue("2023-05-18T16:00");
		reporter.fill("結束時間", "2023-05-18T17:00");
		reporter.press("15:00");
		assertThat(reporter.field("結束時間")).hasValue("2023-05-18T17:00");
		reporter.open("結束時間、預計人數");
		assertThat(reporter.page().locator(".fold-part > summary")).containsText("結束時間 2023-05-18 17:00");
	}

	@Test
	void keepsWhatWasTypedWhenTheModuleChangesThereAndBack(People people) {
		Person coordinator = people.signedIn("jiaowu").visit("/activities/new?module=5");
		Page page = coordinator.page();
		page.locator(".fold-own:visible summary").press("Enter");
		coordinator.fill("設崗位認知實習崗位", "45");
		assertThat(page.locator(".fold-own:visible")).containsText("參加師生（學生與教師人次）");
		Locator module = page.locator("#moduleId");
		String before = module.inputValue();
		module.selectOption(new SelectOption().setLabel("七 技能接力"));
		assertThat(page.locator(".fold-own:visible")).containsText("七、技能接力的指標");
		assertThat(coordinator.field("設崗位認知實習崗位")).isHidden();
		assertThat(page.locator("[data-counted]")).isHidden();
		module.selectOption(before);
		assertThat(coordinator.field("設崗位認知實習崗位")).hasValue("45");
		coordinator.open("結束時間、預計人數");
		assertThat(coordinator.field("計入部門").locator("option")).hasText(new String[] { "合作交流與就業創業中心", "教務處" });
		assertThat(coordinator.field("計入部門").locator("option:checked")).hasText("教務處");
	}

	@Test
	void changesTheModuleByAButtonWithoutScript(People people) {
		Person coordinator = people.visitorWithoutScript().signIn("jiaowu").visit("/activities/new?module=5");
		Page page = coordinator.page();
		coordinator.fillNeeded("活動名稱", "無腳本換模塊");
		page.locator("#moduleId").selectOption(new SelectOption().setLabel("七 技能接力"));
		coordinator.press("換了模塊，按此換成它的指標");
		assertThat(page.locator(".fold-own:visible")).containsText("七、技能接力的指標");
		assertThat(coordinator.field("活動名稱 必填")).hasValue("無腳本換模塊");
		assertThat(page.locator(".quick").first()).isHidden();
	}

	@Test
	void fillsTheTelephoneOfAKnownPerson(People people) {
		Person reporter = people.signedIn("tuanwei").visit("/activities/new?module=3");
		Page page = reporter.page();
		reporter.open("配合單位、負責人、備註");
		reporter.fill("聯繫電話", "0546-9998887");
		reporter.fill("負責人", "周老師（電話）");
		reporter.fillNeeded("活動名稱", "有電話的負責人");
		reporter.fillNeeded("地點", "操場");
		page.getByText("計劃要辦").click();
		reporter.press("保存");
		reporter.visit("/activities/new?module=3");
		reporter.open("配合單位、負責人、備註");
		reporter.fill("負責人", "周老師（電話）");
		assertThat(reporter.field("聯繫電話")).hasValue("0546-9998887");
		reporter.fill("聯繫電話", "139");
		reporter.fill("負責人", "周老師");
		reporter.fill("負責人", "周老師（電話）");
		assertThat(reporter.field("聯繫電話")).hasValue("139");
	}

	@Test
	void leadsFromFieldToFieldByTheEnterKeyOfAPhone(People people) {
		Person reporter = people.atPhone().signIn("tuanwei").visit("/activities/new?module=3");
		reporter.field("活動名稱 必填").press("Enter");
		assertThat(reporter.field("地點 必填")).isFocused();
		reporter.field("地點 必填").press("Enter");
		assertThat(reporter.field("校內學生")).isFocused();
		reporter.field("政府及其他").press("Enter");
		assertThat(reporter.button("保存")).isFocused();
	}

	@Test
	void opensTheFoldThatHoldsAMistake(People people) {
		Person reporter = people.signedIn("tuanwei").visit("/activities/new?module=3");
		reporter.open("場次、企業、志願者");
		reporter.fill("志願者", "好些");
		reporter.open("三、進社區、進廣場的指標");
		reporter.fill("宣傳展板", "一些");
		reporter.press("保存");
		assertThat(reporter.field("志願者")).hasValue("好些");
		assertThat(reporter.field("志願者")).isVisible();
		assertThat(reporter.field("宣傳展板")).isVisible();
	}

	@Test
	void logsOnceMoreAfterAnEarlierActivity(People people) {
		Person reporter = people.signedIn("tuanwei").visit("/activities?q=家電維修");
		reporter.page().getByText("照此再登記").first().click();
		assertThat(reporter.field("地點 必填")).hasValue("東城社區服務中心");
		reporter.fillNeeded("活動名稱", "家電維修進社區（第二次）");
		reporter.fill("校內學生", "20");
		reporter.fill("校內教師", "2");
		reporter.press("保存");
		assertThat(reporter.page().locator("h1")).hasText("家電維修進社區（第二次）");
		assertThat(reporter.page().locator(".facts").first()).containsText("2023-05-18（周四）");
	}

}
