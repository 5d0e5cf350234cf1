package cn.activityweek.system;

import java.nio.file.Path;
import java.util.List;

import cn.activityweek.InstalledChromium;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The theme in a real browser: no page scrolls sideways, a thumb hits every control, and
 * axe finds nothing serious. The pictures lie in {@code target/gallery}.
 */
@ExtendWith(InstalledChromium.class)
@SpringBootTest(classes = Gallery.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ThemeTests {

	private static final String SMALL_TARGETS = """
			() => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary')]
				.filter((control) => control.offsetParent !== null && !control.closest('p, .crumb, .skip'))
				.map((control) => control.closest('.form-check') || control)
				.filter((control) => control.getBoundingClientRect().height < 43.5)
				.map((control) => control.outerHTML)""";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "list, 1280", "list, 390", "form, 1280", "form, 390", "detail, 1280", "detail, 390", "stage, 1280",
			"stage, 390", "login, 1280", "login, 390", "sign-in, 1280", "sign-in, 390", "failing/refused, 1280",
			"failing/refused, 390" })
	void holdsOnScreenAndPhone(String name, int width, Browser browser) {
		try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 844))) {
			Page page = context.newPage();
			page.navigate("http://localhost:" + this.port + "/gallery/" + name);
			if ("form".equals(name)) {
				page.fill("#students", "十二");
				page.click("main button[type=submit]");
			}
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/gallery", name.replace('/', '-') + "-" + width + ".png")));
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
			assertThat(serious(page)).isEmpty();
			if (width < 400) {
				assertThat((List<?>) page.evaluate(SMALL_TARGETS)).isEmpty();
			}
		}
	}

	private static List<String> serious(Page page) {
		return new AxeBuilder(page).analyze()
			.getViolations()
			.stream()
			.filter((rule) -> List.of("serious", "critical").contains(rule.getImpact()))
			.map((rule) -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
			.toList();
	}

}
