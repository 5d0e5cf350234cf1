package cn.activityweek.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of a post from its draft to the public page, by the hands of four people.
 */
@BrowserTest
class ReviewJourneyTests {

	private static final String TITLE = "校企共話現場工程師培養";

	private int clicks;

	@Test
	void aDraftIsReviewedByThreePeopleAndPublished(People people) {
		Person writer = people.signedIn("hezuo");
		Person head = people.signedIn("hezuo-zhuren");
		Person editor = people.signedIn("xuanchuan");
		Person chief = people.signedIn("xuanchuan-buzhang");
		writer.visit("/posts");
		writer.follow(TITLE);
		assertThat(writer.button("初審通過")).hasCount(0);
		press(writer, "送審");
		says(writer, "已送審");
		sendsBack(head);
		writer.visit("/desk");
		assertThat(writer.page().getByLabel("退回給您").getByText("請寫清楚有哪些企業").first()).isVisible();
		writer.follow(TITLE);
		writer.page().getByLabel("沒有改動，仍要送審").check();
		press(writer, "送審");
		this.clicks = 0;
		approves(head, "初審通過", "已通過，下一步：待復審");
		approves(editor, "復審通過", "已通過，下一步：待終審");
		approves(chief, "終審通過", "已發布");
		assertThat(this.clicks).as("three clicks each: open it, tick, approve").isEqualTo(9);
		chief.follow("登記表");
		assertThat(chief.page().locator(".register-steps tbody tr")).hasCount(3);
		assertThat(chief.page().locator(".register-steps")).containsText("☑ 三校");
		Person reader = people.visitor();
		reader.visit("/column");
		reader.follow(TITLE);
		assertThat(reader.page().locator("h1")).hasText(TITLE);
		withdraw(chief, reader);
	}

	private void sendsBack(Person head) {
		head.visit("/desk");
		task(head).click();
		head.press("退回修改");
		assertThat(head.page().locator(".error-summary")).containsText("退回要寫明原因");
		head.fill("意見", "請寫清楚有哪些企業");
		head.press("退回修改");
		says(head, "已退回");
	}

	private void approves(Person reviewer, String button, String answer) {
		reviewer.visit("/desk");
		task(reviewer).click();
		this.clicks++;
		reviewer.page().locator("#review label[for=proofread]").click();
		this.clicks++;
		press(reviewer, button);
		says(reviewer, answer);
	}

	private Locator task(Person reviewer) {
		return reviewer.page()
			.getByLabel("等您審核")
			.getByRole(AriaRole.LISTITEM)
			.filter(new Locator.FilterOptions().setHasText(TITLE))
			.locator(".actions a");
	}

	private void press(Person person, String button) {
		person.press(button);
		this.clicks++;
	}

	private static void says(Person person, String words) {
		assertThat(person.page().getByRole(AriaRole.STATUS).first()).containsText(words);
	}

	private void withdraw(Person chief, Person reader) {
		String address = reader.page().url();
		chief.follow("返回稿件");
		chief.follow("撤稿");
		chief.fillNeeded("原因", "演示撤稿");
		chief.fillNeeded("網頁上顯示的話", "本文正在更正");
		chief.press("撤稿");
		says(chief, "已撤稿");
		assertThat(reader.page().navigate(address).status()).isEqualTo(410);
		assertThat(reader.page().locator("main")).containsText("本文正在更正");
	}

}
