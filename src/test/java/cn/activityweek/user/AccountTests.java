package cn.activityweek.user;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.activityweek.Browser;
import cn.activityweek.DemoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The administrator's work, and what becomes of whom it is about.
 */
@DemoTest
class AccountTests {

	private static final String PASSWORD = "a password of its own";

	private static final Pattern LINK = Pattern.compile("value=\"([^\"]*)(/invitations/[\\w-]{32})\"");

	private final JdbcClient jdbc;

	private final int port;

	private Browser admin;

	private String username;

	private Long department;

	@Autowired
	AccountTests(JdbcClient jdbc, @LocalServerPort int port) {
		this.jdbc = jdbc;
		this.port = port;
	}

	@BeforeEach
	void signIn() {
		this.jdbc.sql("delete from sign_in_failure").update();
		this.admin = browser("admin", DemoAccounts.PASSWORD);
		this.username = "t" + UUID.randomUUID().toString().substring(0, 8);
		this.department = this.jdbc.sql("select department_id from activity where title = '家電維修進社區志愿服務'")
			.query(Long.class)
			.single();
	}

	@AfterEach
	void leaveOneAdministrator() {
		this.jdbc.sql("update account set enabled = (username not like 't_________')").update();
	}

	@Test
	void makesAnAccountThatItsOwnerOpens() {
		String link = open("REPORTER");
		assertThat(browser(this.username, PASSWORD).isSignedIn()).isFalse();
		Browser owner = new Browser(this.port);
		for (int i = 0; i < 10; i++) {
			assertThat(owner.get(link).statusCode()).isEqualTo(200);
			assertThat(owner.send("HEAD", link).statusCode()).isEqualTo(200);
		}
		assertThat(accept(owner, link, PASSWORD)).isEqualTo("/login");
		assertThat(owner.get("/login").body()).contains("密碼已設置，請登錄");
		assertThat(owner.location(owner.signIn(this.username, PASSWORD))).isEqualTo("/desk");
		assertThat(owner.get("/activities").statusCode()).isEqualTo(200);
		assertThat(hash()).startsWith("$argon2id$").doesNotContain(PASSWORD);
		assertThat(owner.get(link).statusCode()).isEqualTo(404);
		assertThat(accept(owner, link, "another password")).isEqualTo("404");
	}

	@Test
	void endsALinkByItsSuccessorAndByTime() {
		String earlier = open("REPORTER");
		String later = link(this.admin.post(page() + "/links"));
		assertThat(new Browser(this.port).get(earlier).statusCode()).isEqualTo(404);
		assertThat(new Browser(this.port).get(later).statusCode()).isEqualTo(200);
		age("71 hours 59 minutes");
		assertThat(new Browser(this.port).get(later).statusCode()).isEqualTo(200);
		age("1 minute");
		HttpResponse<String> page = new Browser(this.port).get(later);
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("<h1>沒有這個頁面</h1>");
		assertThat(accept(new Browser(this.port), later, PASSWORD)).isEqualTo("404");
	}

	private void age(String interval) {
		this.jdbc.sql("update account_link set expires_at = expires_at - cast(? as interval) where account_id = ?")
			.params(interval, id())
			.update();
	}

	@Test
	void acceptsOneLinkOnce() throws Exception {
		String link = open("REPORTER");
		List<String> answers = atOnce(() -> accept(new Browser(this.port), link, PASSWORD),
				() -> accept(new Browser(this.port), link, PASSWORD + " 2"));
		assertThat(answers).containsExactlyInAnyOrder("/login", "404");
	}

	@ParameterizedTest
	@CsvSource({ "9, false", "10, true", "128, true", "129, false" })
	void takesPasswordsFromTenToAHundredAndTwentyEightCharacters(int length, boolean taken) {
		for (String character : List.of("a", "密", "𠮷")) {
			String link = openAgain();
			String password = character.repeat(length);
			assertThat(accept(new Browser(this.port), link, password)).as(character + length)
				.isEqualTo(taken ? "/login" : "200");
			assertThat(browser(this.username, password).isSignedIn()).isEqualTo(taken);
		}
	}

	private String openAgain() {
		this.jdbc.sql("delete from sign_in_failure").update();
		this.username = "t" + UUID.randomUUID().toString().substring(0, 8);
		return open("REPORTER");
	}

	@Test
	void takesPasswordsExactlyAsTyped() {
		accept(new Browser(this.port), open("REPORTER"), " 密碼 1234567 ");
		assertThat(browser(this.username, "密碼 1234567").isSignedIn()).isFalse();
		assertThat(browser(this.username, " 密碼 1234567").isSignedIn()).isFalse();
		assertThat(browser(this.username, " 密码 1234567 ").isSignedIn()).isFalse();
		assertThat(browser(this.username, " 密碼 1234567 ").isSignedIn()).isTrue();
	}

