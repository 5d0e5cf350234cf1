package cn.activityweek.journeys;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What comes before the activities: the plan of a year, and the people's accounts.
 */
@BrowserTest
class AdministrationJourneyTests {

	@Test
	void aPlanIsPastedCorrectedAndConfirmed(People people) {
		Person coordinator = people.signedIn("jiaowu").visit("/admin/plan-readings/new");
		coordinator.fill("粘貼全文", PastedPlan.TEXT);
		coordinator.press("讀取");
		assertThat(coordinator.field("年度")).hasValue(String.valueOf(PastedPlan.YEAR));
		assertThat(coordinator.field("成員")).hasValue("程曉北\n韓雪松\n方志遠\n許諾");
		assertThat(doubts(coordinator)).containsText("「韓雪松」「方志遠」：原文姓名之間沒有空格");
		coordinator.fill("成員", "程曉北\n韓雪\n松方志遠\n許諾");
		coordinator.field("設為當前年度").uncheck();
		coordinator.press("下一步：看看會保存什麼");
		assertThat(coordinator.page().locator(".notice-ok")).containsText("新建 " + PastedPlan.YEAR + " 年度，共 2 個活動模塊");
		coordinator.press("確認保存");
		assertThat(coordinator.page().locator("h1")).containsText(PastedPlan.YEAR + " 年度");
		checkPlan(coordinator);
		Person reader = people.visitor().visit("/plan?year=" + PastedPlan.YEAR);
		assertThat(reader.page().locator("h1")).hasText("沒有這個頁面");
		reader.visit("/");
		assertThat(reader.page().locator(".hero")).containsText("2023 年職業教育活動周");
	}

	private void checkPlan(Person reader) {
		reader.visit("/plan?year=" + PastedPlan.YEAR);
		assertThat(reader.page().locator("h1")).hasText(PastedPlan.THEME);
		assertThat(reader.page().locator(".module h3")).hasText(new String[] { "開幕活動", "走進社區" });
		assertThat(reader.page().locator(".people .names").last().getByRole(AriaRole.LISTITEM))
			.hasText(new String[] { "程曉北", "韓雪", "松方志遠", "許諾" });
	}

	@Test
	void anInvitedPersonSetsAPasswordInChinese(People people) {
		Person administrator = people.signedIn("admin").visit("/admin/accounts/new");
		administrator.fillNeeded("用戶名", "lvcheng");
		administrator.fillNeeded("姓名", "呂澄");
		administrator.field("角色 1").selectOption("REPORTER");
		administrator.field("部門 1").selectOption(new SelectOption().setLabel("培訓部"));
		administrator.press("保存");
		String link = administrator.field("設置密碼的鏈接").inputValue();
		Person invited = people.visitor().visit(link);
		assertThat(invited.page().locator("main")).containsText("lvcheng");
		invited.fillNeeded("密碼", "春風又綠江南岸明月");
		invited.fillNeeded("再輸入一次密碼", "春風又綠江南岸明月");
		invited.press("設置密碼");
		assertThat(invited.page().locator("#errors")).containsText("10");
		invited.fillNeeded("密碼", "春風又綠江南岸明月何時");
		invited.fillNeeded("再輸入一次密碼", "春風又綠江南岸明月何時");
		invited.press("設置密碼");
		assertThat(invited.page()).hasURL(Pattern.compile("/login$"));
		invited.giveName("lvcheng", "春風又綠江南岸明月何時");
		assertThat(invited.page().locator("h1")).hasText("呂澄，您好");
		Person late = people.visitor().visit(link);
		assertThat(late.page().locator("form[method=post]").getByLabel("密碼")).hasCount(0);
	}

	@Test
	void anAccountIsChangedAndDisabled(People people) {
		Person administrator = people.signedIn("admin").visit("/admin/accounts");
		administrator.follow("peixun");
		administrator.fillNeeded("姓名", "培訓部填報人（改名）");
		administrator.press("保存");
		assertThat(administrator.page().getByRole(AriaRole.STATUS)).hasText("已保存「培訓部填報人（改名）」");
		Person reporter = people.signedIn("peixun");
		assertThat(reporter.page().locator("h1")).hasText("培訓部填報人（改名），您好");
		administrator.follow("peixun");
		administrator.press("停用賬號");
		reporter.visit("/desk");
		assertThat(reporter.page().locator("h1")).hasText("登錄");
		administrator.press("啟用賬號");
		reporter.signIn("peixun");
	}

	private Locator doubts(Person coordinator) {
		return coordinator.page().locator(".doubt").filter(new Locator.FilterOptions().setHasText("韓雪松"));
	}

}
