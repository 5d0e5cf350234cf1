package cn.activityweek.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import cn.activityweek.InstalledChromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The small scripts in a real browser, and the way without them.
 */
@ExtendWith(InstalledChromium.class)
@SpringBootTest(classes = Gallery.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class BehaviourTests {

	@LocalServerPort
	private int port;

	private final List<String> dialogs = new ArrayList<>();

	private Page page;

	@BeforeEach
	void openPage(Browser browser) {
		this.page = browser.newPage();
		this.page.onDialog((dialog) -> {
			this.dialogs.add(dialog.type());
			dialog.accept();
		});
	}

	@AfterEach
	void closePage() {
		this.page.close();
	}

	@Test
	void asksBeforeUnsavedInputIsLeft() {
		visit("form");
		this.page.fill("#place", "操場");
		this.page.click("text=取消");
		assertThat(this.dialogs).containsExactly("beforeunload");
	}

	@Test
	void asksNothingWhereNothingWasTypedOrTheFormIsSent() {
		visit("form");
		this.page.click("text=取消");
		visit("form");
		this.page.fill("#place", "操場");
		this.page.click("main button[type=submit]");
		assertThat(this.dialogs).isEmpty();
	}

	@Test
	void sendsAFormOnce() {
		visit("form");
		List<String> sent = new ArrayList<>();
		this.page.onRequest((request) -> {
			if ("POST".equals(request.method())) {
				sent.add(request.url());
			}
		});
		this.page.route("**/gallery/form", (route) -> {
			if ("POST".equals(route.request().method())) {
				this.page.waitForTimeout(300);
			}
			route.resume();
		});
		this.page.evaluate("""
				() => new Promise((done) => {
					const button = document.querySelector('main button[type=submit]');
					button.click();
					setTimeout(() => { button.click(); done(); }, 50);
				})""");
		this.page.waitForLoadState();
		this.page.waitForSelector(".error-summary");
		assertThat(sent).hasSize(1);
	}

	@Test
	void takesTheReaderToTheMistake() {
		visit("form");
		this.page.click("main button[type=submit]");
		assertThat(this.page.evaluate("document.activeElement.id")).isEqualTo("errors");
		this.page.click("text=地點：請填寫");
		assertThat(this.page.evaluate("document.activeElement.id")).isEqualTo("place");
	}

	@Test
	void opensTheMenuOnAPhoneAlsoWithoutScript(Browser browser) {
		try (var context = browser
			.newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false))) {
			Page phone = context.newPage();
			phone.navigate("http://localhost:" + this.port + "/gallery/list");
			assertThat(phone.isVisible(".phone-panel")).isFalse();
			phone.click("text=菜單");
			phone.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/gallery/menu-390.png")));
			assertThat(phone.isVisible(".phone-panel >> text=活動安排")).isTrue();
			assertThat(phone.isVisible(".phone-panel >> text=退出")).isTrue();
		}
	}

	@Test
	void closesTheMenuOnEscape() {
		visit("list");
		this.page.click(".user-fold summary");
		this.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/gallery/menu-1280.png")));
		assertThat(this.page.isVisible(".user-fold >> text=修改密碼")).isTrue();
		this.page.keyboard().press("Escape");
		assertThat(this.page.isVisible(".user-fold >> text=修改密碼")).isFalse();
	}

	@Test
	void fillsInADemoAccount() {
		visit("login");
		this.page.click("text=tuanwei-shuji");
		assertThat(this.page.inputValue("#username")).isEqualTo("tuanwei-shuji");
		assertThat(this.page.inputValue("#password")).isEqualTo("activity-week-demo");
	}

	@Test
	void switchesTheScriptAndStays() {
		visit("list");
		this.page.click("text=简体");
		assertThat(this.page.url()).endsWith("/gallery/list");
		assertThat(this.page.getAttribute("html", "lang")).isEqualTo("zh-Hans");
		assertThat(this.page.innerText("h1")).isEqualTo("活动");
		this.page.click("text=繁體");
		assertThat(this.page.innerText("h1")).isEqualTo("活動");
	}

	private void visit(String name) {
		this.page.navigate("http://localhost:" + this.port + "/gallery/" + name);
	}

}