	@Test
	void refusesTwoPasswordsThatDiffer() {
		Browser owner = new Browser(this.port);
		HttpResponse<String> answer = owner.post(open("REPORTER"), "password", PASSWORD, "repeated", PASSWORD + " ");
		assertThat(answer.body()).contains("兩次填寫的密碼不一樣").doesNotContain(PASSWORD);
	}

	@Test
	void signsOutEverywhereAtOnce() {
		accept(new Browser(this.port), open("REPORTER"), PASSWORD);
		Browser first = browser(this.username, PASSWORD);
		Browser second = browser(this.username, PASSWORD);
		HttpResponse<String> wrong = first.post("/account", "present", "not this one", "password", PASSWORD + "2",
				"repeated", PASSWORD + "2");
		assertThat(wrong.body()).contains("現在的密碼不對");
		assertThat(second.isSignedIn()).isTrue();
		HttpResponse<String> changed = first.post("/account", "present", PASSWORD, "password", PASSWORD + "2",
				"repeated", PASSWORD + "2");
		assertThat(first.get(first.location(changed)).body()).contains("密碼已修改，請用新密碼登錄");
		assertSignedOut(first, second);
		Browser third = browser(this.username, PASSWORD + "2");
		accept(new Browser(this.port), link(this.admin.post(page() + "/links")), PASSWORD + "3");
		assertSignedOut(third);
		Browser fourth = browser(this.username, PASSWORD + "3");
		assertThat(fourth.isSignedIn()).isTrue();
		this.admin.post(page() + "/state", "enabled", "false");
		assertSignedOut(fourth, browser(this.username, PASSWORD + "3"));
		this.admin.post(page() + "/state", "enabled", "true");
		assertThat(browser(this.username, PASSWORD + "3").isSignedIn()).isTrue();
	}

	private static void assertSignedOut(Browser... browsers) {
		for (Browser browser : browsers) {
			assertThat(browser.location(browser.get("/desk"))).isEqualTo("/login");
		}
	}

	@Test
	void opensNoLinkOfADisabledAccount() {
		String link = open("REPORTER");
		this.admin.post(page() + "/state", "enabled", "false");
		assertThat(accept(new Browser(this.port), link, PASSWORD)).isIn("404", "409");
		assertThat(this.admin.post(page() + "/links").statusCode()).isEqualTo(409);
		assertThat(hash()).isNull();
	}

	@Test
	void givesAndTakesAppointmentsWithTheNextRequest() {
		accept(new Browser(this.port), open("REPORTER"), PASSWORD);
		Browser owner = browser(this.username, PASSWORD);
		assertThat(owner.get("/admin/audit").statusCode()).isEqualTo(403);
		assertThat(change(1, "AUDITOR").statusCode()).isEqualTo(302);
		assertThat(owner.get("/admin/audit").statusCode()).isEqualTo(200);
		assertThat(owner.get("/activities").statusCode()).isEqualTo(403);
	}

	@Test
	void refusesAStaleFormAndKeepsWhatWasTyped() {
		open("REPORTER");
		assertThat(change(0, "AUDITOR").statusCode()).isEqualTo(302);
		HttpResponse<String> stale = change(0, "LEADING_GROUP");
		assertThat(stale.statusCode()).isEqualTo(200);
		assertThat(stale.body()).contains("剛剛已經保存過別的內容", "value=\"改過的姓名\"",
				"name=\"appointments[0].role\" value=\"LEADING_GROUP\"");
		assertThat(roles()).containsExactly("AUDITOR");
	}

