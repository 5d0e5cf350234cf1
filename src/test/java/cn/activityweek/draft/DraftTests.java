package cn.activityweek.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.Browser;
import cn.activityweek.DemoTest;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whose a draft is, what it holds, and how long.
 */
@DemoTest
class DraftTests {

	private static final String PASSWORD = "activity-week-demo";

	private static final String PAGE = "/admin/departments/new";

	private final Drafts drafts;

	private final DraftPages pages;

	private final DraftSweeper sweeper;

	private final JdbcClient jdbc;

	private final int port;

	@Autowired
	DraftTests(Drafts drafts, DraftPages pages, DraftSweeper sweeper, JdbcClient jdbc, @LocalServerPort int port) {
		this.drafts = drafts;
		this.pages = pages;
		this.sweeper = sweeper;
		this.jdbc = jdbc;
		this.port = port;
	}

	@AfterEach
	void clear() {
		this.jdbc.sql("delete from form_draft where account_id <> ?").param(account("tuanwei")).update();
	}

	@Test
	void existsForItsAuthorAlone() {
		String key = "activity:new:" + UUID.randomUUID();
		this.drafts.keep(account("jiaowu"), key, Map.of("title", List.of("未完")));
		assertThat(this.drafts.get(account("jiaowu"), key).title()).isEqualTo("未完");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.drafts.get(account("hezuo"), key));
		long id = this.drafts.get(account("jiaowu"), key).id();
		Browser other = signedIn("hezuo");
		assertThat(other.post("/drafts/" + id + "/removal").statusCode()).isEqualTo(404);
		assertThat(this.drafts.find(account("jiaowu"), key)).isPresent();
	}

	@Test
	void holdsWhatTheFormHasTyped() {
		Browser author = signedIn("jiaowu");
		Map<String, String> hidden = author.hidden(PAGE);
		assertThat(author.post("/drafts", hidden, Map.of("name", "草\0稿𠮷", "password", "secret")).body())
			.contains("\"time\"");
		Draft kept = this.drafts.get(account("jiaowu"), hidden.get("draftKey"));
		assertThat(kept.title()).isEqualTo("草\uFFFD稿𠮷");
		assertThat(kept.label()).isEqualTo("列入部門");
		assertThat(kept.fields()).doesNotContainKeys("password", "_csrf");
		assertThat(author.get(PAGE).body()).contains("您有沒寫完的草稿", "草\uFFFD稿𠮷");
	}

	@Test
	void isGoneWithTheSavingOfItsFormAndDoesNotComeBackLate() {
		Browser author = signedIn("jiaowu");
		Map<String, String> hidden = author.hidden(PAGE);
		Map<String, String> typed = Map.of("name", "存好的處", "kind", "OFFICE");
		author.post("/drafts", hidden, typed);
		assertThat(author.post("/admin/departments?year=2023", hidden, typed).statusCode()).isEqualTo(302);
		author.post("/drafts", hidden, typed);
		assertThat(this.drafts.of(account("jiaowu"), "")).isEmpty();
	}

	@Test
	void aPageOpenedAgainAndAgainIsOneLineOfTheListAndNothingTypedIsLost() {
		long author = account("jiaowu");
		this.drafts.keep(author, "/posts/1/edit~a", Map.of("title", List.of("甲"), "draftKey", List.of("a")));
		this.drafts.keep(author, "/posts/1/edit~b", Map.of("title", List.of("甲"), "draftKey", List.of("b")));
		assertThat(this.drafts.of(author, "/posts/1/edit~")).as("the same words").hasSize(1);
		this.drafts.keep(author, "/posts/1/edit~c", Map.of("title", List.of("乙"), "draftKey", List.of("c")));
		this.drafts.keep(author, "/posts/12/edit~d", Map.of("title", List.of("乙"), "draftKey", List.of("d")));
		assertThat(this.pages.of(author, "/posts/1/")).singleElement().satisfies((line) -> {
			assertThat(line.draft().title()).isEqualTo("乙");
			assertThat(line.older()).isEqualTo(1);
		});
		assertThat(this.pages.offeredOn(author, "/posts/1/edit~e")).hasSize(2);
	}

	@Test
	void isNoOneElsesToWrite() {
		Browser author = signedIn("jiaowu");
		Map<String, String> hidden = author.hidden(PAGE);
		Map<String, String> forged = new HashMap<>(hidden);
		forged.put("draftSeal", hidden.get("draftSeal").replaceFirst("^\\d+", account("hezuo").toString()));
		assertThat(author.post("/drafts", forged, Map.of("name", "偽造")).statusCode()).isEqualTo(400);
		assertThat(this.drafts.of(account("hezuo"), "")).isEmpty();
	}

	@Test
	void keepsAFormForItsAuthorWhenSomebodyElseIsSignedIn() {
		Browser author = signedIn("jiaowu");
		Map<String, String> hidden = author.hidden(PAGE);
		Browser other = signedIn("admin");
		Map<String, String> sent = new HashMap<>(hidden);
		sent.put("_csrf", other.hidden("/account").get("_csrf"));
		assertThat(other.post("/drafts", sent, Map.of("name", "原來的人寫的")).statusCode()).isEqualTo(409);
		assertThat(this.drafts.get(account("jiaowu"), hidden.get("draftKey")).title()).isEqualTo("原來的人寫的");
		assertThat(this.drafts.of(account("admin"), "")).isEmpty();
	}

	@Test
	void keepsAFormWithTheTokenOfAnEarlierSignIn() {
		Browser author = signedIn("jiaowu");
		Map<String, String> hidden = new HashMap<>(author.hidden(PAGE));
		hidden.put("_csrf", "of an earlier sign-in");
		var answer = author.post("/admin/departments?year=2023", hidden, Map.of("name", "舊令牌", "kind", "OFFICE"));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(author.location(answer)).startsWith(PAGE + "?draft=");
		assertThat(author.get(author.location(answer)).body()).contains("value=\"舊令牌\"", "還沒有保存");
	}

	@Test
	void hasItsLimits() {
		Long author = account("jiaowu");
		for (int i = 0; i < Drafts.MOST; i++) {
			this.drafts.keep(author, "/page~" + i, Map.of("name", List.of("第 " + i)));
		}
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.drafts.keep(author, "/page~more", Map.of()));
		this.drafts.keep(author, "/page~0", Map.of("name", List.of("還能改")));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.drafts.keep(author, "/page~0",
				Map.of("name", List.of("長".repeat(TypedFields.LONGEST + 1)))));
		assertThat(this.drafts.get(author, "/page~0").title()).isEqualTo("還能改");
	}

	@Test
	void isSweptAfterThirtyDays() {
		Long author = account("jiaowu");
		this.drafts.keep(author, "/old~1", Map.of());
		this.drafts.keep(author, "/new~1", Map.of());
		this.jdbc.sql("update form_draft set saved_at = saved_at - interval '30 days 1 hour' where form_key = '/old~1'")
			.update();
		this.sweeper.sweep();
		assertThat(this.drafts.of(author, "").stream().map(Draft::formKey)).containsExactly("/new~1");
	}

	private Long account(String username) {
		return this.jdbc.sql("select id from account where username = ?").param(username).query(Long.class).single();
	}

	private Browser signedIn(String username) {
		Browser browser = new Browser(this.port);
		browser.signIn(username, PASSWORD);
		return browser;
	}

}
