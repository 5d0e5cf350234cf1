package cn.activityweek.news;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.Visitor;
import cn.activityweek.activity.ActivityTyping;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.edition.Editions;
import cn.activityweek.user.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Posts for tests, written, submitted and reviewed by the demonstration's people over
 * HTTP.
 */
@Component
class Posts {

	static final String WRITER = "tuanwei";

	static final String HEAD = "tuanwei-shuji";

	static final String EDITOR = "xuanchuan";

	static final String OTHER_EDITOR = "xuanchuan-2";

	static final String CHIEF = "xuanchuan-buzhang";

	private final PostDesk desk;

	private final PostRepository posts;

	private final Editions editions;

	private final Accounts accounts;

	private final ActivityTyping typing;

	private final JdbcClient jdbc;

	Posts(PostDesk desk, PostRepository posts, Editions editions, Accounts accounts, ActivityTyping typing,
			JdbcClient jdbc) {
		this.desk = desk;
		this.posts = posts;
		this.editions = editions;
		this.accounts = accounts;
		this.typing = typing;
		this.jdbc = jdbc;
	}

	Actor actor(String username) {
		return this.accounts.enabled()
			.stream()
			.filter((person) -> person.username().equals(username))
			.findFirst()
			.orElseThrow();
	}

	long draft() {
		return draft("團委", WRITER);
	}

	long draft(String department, String writer) {
		return draft(department, writer, "<p>正文</p>");
	}

	long draft(String department, String writer, String body) {
		return this.desk
			.begin(this.editions.current().orElseThrow().getId(), this.typing.department(department),
					PostSubject.of(PostKind.STORY), content("稿件" + letters(), body), actor(writer))
			.getId();
	}

	/** Saves a next version. */
	void edit(long id, String writer) {
		this.desk.save(id, content("改過的稿件" + letters(), "<p>改過的正文</p>"), List.of(), actor(writer));
	}

	/** Unlike any other, and no number of a person. */
	private static String letters() {
		return UUID.randomUUID().toString().replaceAll("[0-9-]", "x");
	}

	private static PostContent content(String title, String body) {
		return new PostContent(title, body, "團委", "王同學", "李同學", "");
	}

	Post get(long id) {
		return this.posts.findById(id).orElseThrow();
	}

	PostState state(long id) {
		return get(id).getState();
	}

	String revision(long id) {
		return get(id).getCurrentRevisionId().toString();
	}

	MvcTestResult submit(MockMvcTester mvc, long id, String who) {
		return new Visitor(mvc, who).post("/posts/" + id + "/submission", Map.of("revisionId", revision(id)));
	}

	/** Says too that those in its pictures agree. */
	MvcTestResult submitConsenting(MockMvcTester mvc, long id, String who) {
		return new Visitor(mvc, who).post("/posts/" + id + "/submission",
				Map.of("revisionId", revision(id), "pictureConsent", "true"));
	}

	MvcTestResult approve(MockMvcTester mvc, long id, String who) {
		return approve(mvc, id, who, revision(id), "");
	}

	MvcTestResult approve(MockMvcTester mvc, long id, String who, String revision, String publishAt) {
		return new Visitor(mvc, who).post("/posts/" + id + "/reviews", Map.of("revisionId", revision, "verdict",
				"APPROVED", "proofread", "true", "opinion", "", "publishAt", publishAt));
	}

	MvcTestResult sendBack(MockMvcTester mvc, long id, String who, String reason) {
		return new Visitor(mvc, who).post("/posts/" + id + "/reviews",
				Map.of("revisionId", revision(id), "verdict", "RETURNED", "opinion", reason));
	}

	/** Brings a draft of 團委 before 終審. */
	long awaitingFinal(MockMvcTester mvc) {
		return awaitingFinal(mvc, draft());
	}

	long awaitingFinal(MockMvcTester mvc, long id) {
		submit(mvc, id, WRITER);
		approve(mvc, id, HEAD);
		approve(mvc, id, EDITOR);
		return id;
	}

	long published(MockMvcTester mvc, long id) {
		awaitingFinal(mvc, id);
		approve(mvc, id, CHIEF);
		return id;
	}

	void schedule(MockMvcTester mvc, long id, Instant at) {
		approve(mvc, id, CHIEF, revision(id), CollegeTime.local(at).withNano(0).toString());
	}

	/** An account of its own, with a role in a department. */
	String account(String department, String role) {
		String username = "t-" + UUID.randomUUID().toString().substring(0, 12);
		Long id = this.jdbc.sql("""
				insert into account (version, username, display_name, enabled, created_at)
				values (0, ?, ?, true, now()) returning id""")
			.params(username, "臨時 " + username)
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into appointment (account_id, role, department_id) values (?, ?, ?)")
			.params(id, role, this.typing.department(department))
			.update();
		return username;
	}

	void disable(String username) {
		this.jdbc.sql("update account set enabled = false where username = ?").param(username).update();
	}

	List<String> decisions(long id) {
		return this.jdbc.sql("""
				select step || ' ' || verdict || ' ' || v.number from post_review w
				join post_revision v on v.id = w.revision_id where w.post_id = ? order by w.id""")
			.param(id)
			.query(String.class)
			.list();
	}

}
