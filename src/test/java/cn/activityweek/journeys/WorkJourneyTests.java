package cn.activityweek.journeys;

import java.net.URI;
import java.util.regex.Pattern;

import cn.activityweek.album.LargeFiles;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PageAssertions.HasURLOptions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 全民美拍 from the phone of a student to the wall.
 */
@BrowserTest
class WorkJourneyTests {

	private static final Pattern RECEIPT = Pattern.compile("/works/receipts/[a-z0-9]{24}$");

	@Test
	void aStudentHandsAWorkInFromAPhoneAndTakesItBack(People people) {
		Person student = people.atPhone();
		student.visit(code(people));
		choose(student, LargeFiles.photo(9101));
		assertThat(student.page().locator(".upload-words")).containsText("文件已傳完");
		type(student, "車床旁的清晨");
		student.press("投稿");
		assertThat(student.page()).hasURL(RECEIPT);
		Screen.check(student, "work-receipt");
		student.open("撤回這件作品");
		student.press("確定撤回");
		assertThat(student.page().locator(".receipt-state")).containsText("您已撤回");
		Screen.check(student, "work-receipt-recalled");
	}

	@Test
	void whatWasSaidOfTheFileGoesWhenOneIsChosen(People people) {
		Person student = people.atPhone();
		student.visit(code(people));
		type(student, "先忘了選照片");
		student.press("投稿");
		assertThat(student.page().locator(".error-summary")).containsText("請選擇一張照片");
		choose(student, LargeFiles.photo(9111));
		assertThat(student.page().locator(".upload-words")).containsText("文件已傳完");
		assertThat(student.page().locator(".error-summary")).hasCount(0);
		assertThat(student.page().locator(".uploader-drop .field-error")).hasCount(0);
		student.press("投稿");
		assertThat(student.page()).hasURL(RECEIPT);
		assertThat(student.button("複製鏈接")).isVisible();
		student.page().locator("a[href^='/works/new/']").click();
		assertThat(student.page().locator("h1")).containsText("投稿：");
	}

	@Test
	void theDeskOffersWhatCanBeDoneOnlyWithWhatIsTicked(People people) {
		Person editor = people.signedIn("xuanchuan");
		editor.visit("/publicity/works");
		assertThat(editor.page().locator(".work-bar")).isHidden();
		editor.page().locator("input[name=work]").first().check();
		assertThat(editor.page().locator(".work-bar")).isVisible();
		assertThat(editor.page().locator(".work-bar-count")).hasText("已選 1 件");
		assertThat(editor.page().locator(".work-bar .btn-primary")).hasCount(1);
		Screen.check(editor, "works-ticked");
		editor.page().locator("input[name=work]").first().uncheck();
		assertThat(editor.page().locator(".work-bar")).isHidden();
	}

	@Test
	void whatIsSentBeforeTheFileHasComeGoesWithIt(People people) {
		Person student = people.visitor();
		student.visit(code(people));
		CDPSession line = student.context().newCDPSession(student.page());
		line.send("Network.enable");
		JsonObject slow = new JsonObject();
		slow.addProperty("offline", false);
		slow.addProperty("latency", 400);
		slow.addProperty("downloadThroughput", 400_000);
		slow.addProperty("uploadThroughput", 150_000);
		line.send("Network.emulateNetworkConditions", slow);
		choose(student, LargeFiles.photo(9102));
		type(student, "慢線上的投稿");
		student.press("投稿");
		assertThat(student.page()).hasURL(RECEIPT, new HasURLOptions().setTimeout(120_000));
		assertThat(student.page().locator("h1")).hasText("慢線上的投稿");
	}

	@Test
	void everythingWorksWithoutScript(People people) {
		String code = code(people);
		Person reader = people.visitorWithoutScript();
		reader.visit("/works");
		assertThat(reader.page().locator(".wall-work").count()).isGreaterThan(3);
		reader.page().locator("#theme").selectOption("INNOVATION");
		reader.button("篩選").press("Enter");
		assertThat(reader.page().locator(".wall-work").first()).containsText("第一筆訂單");
		reader.page().locator(".wall-work").first().press("Enter");
		assertThat(reader.page().locator("h1")).hasText("第一筆訂單");
		reader.page().locator(".work-neighbours a[rel=next]").press("Enter");
		assertThat(reader.page().locator("h1")).not().hasText("第一筆訂單");
		reader.visit(code);
		reader.page()
			.locator("input[name=file]")
			.setInputFiles(new FilePayload("a.jpg", "image/jpeg", LargeFiles.photo(9103)));
		reader.fillNeeded("作品名稱", "沒有腳本的投稿");
		reader.button("投稿").press("Enter");
		assertThat(reader.page().locator(".hand-in-sent")).containsText("a.jpg");
		assertThat(reader.page().locator("#title")).hasValue("沒有腳本的投稿");
		reader.page().locator("#theme-SKILLS").press("Space");
		reader.fillNeeded("姓名", "林同學");
		reader.fillNeeded("學號（教職工填工號）", "2021010555");
		for (String box : new String[] { "#own", "#people", "#publication" }) {
			reader.page().locator(box).press("Space");
		}
		reader.button("投稿").press("Enter");
		assertThat(reader.page()).hasURL(RECEIPT);
	}

	private static String code(People people) {
		Person editor = people.signedIn("xuanchuan");
		editor.visit("/publicity/works/codes");
		return URI.create(editor.page().locator(".code-address").first().innerText()).getPath();
	}

	private static void choose(Person student, byte[] photo) {
		Locator picker = student.page().locator("input[name=file]");
		picker.setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", photo));
	}

	/** By the keyboard: the page may still move while the file is on its way. */
	private static void type(Person student, String title) {
		student.fillNeeded("作品名稱", title);
		student.page().locator("#theme-SKILLS").press("Space");
		student.fillNeeded("姓名", "林同學");
		student.fillNeeded("學號（教職工填工號）", "2021010444");
		for (String box : new String[] { "#own", "#people", "#publication" }) {
			student.page().locator(box).press("Space");
		}
	}

}
