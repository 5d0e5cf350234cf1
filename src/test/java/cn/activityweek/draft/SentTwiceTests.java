package cn.activityweek.draft;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import cn.activityweek.Browser;
import cn.activityweek.DemoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same form sent twice at the same moment, over real HTTP, makes one record, and both
 * answers lead to it.
 */
@DemoTest
class SentTwiceTests {

	private static final String PASSWORD = "activity-week-demo";

	private static final int DOUBLES = 500;

	private final JdbcClient jdbc;

	private final int port;

	private final ExecutorService both = Executors.newFixedThreadPool(2);

	@Autowired
	SentTwiceTests(JdbcClient jdbc, @LocalServerPort int port) {
		this.jdbc = jdbc;
		this.port = port;
	}

	@AfterEach
	void stop() {
		this.both.shutdownNow();
	}

	@Test
	void fiveHundredDoubleSubmitsMakeFiveHundredActivities() throws Exception {
		Browser browser = signedIn("tuanwei");
		Map<String, String> hidden = browser.hidden("/activities/new?module=3");
		Map<String, String> typed = activity(hidden);
		String mark = UUID.randomUUID().toString();
		Set<String> led = new HashSet<>();
		for (int i = 0; i < DOUBLES; i++) {
			Map<String, String> form = new HashMap<>(typed);
			form.put("requestKey", UUID.randomUUID().toString());
			form.put("title", "連按兩次 " + mark + " " + i);
			led.add(theOnePlace(browser, () -> browser.post("/activities", hidden, form)));
		}
		assertThat(led).hasSize(DOUBLES);
		assertThat(count("select count(*) from activity where title like ?", "%" + mark + "%")).isEqualTo(DOUBLES);
	}

	@Test
	void everyCreatingFormMakesOneRecord() throws Exception {
		Browser coordinator = signedIn("jiaowu");
		String edition = this.jdbc.sql("select id from edition where state = 'CURRENT'").query(String.class).single();
		makesOne(coordinator, "/admin/departments/new", "/admin/departments?year=2023",
				Map.of("name", "連按處", "kind", "OFFICE"), "department_listing");
		makesOne(coordinator, "/admin/editions/" + edition + "/indicators/new",
				"/admin/editions/" + edition + "/indicators",
				Map.of("section", "連按", "name", "連按的指標", "unit", "次", "aggregation", "DERIVED", "source", source()),
				"indicator");
		makesOne(coordinator, "/admin/editions/" + edition + "/modules/new", "/admin/editions/" + edition + "/modules",
				Map.of("number", "19", "title", "連按的模塊", "shortTitle", "連按", "leads", department()), "activity_module");
		makesOne(coordinator, "/admin/editions/new", "/admin/editions", year(2047), "edition");
		makesOne(coordinator, "/admin/editions/" + edition + "/successor", "/admin/editions/" + edition + "/successor",
				year(2048), "edition");
		Browser administrator = signedIn("admin");
		makesOne(administrator, "/admin/accounts/new", "/admin/accounts",
				Map.of("username", "lianan", "displayName", "連按", "appointments[0].role", "AUDITOR"), "account");
		String account = this.jdbc.sql("select id from account where username = 'lianan'").query(String.class).single();
		makesOne(administrator, "/admin/accounts/" + account, "/admin/accounts/" + account + "/links", Map.of(),
				"audit_entry where action = '發出設置密碼的鏈接'");
	}

	@Test
	void theSamePageSentWithOtherTextIsAnotherWish() {
		Browser coordinator = signedIn("jiaowu");
		Map<String, String> hidden = coordinator.hidden("/admin/departments/new");
		String path = "/admin/departments?year=2023";
		int before = count("select count(*) from department_listing");
		coordinator.post(path, hidden, Map.of("name", "甲字處", "kind", "OFFICE"));
		HttpResponse<String> other = coordinator.post(path, hidden, Map.of("name", "乙字處", "kind", "OFFICE"));
		assertThat(coordinator.get(coordinator.location(other)).body()).contains("這張表先前已經提交過一次");
		assertThat(count("select count(*) from department_listing")).isEqualTo(before + 2);
	}

	@Test
	void aFormWithMistakesClaimsNothing() {
		Browser coordinator = signedIn("jiaowu");
		Map<String, String> hidden = coordinator.hidden("/admin/departments/new");
		String path = "/admin/departments?year=2023";
		assertThat(coordinator.post(path, hidden, Map.of("name", "丙字處", "kind", "")).statusCode()).isEqualTo(200);
		assertThat(count("select count(*) from request_key where key = ?", UUID.fromString(hidden.get("_once"))))
			.isZero();
		assertThat(coordinator.post(path, hidden, Map.of("name", "丙字處", "kind", "OFFICE")).statusCode()).isEqualTo(302);
	}

	private void makesOne(Browser browser, String page, String path, Map<String, String> typed, String table)
			throws Exception {
		Map<String, String> hidden = browser.hidden(page);
		int before = count("select count(*) from " + table);
		theOnePlace(browser, () -> browser.post(path, hidden, typed));
		assertThat(count("select count(*) from " + table)).as(path).isEqualTo(before + 1);
		theOnePlace(browser, () -> browser.post(path, hidden, typed));
		assertThat(count("select count(*) from " + table)).as(path + " again").isEqualTo(before + 1);
	}

	/** Both at once; where both answers lead. */
	private String theOnePlace(Browser browser, Supplier<HttpResponse<String>> send) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		List<Future<HttpResponse<String>>> answers = List.of(1, 2).stream().map((each) -> this.both.submit(() -> {
			start.await();
			return send.get();
		})).toList();
		Set<String> places = new HashSet<>();
		for (Future<HttpResponse<String>> answer : answers) {
			assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(302);
			places.add(browser.location(answer.get()));
		}
		assertThat(places).singleElement().asString().doesNotContain("/login");
		return places.iterator().next();
	}

	private Map<String, String> activity(Map<String, String> hidden) {
		String module = this.jdbc.sql(
				"select m.id from activity_module m join edition e on e.id = m.edition_id where e.state = 'CURRENT' and m.number = 3")
			.query(String.class)
			.single();
		return new HashMap<>(
				Map.of("moduleId", module, "organiserId", hidden.get("departmentId"), "startsAt", "2023-05-16T09:00",
						"place", "操場", "state", "PLANNED", "extent.sessionsOnSite", "1", "extent.sessionsOnline", "0"));
	}

	private static Map<String, String> year(int year) {
		return Map.of("year", String.valueOf(year), "college", "東營科技職業學院", "theme", "連按", "startsOn", year + "-05-10",
				"endsOn", year + "-05-16", "dueOn", year + "-05-17", "documentScript", "TRADITIONAL");
	}

	private String source() {
		return "SESSIONS";
	}

	private String department() {
		return this.jdbc.sql("select min(department_id) from department_listing").query(String.class).single();
	}

	private int count(String sql, Object... parameters) {
		return this.jdbc.sql(sql).params(List.of(parameters)).query(Integer.class).single();
	}

	private Browser signedIn(String username) {
		Browser browser = new Browser(this.port);
		browser.signIn(username, PASSWORD);
		return browser;
	}

}
