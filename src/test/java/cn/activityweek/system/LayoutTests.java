package cn.activityweek.system;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentActor;
import cn.activityweek.core.Right;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = Gallery.class)
class LayoutTests {

	private static final Pattern PLACE = Pattern.compile("<div class=\"side\">.*?</div>", Pattern.DOTALL);

	private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

	private final MockMvc mvc;

	@MockitoBean
	private CurrentActor currentActor;

	@Autowired
	LayoutTests(WebApplicationContext context) {
		this.mvc = MockMvcBuilders.webAppContextSetup(context).addFilters(new ResourceUrlEncodingFilter()).build();
	}

	@Test
	void showsThePlacesThatTheRightsOpen() throws Exception {
		assertThat(places(Set.of(), Map.of())).containsExactly("/desk", "/schedule", "/plan");
		assertThat(places(Set.of(), Map.of(7L, Set.of(Right.LOG_ACTIVITIES)))).containsExactly("/desk", "/activities",
				"/photos", "/schedule", "/support", "/plan");
		assertThat(places(Set.of(), Map.of(7L, Set.of(Right.SEE_DEPARTMENT)))).containsExactly("/desk", "/schedule",
				"/statistics", "/participation", "/plan");
		assertThat(places(Set.of(), Map.of(7L, Set.of(Right.WRITE_POSTS)))).containsExactly("/desk", "/posts",
				"/publicity/works", "/publicity", "/schedule", "/plan");
		assertThat(places(Set.of(Right.SEE_ALL), Map.of())).containsExactly("/desk", "/activities", "/photos", "/posts",
				"/publicity/works", "/publicity", "/schedule", "/support", "/statistics", "/participation", "/plan");
		assertThat(places(Set.of(Right.EDIT_PLAN), Map.of())).containsExactly("/desk", "/schedule", "/plan",
				"/admin/editions", "/admin/departments");
		assertThat(places(Set.of(Right.MANAGE_ACCOUNTS), Map.of())).containsExactly("/desk", "/schedule", "/plan",
				"/admin/accounts");
		assertThat(places(Set.of(Right.READ_AUDIT), Map.of())).containsExactly("/desk", "/schedule", "/plan",
				"/admin/audit");
	}

	@Test
	void marksWhereTheReaderIs() throws Exception {
		signIn(Set.of(Right.SEE_ALL), Map.of());
		assertThat(body("/gallery/list")).contains("<a href=\"/activities\" aria-current=\"page\">活動</a>",
				"<title>活動 · 2023年職業教育活動周</title>", "<link rel=\"stylesheet\" href=\"/webjars/bootstrap/5.3.8/css");
	}

	@Test
	void keepsTheFiltersWhenTheListIsLeafedThrough() throws Exception {
		signIn(Set.of(), Map.of());
		assertThat(body("/gallery/list")).contains(
				"<a rel=\"next\" href=\"/gallery/list?words=%E6%8A%80%E8%83%BD&amp;state=PLANNED&amp;page=5\">下一頁</a>",
				"<a rel=\"prev\" href=\"/gallery/list?words=%E6%8A%80%E8%83%BD&amp;state=PLANNED&amp;page=3\">上一頁</a>");
	}

	@Test
	void comesBackToTheSamePageInTheOtherScript() throws Exception {
		signIn(Set.of(), Map.of());
		assertThat(body("/gallery/list?words=%E6%8A%80"))
			.contains("<input type=\"hidden\" name=\"back\" value=\"/gallery/list?words=%E6%8A%80\">");
	}

	@Test
	void showsThePublicFrameWithoutEditionOrSignIn() throws Exception {
		BDDMockito.given(this.currentActor.get()).willReturn(Optional.empty());
		assertThat(body("/gallery/bare")).contains("<title>活動周方案 · 職業教育活動周</title>", "href=\"/login\"")
			.doesNotContain("href=\"/desk\"", "<strong>示範</strong>");
	}

	@Test
	void tiesAFieldToItsHintAndItsMistakeAndKeepsWhatWasTyped() throws Exception {
		signIn(Set.of(), Map.of());
		String form = this.mvc
			.perform(MockMvcRequestBuilders.post("/gallery/form")
				.param("name", "")
				.param("students", "十二")
				.param("figures[0].amount", "三"))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(tag(form, "id=\"name\"")).contains("aria-invalid=\"true\"",
				"aria-describedby=\"name-hint name-error\"", "aria-required=\"true\"");
		assertThat(tag(form, "id=\"students\"")).contains("value=\"十二\"",
				"aria-describedby=\"students-unit students-error\"");
		assertThat(tag(form, "id=\"figures0.amount\"")).contains("value=\"三\"", "name=\"figures[0].amount\"");
		assertThat(form).contains("<p class=\"field-error\" id=\"students-error\"><span>請填寫整數，例如 120</span></p>",
				"<a href=\"#figures0.amount\">");
	}

	private List<String> places(Set<Right> college, Map<Long, Set<Right>> departments) throws Exception {
		signIn(college, departments);
		var side = PLACE.matcher(body("/gallery/list"));
		assertThat(side.find()).isTrue();
		return LINK.matcher(side.group()).results().map((link) -> link.group(1)).toList();
	}

	private void signIn(Set<Right> college, Map<Long, Set<Right>> departments) {
		BDDMockito.given(this.currentActor.get())
			.willReturn(Optional.of(new Actor(1L, "tuanwei", "李明", college, departments)));
	}

	private String body(String path) throws Exception {
		return this.mvc.perform(MockMvcRequestBuilders.get(java.net.URI.create(path)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static String tag(String page, String part) {
		int at = page.indexOf(part);
		return page.substring(page.lastIndexOf('<', at), page.indexOf('>', at));
	}

}