	@Test
	void keepsTheLastAdministrator() throws Exception {
		String own = "/admin/accounts/" + id("admin");
		assertThat(this.admin.post(own + "/state", "enabled", "false").body()).contains("至少要保留一個啟用的系統管理員");
		HttpResponse<String> resigned = this.admin.post(own, "version", version("admin"), "username", "admin",
				"displayName", "管理員", "appointments[0].role", "AUDITOR");
		assertThat(resigned.body()).contains("至少要保留一個啟用的系統管理員");
		assertThat(this.admin.get("/admin/accounts").statusCode()).isEqualTo(200);
		accept(new Browser(this.port), open("ADMINISTRATOR"), PASSWORD);
		Browser other = browser(this.username, PASSWORD);
		String others = page();
		List<String> answers = atOnce(() -> "" + this.admin.post(others + "/state", "enabled", "false").statusCode(),
				() -> "" + other.post(own + "/state", "enabled", "false").statusCode());
		assertThat(answers).filteredOn("302"::equals).hasSize(1);
		assertThat(this.jdbc.sql("""
				select count(*) from account join appointment on account_id = account.id
				where enabled and role = 'ADMINISTRATOR'""").query(Integer.class).single()).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "appointments[0].role, EMPEROR", "appointments[0].role, ''", "appointments[0].departmentId, 999999999",
			"appointments[0].departmentId, x", "appointments[0].departmentId, ''", "appointments[9999].role, AUDITOR",
			"appointments[255].role, AUDITOR", "appointments[x].role, AUDITOR", "appointments[-1].role, AUDITOR",
			"displayName, ''", "username, A", "username, admin", "username, 教務處", "version, x" })
	void refusesBadInputWithAMessage(String field, String value) {
		HttpResponse<String> answer = this.admin.post("/admin/accounts", "username",
				field.equals("username") ? value : this.username, "displayName",
				field.equals("displayName") ? value : "新人", "appointments[0].role",
				field.equals("appointments[0].role") ? value : "REPORTER", "appointments[0].departmentId",
				field.equals("appointments[0].departmentId") ? value : this.department.toString(), field, value);
		if (field.equals("appointments[0].role") && value.isEmpty()) {
			assertThat(answer.statusCode()).as("an account without appointments").isEqualTo(302);
			return;
		}
		assertThat(answer.statusCode()).isIn(200, 400);
		assertThat(answer.body()).containsAnyOf("還沒有保存，請先改正以下各項", "這個請求讀不懂").doesNotContain("cn.activityweek");
		if (answer.statusCode() == 200 && field.matches("username|displayName|appointments\\[0].*")) {
			assertThat(answer.body()).contains("class=\"field-error\"");
		}
		assertThat(this.jdbc.sql("select count(*) from account where username = ?")
			.param(this.username)
			.query(Integer.class)
			.single()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\0", "a\0b", "\u0007", "12345678901234567890123456789012345678901" })
	void refusesWhatCannotBeStored(String text) {
		HttpResponse<String> answer = this.admin.post("/admin/accounts", "username", this.username, "displayName",
				text);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("id=\"displayName-error\"");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "?page=-1", "?page=x", "?page=999999999", "?size=0", "?sort=passwordHash", "?sort=id;drop" })
	void toleratesAnyPage(String query) {
		assertThat(this.admin.get("/admin/accounts" + query).statusCode()).isIn(200, 400);
	}

	@Test
	void saysThatANameIsTaken() {
		HttpResponse<String> answer = this.admin.post("/admin/accounts", "username", "tuanwei", "displayName", "𠮷😀");
		assertThat(answer.body()).contains("用戶名「tuanwei」已經有人使用", "id=\"username-error\"", "value=\"𠮷😀\"");
	}

	private String open(String role) {
		boolean ofDepartment = Role.valueOf(role).isOfDepartment();
		HttpResponse<String> answer = this.admin.post("/admin/accounts", "username", this.username, "displayName", "新人",
				"appointments[0].role", role, "appointments[0].departmentId",
				ofDepartment ? this.department.toString() : "");
		assertThat(answer.statusCode()).isEqualTo(302);
		return link(answer);
	}

	private String link(HttpResponse<String> answer) {
		Matcher link = LINK.matcher(this.admin.get(this.admin.location(answer)).body());
		assertThat(link.find()).isTrue();
		assertThat(link.group(1)).isEqualTo("http://localhost:" + this.port);
		return link.group(2);
	}

	private String accept(Browser browser, String link, String password) {
		HttpResponse<String> answer = browser.post(link, "password", password, "repeated", password);
		return (answer.statusCode() == 302) ? browser.location(answer) : Integer.toString(answer.statusCode());
	}

	private HttpResponse<String> change(int version, String role) {
		return this.admin.post(page(), "version", Integer.toString(version), "username", this.username, "displayName",
				"改過的姓名", "appointments[0].role", role);
	}

	private List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Future<String>> answers = new ArrayList<>();
			for (Callable<String> call : List.of(one, other)) {
				answers.add(threads.submit(() -> {
					start.await();
					return call.call();
				}));
			}
			return List.of(answers.get(0).get(), answers.get(1).get());
		}
		finally {
			threads.shutdown();
		}
	}

	private Browser browser(String name, String password) {
		Browser browser = new Browser(this.port);
		browser.signIn(name, password);
		return browser;
	}

	private String page() {
		return "/admin/accounts/" + id();
	}

	private Long id() {
		return id(this.username);
	}

	private Long id(String name) {
		return this.jdbc.sql("select id from account where username = ?").param(name).query(Long.class).single();
	}

	private String version(String name) {
		return this.jdbc.sql("select version from account where username = ?").param(name).query(String.class).single();
	}

	private String hash() {
		return this.jdbc.sql("select password_hash from account where username = ?")
			.param(this.username)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private List<String> roles() {
		return this.jdbc.sql("select role from appointment where account_id = ?")
			.param(id())
			.query(String.class)
			.list();
	}

}
