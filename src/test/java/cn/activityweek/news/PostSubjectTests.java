package cn.activityweek.news;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.activity.ActivityTyping;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a post is and which activities it reports are reviewed like its text: they belong
 * to a version, and the public reads and the statistics count those of the live one.
 */
@DemoTest
class PostSubjectTests {

	private final MockMvcTester mvc;

	private final Posts posts;

	private final ActivityTyping typing;

	private final PublishedPosts published;

	private final PostPages pages;

	private final JdbcClient jdbc;

	private long first;

	private long second;

	@Autowired
	PostSubjectTests(MockMvcTester mvc, Posts posts, ActivityTyping typing, PublishedPosts published, PostPages pages,
			JdbcClient jdbc) {
		this.mvc = mvc;
		this.posts = posts;
		this.typing = typing;
		this.published = published;
		this.pages = pages;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void holdTwoActivities() {
		this.first = activity("版本甲");
		this.second = activity("版本乙");
	}

	@Test
	void aChangeOfThemAloneIsAVersionAndNotLiveBeforeItIsPublished() {
		long id = this.posts.draft();
		change(id, Posts.WRITER, "STORY", this.first);
		this.posts.published(this.mvc, id);
		assertThat(counted(id)).containsExactly(this.first);
		change(id, Posts.WRITER, "MEDIA_COVERAGE", this.second, this.first);
		assertThat(this.posts.state(id)).isEqualTo(PostState.DRAFT);
		assertThat(this.published.find(id)).get().extracting(PublishedPost::getKind).isEqualTo(PostKind.STORY);
		assertThat(this.published.activities(List.of(id)).get(id)).containsExactly(this.first);
		assertThat(counted(id)).containsExactly(this.first);
		assertThat(new Visitor(this.mvc, null).get("/column/" + id)).bodyText().contains("職教故事");
		assertThat(this.jdbc.sql(
				"select detail from audit_entry where subject_type = 'post' and subject_id = ? and action = '修改稿件' order by id desc limit 1")
			.param(id)
			.query(String.class)
			.single()).contains("第 3 版", "類別", "報道的活動 +1");
		this.posts.published(this.mvc, id);
		assertThat(this.published.find(id)).get().extracting(PublishedPost::getKind).isEqualTo(PostKind.MEDIA_COVERAGE);
		assertThat(this.published.activities(List.of(id)).get(id)).containsExactly(this.second, this.first);
		assertThat(counted(id)).containsExactly(this.second);
	}

	@Test
	void aChangeOfThemDuringReviewAsksTheReviewerAnew() {
		long id = this.posts.awaitingFinal(this.mvc);
		String opened = this.posts.revision(id);
		change(id, Posts.OTHER_EDITOR, "NOTICE");
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF, opened, "")).hasStatus(409)
			.bodyText()
			.contains("又改過", "/posts/" + id + "/versions/2/differences?since=1");
		assertThat(this.published.find(id)).isEmpty();
		opened = this.posts.revision(id);
		change(id, Posts.OTHER_EDITOR, "NOTICE", this.first);
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF, opened, "")).hasStatus(409);
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus3xxRedirection();
		assertThat(counted(id)).containsExactly(this.first);
	}

	@Test
	void theyAreShownInTheDifferencesAndComeBackWithAnEarlierVersion() {
		long id = this.posts.draft();
		change(id, Posts.WRITER, "STORY", this.first);
		change(id, Posts.WRITER, "CASE", this.second);
		Visitor writer = new Visitor(this.mvc, Posts.WRITER);
		assertThat(page(writer.get("/posts/" + id + "/versions")).select("tbody tr").get(0).text())
			.contains("類別；報道的活動 +1 −1");
		Document differences = page(writer.get("/posts/" + id + "/versions/3/differences?since=2"));
		assertThat(differences.select("del").eachText()).contains("職教故事", title(this.first));
		assertThat(differences.select("ins").eachText()).contains("典型案例", title(this.second));
		assertThat(page(writer.get("/posts/" + id + "/versions/2")).select("article").text())
			.contains("職教故事 · 報道的活動：" + title(this.first));
		assertThat(
				writer.post("/posts/" + id + "/versions/2/restoration", Map.of("revisionId", this.posts.revision(id))))
			.hasStatus3xxRedirection();
		PostRevision current = this.pages.current(this.posts.get(id));
		assertThat(current.getNumber()).isEqualTo(4);
		assertThat(current.subject()).isEqualTo(PostSubject.of(PostKind.STORY, this.first));
	}

	@Test
	void writersAndReviewersSeeThoseOfTheCurrentVersion() {
		long id = this.posts.draft();
		change(id, Posts.WRITER, "CASE", this.first);
		this.posts.published(this.mvc, id);
		change(id, Posts.WRITER, "NOTICE", this.second);
		Visitor writer = new Visitor(this.mvc, Posts.WRITER);
		Document edit = page(writer.get("/posts/" + id + "/edit"));
		assertThat(edit.select("#kind option[selected]").val()).isEqualTo("NOTICE");
		assertThat(edit.select("input[name=activityIds][checked]").eachAttr("value")).containsExactly("" + this.second);
		assertThat(page(new Visitor(this.mvc, Posts.CHIEF).get("/posts/" + id)).select("main").text())
			.contains("報道的活動：" + title(this.second))
			.doesNotContain(title(this.first));
		String word = this.pages.current(this.posts.get(id)).getContent().title().substring(2);
		assertThat(writer.get("/posts?kind=NOTICE&q=" + word)).bodyText().contains(word);
		assertThat(writer.get("/posts?kind=CASE&q=" + word)).bodyText().doesNotContain("/posts/" + id);
		assertThat(writer.get("/activities/" + this.first)).bodyText().contains("/posts/" + id);
		assertThat(writer.get("/activities/" + this.second)).bodyText().contains("/posts/" + id);
	}

	@Test
	void anActivityThatOnlyTheNextVersionReportsHasNoLivePost() {
		long id = this.posts.draft();
		change(id, Posts.WRITER, "CASE", this.first);
		this.posts.published(this.mvc, id);
		change(id, Posts.WRITER, "CASE", this.second);
		assertThat(isPublished(this.first)).isTrue();
		assertThat(isPublished(this.second)).isFalse();
		assertThat(this.jdbc.sql("select count(*) from reported_activity where activity_id = ? and post_id = ?")
			.params(this.second, id)
			.query(Integer.class)
			.single()).as("in progress").isEqualTo(1);
	}

	/** Sends the form as the page shows it, with nothing else changed. */
	private void change(long id, String who, String kind, Long... activities) {
		Visitor writer = new Visitor(this.mvc, who);
		Document page = page(writer.get("/posts/" + id + "/edit"));
		Map<String, String> form = new HashMap<>();
		page.select("form.post-form input[type=text], form.post-form input[type=hidden]")
			.stream()
			.filter((input) -> !input.attr("name").startsWith("_"))
			.forEach((input) -> form.put(input.attr("name"), input.val()));
		form.put("body", page.select("textarea[name=body]").text());
		form.put("kind", kind);
		form.put("source", "東營日報");
		if (activities.length > 0) {
			form.put("mainActivityId", "" + activities[0]);
		}
		if (activities.length > 1) {
			form.put("activityIds", "" + activities[1]);
		}
		int before = this.pages.current(this.posts.get(id)).getNumber();
		assertThat(writer.post("/posts/" + id, form)).hasStatus3xxRedirection();
		assertThat(this.pages.current(this.posts.get(id)).getNumber()).isEqualTo(before + 1);
	}

	private List<Long> counted(long id) {
		return this.jdbc.sql("select activity_id from counted_post where post_id = ?")
			.param(id)
			.query(Long.class)
			.list();
	}

	private boolean isPublished(long activity) {
		return this.jdbc.sql("select coalesce(bool_or(published), false) from reported_activity where activity_id = ?")
			.param(activity)
			.query(Boolean.class)
			.single();
	}

	private long activity(String name) {
		String title = name + " " + System.nanoTime();
		assertThat(new Visitor(this.mvc, Posts.WRITER).post("/activities",
				this.typing.planned(3, this.typing.department("團委"), title)))
			.hasStatus3xxRedirection();
		return this.jdbc.sql("select id from activity where title = ?").param(title).query(Long.class).single();
	}

	private String title(long activity) {
		return this.jdbc.sql("select title from activity where id = ?").param(activity).query(String.class).single();
	}

	private static Document page(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		try {
			return Jsoup.parse(answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
