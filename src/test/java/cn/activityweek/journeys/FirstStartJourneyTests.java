package cn.activityweek.journeys;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.activityweek.InstalledChromium;
import cn.activityweek.IntegrationTest;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first start, with a database of its own: its log names the address at which the
 * first administrator is made.
 */
@ExtendWith({ OutputCaptureExtension.class, InstalledChromium.class, People.Arrival.class })
@IntegrationTest
@TestPropertySource(properties = "spring.application.name=first-start")
class FirstStartJourneyTests {

	@Test
	void theFirstAdministratorIsMadeOnce(CapturedOutput log, People people) {
		Matcher address = Pattern.compile("/setup/\\S+").matcher(log);
		assertThat(address.find()).as("the log names the address").isTrue();
		Person first = people.visitor().visit(address.group());
		Screen.check(first, "setup");
		first.fillNeeded("用戶名", "guanli");
		first.fillNeeded("姓名", "鍾管理");
		first.fillNeeded("密碼", "海內存知己天涯若比鄰");
		first.fillNeeded("再輸入一次密碼", "海內存知己天涯若比鄰");
		first.press("建立");
		assertThat(first.page().getByRole(AriaRole.STATUS)).hasText("系統管理員已建立，請登錄");
		first.signIn("guanli", "海內存知己天涯若比鄰");
		assertThat(first.page().locator("h1")).hasText("鍾管理，您好");
		Screen.check(first, "desk-first");
		Person second = people.visitor().visit(address.group());
		assertThat(second.page().locator("main form")).hasCount(0);
	}

}
