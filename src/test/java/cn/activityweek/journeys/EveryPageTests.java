package cn.activityweek.journeys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page as everybody sees it: in 繁體 on an office's screen, in 简体 on a phone. To look
 * at some of them, {@code -Dviews=} takes a regular expression of their names.
 */
@BrowserTest
class EveryPageTests {

	@TestFactory
	Stream<DynamicTest> everyPageHoldsOnScreenAndPhone(People people) {
		addYear(people.signedIn("jiaowu"));
		Map<String, List<Person>> devices = new HashMap<>();
		Pattern wanted = Pattern.compile(System.getProperty("views", ".*"));
		return Views.all()
			.stream()
			.filter((view) -> wanted.matcher(view.name()).matches())
			.map((view) -> DynamicTest.dynamicTest(view.name(), () -> {
				for (Person person : devices.computeIfAbsent(view.username(), (name) -> devices(people, name))) {
					person.complaints().clear();
					view.open(person);
					Screen.check(person, view.name());
				}
			}));
	}

	@Test
	void nobodyIsOfferedAPageThatRefusesHim(People people) {
		List<String> accounts = people.visitor()
			.visit("/login")
			.page()
			.locator("[data-fill-username]")
			.all()
			.stream()
			.map((button) -> button.getAttribute("data-fill-username"))
			.toList();
		assertThat(accounts).hasSizeGreaterThan(10);
		for (String account : accounts) {
			assertThat(refused(people.signedIn(account))).as("what the desk offers to " + account).isEmpty();
		}
	}

	private static List<String> refused(Person person) {
		List<String> refused = new ArrayList<>();
		for (String address : person.page()
			.locator("a[href^='/']")
			.all()
			.stream()
			.map((link) -> link.getAttribute("href"))
			.distinct()
			.toList()) {
			APIResponse answer = person.context()
				.request()
				.get(address, RequestOptions.create().setHeader("Accept", "text/html"));
			if (answer.status() != 200) {
				refused.add(answer.status() + " " + address);
			}
		}
		return refused;
	}

	private static List<Person> devices(People people, String username) {
		Person screen = (username != null) ? people.signedIn(username) : people.visitor();
		return List.of(screen, people.onPhone(screen));
	}

	private static void addYear(Person coordinator) {
		coordinator.visit("/admin/editions/new");
		coordinator.fill("年度", String.valueOf(Views.OTHER_YEAR));
		coordinator.fillNeeded("活動主題", "手上有絕活");
		coordinator.fillNeeded("第一天", "2035-05-13");
		coordinator.fillNeeded("最後一天", "2035-05-19");
		coordinator.fillNeeded("報送截止", "2035-05-20");
		coordinator.press("建立年度");
		Locator heading = coordinator.page().locator("h1");
		assertThat(heading).containsText(Views.OTHER_YEAR + " 年度");
	}

}
