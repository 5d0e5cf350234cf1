package cn.activityweek.draft;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import cn.activityweek.Browser;
import cn.activityweek.DemoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people save the same record at the same moment, over real HTTP: one is told, sees
 * both texts, and nothing disappears that its author has not given up.
 */
@DemoTest
class ConcurrentEditTests {

	private static final int PAIRS = 100;

	private final JdbcClient jdbc;

	private final int port;

	private final ExecutorService both = Executors.newFixedThreadPool(2);

	@Autowired
	ConcurrentEditTests(JdbcClient jdbc, @LocalServerPort int port) {
		this.jdbc = jdbc;
		this.port = port;
	}

	@AfterEach
	void stop() {
		this.both.shutdownNow();
	}

	@Test
	void aHundredPairsOfEditsLoseNothingSilently() throws Exception {
		Browser one = signedIn("tuanwei");
		Browser other = signedIn("tuanwei-shuji");
		Map<String, String> record = create(one);
		String id = record.remove("id");
		for (int i = 0; i < PAIRS; i++) {
			boolean sameField = i % 2 == 0;
			Map<String, String> first = new HashMap<>(record);
			Map<String, String> second = new HashMap<>(record);
			first.put("place", "甲處 " + i);
			second.put(sameField ? "place" : "remarks", "乙處 " + i);
			List<HttpResponse<String>> answers = atOnce(one, first, other, second, id);
			boolean firstWon = answers.get(0).statusCode() == 302;
			HttpResponse<String> told = answers.get(firstWon ? 1 : 0);
			assertThat(answers.get(firstWon ? 0 : 1).statusCode()).isEqualTo(302);
			assertThat(told.statusCode()).isEqualTo(200);
			assertThat(told.body()).contains("這一項剛剛已經保存過別的內容", "甲處 " + i, "乙處 " + i);
			Browser loser = firstWon ? other : one;
			HttpResponse<String> finished = loser.post("/activities/" + id, Browser.hiddenIn(told.body()),
					Map.of("_all", "mine"));
			assertThat(finished.statusCode()).isEqualTo(302);
			String lost = firstWon ? "乙處 " + i : "甲處 " + i;
			record.put("place", sameField ? lost : "甲處 " + i);
			record.put("remarks", sameField ? record.get("remarks") : "乙處 " + i);
			assertThat(stored(id)).isEqualTo(Map.of("place", record.get("place"), "remarks", record.get("remarks")));
		}
		String trail = String.join("\n",
				this.jdbc.sql("select detail from audit_entry where subject_type = 'activity' and subject_id = ?")
					.param(Long.valueOf(id))
					.query(String.class)
					.list());
		for (int i = 0; i < PAIRS; i++) {
			assertThat(trail).contains("甲處 " + i, "乙處 " + i);
		}
	}

	private List<HttpResponse<String>> atOnce(Browser one, Map<String, String> first, Browser other,
			Map<String, String> second, String id) throws Exception {
		String page = "/activities/" + id + "/edit";
		Map<String, String> hidden = one.hidden(page);
		Map<String, String> otherHidden = other.hidden(page);
		CyclicBarrier start = new CyclicBarrier(2);
		Future<HttpResponse<String>> answer = this.both.submit(() -> {
			start.await();
			return one.post("/activities/" + id, hidden, first);
		});
		Future<HttpResponse<String>> otherAnswer = this.both.submit(() -> {
			start.await();
			return other.post("/activities/" + id, otherHidden, second);
		});
		List<HttpResponse<String>> answers = new ArrayList<>();
		answers.add(answer.get());
		answers.add(otherAnswer.get());
		return answers;
	}

	private Map<String, Object> stored(String id) {
		return this.jdbc.sql("select place, remarks from activity where id = ?")
			.param(Long.valueOf(id))
			.query()
			.singleRow();
	}

	private Map<String, String> create(Browser browser) {
		Map<String, String> hidden = browser.hidden("/activities/new?module=3");
		String module = this.jdbc.sql(
				"select m.id from activity_module m join edition e on e.id = m.edition_id where e.state = 'CURRENT' and m.number = 3")
			.query(String.class)
			.single();
		Map<String, String> typed = new HashMap<>(Map.of("moduleId", module, "organiserId", hidden.get("departmentId"),
				"title", "兩人同時改 " + UUID.randomUUID(), "startsAt", "2023-05-16T09:00", "place", "操場", "state",
				"PLANNED", "extent.sessionsOnSite", "1", "extent.sessionsOnline", "0", "remarks", ""));
		String address = browser.location(browser.post("/activities", hidden, typed));
		typed.put("id", address.substring(address.lastIndexOf('/') + 1));
		return typed;
	}

	private Browser signedIn(String username) {
		Browser browser = new Browser(this.port);
		browser.signIn(username, "activity-week-demo");
		return browser;
	}

}
