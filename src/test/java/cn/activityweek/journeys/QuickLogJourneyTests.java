package cn.activityweek.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How little an activity costs that has just been held, on a phone.
 */
@BrowserTest
class QuickLogJourneyTests {

	/** What fingers do, kept over pages; what a test does by script is not trusted. */
	private static final String COUNTER = """
			for (const [kind, event] of [['taps', 'pointerdown'], ['keys', 'keydown']]) {
				addEventListener(event, (happened) => {
					if (happened.isTrusted) {
						sessionStorage[kind] = Number(sessionStorage[kind] || 0) + 1;
					}
				}, true);
			}""";

	@Test
	void aHeldActivityTakesFewerThanTwentyFiveTapsAndKeystrokesBesideItsText(People people) {
		Person reporter = people.atPhone().signIn("tuanwei");
		Page page = reporter.page();
		page.addInitScript(COUNTER);
		page.reload();
		page.locator(".page-head").getByText("登記活動").tap();
		int text = type(reporter.field("活動名稱 必填"), "Jiadian weixiu jin shequ");
		page.getByLabel("選哪天開始").getByText("周三").tap();
		page.getByLabel("選幾點開始").getByText("14:30").tap();
		text += type(reporter.field("地點 必填"), "Dongcheng shequ");
		text += type(reporter.field("校內學生"), "48");
		text += type(reporter.field("校內教師"), "6");
		reporter.button("保存").tap();
		assertThat(page.locator("h1")).hasText("Jiadian weixiu jin shequ");
		assertThat(page.locator(".page-head .badge-state")).hasText("已舉辦");
		assertThat(page.locator(".facts").first()).containsText("三、職教風采進社區、進廣場活動");
		assertThat(page.locator(".facts").first()).containsText("2023-05-17（周三）14:30");
		assertThat(page.locator(".facts").first()).containsText("Dongcheng shequ");
		assertThat(page.locator(".facts-numbers")).containsText("54");
		int taps = count(page, "taps");
		int keys = count(page, "keys");
		assertThat(taps).isEqualTo(8);
		assertThat(keys).isEqualTo(text);
		assertThat(taps + keys - text).isLessThan(25);
	}

	/** By the keyboard, key by key, into a field that a finger has tapped. */
	private int type(Locator field, String text) {
		field.tap();
		field.pressSequentially(text);
		return text.length();
	}

	private int count(Page page, String kind) {
		return Integer.parseInt((String) page.evaluate("sessionStorage['" + kind + "'] || '0'"));
	}

}
