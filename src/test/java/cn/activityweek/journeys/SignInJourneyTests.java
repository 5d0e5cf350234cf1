package cn.activityweek.journeys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A participant signs in with a phone at the door, while the department watches.
 */
@BrowserTest
class SignInJourneyTests {

	private static final String EVENT = "傳統工藝體驗進社區";

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aParticipantSignsInWithAPhoneAndIsCountedOnce(People people) {
		Person keeper = people.signedIn("xueyuan-2");
		int before = students(keeper);
		Person phone = people.onPhone(people.visitor());
		phone.visit(address(keeper));
		assertThat(phone.page().locator("h1")).containsText("传统工艺");
		Screen.check(phone, "sign-in");
		phone.page().locator("#number").fill("2021-9101 30");
		phone.press("签到");
		assertThat(phone.page().getByRole(AriaRole.STATUS)).containsText("已记录");
		assertThat(phone.page().content()).doesNotContain("示範30", "示范30", "2021910130");
		Screen.check(phone, "sign-in-recorded");
		assertThat(students(keeper)).isEqualTo(before + 1);
		phone.follow("为下一位签到");
		phone.page().locator("#number").fill("２０２１９１０１３０");
		phone.press("签到");
		assertThat(phone.page().getByRole(AriaRole.STATUS)).containsText("已记录");
		assertThat(students(keeper)).isEqualTo(before + 1);
	}

	@Test
	void mistakesAreExplainedAndWhatWasTypedStays(People people) {
		Person phone = people.onPhone(people.visitor());
		phone.visit(address(people.signedIn("xueyuan-2")));
		phone.page().locator("#number").fill("12x");
		phone.press("签到");
		assertThat(phone.page().locator("#number-error")).containsText("学号是");
		assertThat(phone.page().locator("#number")).hasValue("12x");
		Screen.check(phone, "sign-in-mistake");
	}

	@Test
	void aGuestNeedsNoNameAndNoScript(People people) {
		Person keeper = people.signedIn("xueyuan-2");
		String address = address(keeper);
		Person guest = people.visitorWithoutScript();
		guest.visit(address);
		guest.page().getByText("校外嘉賓由此簽到").click();
		guest.press("嘉賓簽到");
		assertThat(guest.page().getByRole(AriaRole.ALERT)).containsText("請選擇您是哪一類嘉賓");
		guest.field("社區居民").check();
		guest.fill("單位（可不填，請勿填姓名）", "西城社區");
		guest.press("嘉賓簽到");
		assertThat(guest.page().getByRole(AriaRole.STATUS)).containsText("已記錄");
	}

	@Test
	void theCodeIsPrintedOnOnePage(People people) {
		Person keeper = people.signedIn("xueyuan-2");
		open(keeper);
		keeper.follow("打印二維碼");
		assertThat(keeper.page().locator(".poster-code path")).hasCount(1);
		byte[] paper = keeper.page()
			.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target", "screenshots", "sign-in-sheet.pdf")));
		assertThat(new String(paper, StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1)).hasSize(2);
	}

	@Test
	void theDoorIsShutAtOnceAndTheOldCodeLeadsNowhere(People people) {
		Person keeper = people.signedIn("tuanwei");
		keeper.visit("/activities?q=送文藝下鄉");
		keeper.page().locator("main tbody a").first().click();
		keeper.follow("簽到與名單");
		keeper.fillNeeded("開放時間", "2023-05-18T08:00");
		keeper.fillNeeded("關閉時間", "2023-05-18T23:00");
		keeper.press("開放簽到");
		assertThat(keeper.page().getByRole(AriaRole.STATUS)).containsText("簽到時間已保存");
		String address = sheetAddress(keeper);
		Person phone = people.onPhone(people.visitor());
		phone.visit(address);
		assertThat(phone.button("签到")).isVisible();
		keeper.page().goBack();
		keeper.press("馬上關閉");
		phone.page().locator("#number").fill("2021900101");
		phone.press("签到");
		assertThat(phone.page().getByRole(AriaRole.STATUS)).containsText("签到已经关闭");
		Screen.check(phone, "sign-in-closed");
		keeper.fillNeeded("開放時間", "2023-05-19T08:00");
		keeper.fillNeeded("關閉時間", "2023-05-19T10:00");
		keeper.press("保存簽到時間");
		phone.visit(address);
		assertThat(phone.page().getByRole(AriaRole.STATUS)).containsText("签到还没有开放");
		Screen.check(phone, "sign-in-ahead");
		keeper.page().getByText("更換簽到碼…").click();
		keeper.press("確定更換");
		phone.visit(address);
		assertThat(phone.page().locator("body.failure h1")).hasCount(1);
	}

	private int students(Person keeper) {
		open(keeper);
		return Integer.parseInt(keeper.page().locator("#students").innerText());
	}

	private void open(Person keeper) {
		keeper.visit("/activities/"
				+ this.jdbc.sql("select id from activity where title = ?").param(EVENT).query(Long.class).single()
				+ "/participants");
	}

	private String address(Person keeper) {
		open(keeper);
		return sheetAddress(keeper);
	}

	private static String sheetAddress(Person keeper) {
		keeper.follow("打印二維碼");
		Locator address = keeper.page().locator(".poster-address");
		return address.innerText().strip().replaceFirst("^https?://[^/]+", "");
	}

}
