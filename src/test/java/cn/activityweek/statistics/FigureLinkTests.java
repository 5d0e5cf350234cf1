package cn.activityweek.statistics;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a count of activities to the activities counted.
 */
@DemoTest
class FigureLinkTests {

	private static final Pattern LINK = Pattern
		.compile("id=\"[\\w-]+-activities\"><a href=\"(/activities\\?[^\"]*)\">(\\d+)</a>");

	/** Rows on one page of the list. */
	private static final long PAGE_SIZE = 50;

	private final MockMvcTester mvc;

	@Autowired
	FigureLinkTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void theCollegesCountsLeadToTheActivitiesCounted() {
		Matcher links = LINK.matcher(page("jiaowu", "/statistics"));
		int followed = 0;
		while (links.find()) {
			String list = page("jiaowu", links.group(1).replace("&amp;", "&"));
			long counted = Long.parseLong(links.group(2));
			assertThat(total(list)).as(links.group(1)).isEqualTo(counted);
			assertThat(Pattern.compile("class=\"cards-title\"").matcher(list).results().count()).as(links.group(1))
				.isEqualTo(Math.min(counted, PAGE_SIZE));
			followed++;
		}
		assertThat(followed).isEqualTo(8);
	}

	@Test
	void aDepartmentsCountsAreNotWhatTheListShowsAndLeadNowhere() {
		assertThat(page("tuanwei", "/statistics")).contains("-activities\">").doesNotContain("href=\"/activities?");
	}

	/** What the list says of itself; none where it is empty. */
	private static long total(String list) {
		Matcher sum = Pattern.compile("共 <strong>(\\d+)</strong> 項").matcher(list);
		return sum.find() ? Long.parseLong(sum.group(1)) : 0;
	}

	private String page(String username, String address) {
		var page = new Visitor(this.mvc, username).get(address);
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
