package cn.activityweek.user;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.activityweek.Browser;
import cn.activityweek.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way into an installation that has no account yet: open once, then never again.
 */
@IntegrationTest
@TestPropertySource(properties = "activity-week.base-url=https://week.example.edu/zhou/")
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

	private static final Pattern ADDRESS = Pattern.compile("https://week\\.example\\.edu/zhou(/setup/[\\w-]{32})");

	private static final String PASSWORD = "第一個管理員的密碼 1";

	private final FirstAdministrator firstAdministrator;

	private final AccountLinks links;

	private final JdbcClient jdbc;

	private final int port;

	private final Browser browser;

	@Autowired
	FirstAdministratorTests(FirstAdministrator firstAdministrator, AccountLinks links, JdbcClient jdbc,
			@LocalServerPort int port) {
		this.firstAdministrator = firstAdministrator;
		this.links = links;
		this.jdbc = jdbc;
		this.port = port;
		this.browser = new Browser(port);
	}

	@BeforeEach
	void removeAccounts() {
		this.jdbc.sql("delete from account").update();
	}

	@Test
	void printsOneAddressUnderWhichPeopleReachTheApplication(CapturedOutput log) {
		String first = printed(log);
		assertThat(this.browser.get(first).statusCode()).isEqualTo(200);
		String second = printed(log);
		assertThat(second).isNotEqualTo(first);
		assertThat(this.browser.get(first).statusCode()).isEqualTo(404);
		assertThat(this.browser.get(second).statusCode()).isEqualTo(200);
	}

	private String printed(CapturedOutput log) {
		int before = log.getOut().length();
		this.firstAdministrator.announce();
		Matcher address = ADDRESS.matcher(log.getOut().substring(before));
		assertThat(address.find()).isTrue();
		String path = address.group(1);
		assertThat(address.find()).isFalse();
		return path;
	}

	@Test
	void makesAnAdministratorAndNothingElse() {
		String path = "/setup/" + this.links.setup();
		assertThat(setUp(path, "first").statusCode()).isEqualTo(302);
		assertThat(this.jdbc.sql("select username || role from account join appointment on account_id = account.id")
			.query(String.class)
			.list()).containsExactly("firstADMINISTRATOR");
		this.browser.signIn("first", PASSWORD);
		assertThat(this.browser.get("/admin/accounts").body()).doesNotContain("還沒有設置網站地址");
		assertThat(this.browser.get("/admin/editions").statusCode()).isEqualTo(403);
		assertThat(this.browser.get("/admin/audit").statusCode()).isEqualTo(403);
		assertThat(this.browser.get("/activities").statusCode()).isEqualTo(403);
		assertThat(this.browser.get(path).statusCode()).isEqualTo(404);
		assertThat(setUp(path, "second").statusCode()).isEqualTo(404);
	}

	@Test
	void opensNothingMoreOnceThereIsAnAccount(CapturedOutput log) {
		String leaked = "/setup/" + this.links.setup();
		this.jdbc.sql("""
				insert into account (version, username, display_name, enabled, created_at)
				values (0, 'made-otherwise', '另行建立', false, now())""").update();
		assertThat(this.browser.get(leaked).statusCode()).isEqualTo(404);
		assertThat(setUp(leaked, "intruder").statusCode()).isEqualTo(404);
		String other = "/setup/" + this.links.setup();
		assertThat(setUp(other, "intruder").statusCode()).isEqualTo(404);
		assertThat(usernames()).containsExactly("made-otherwise");
		int before = log.getOut().length();
		this.firstAdministrator.announce();
		assertThat(log.getOut().substring(before)).doesNotContain("/setup/");
	}

	@Test
	void expires() {
		String path = "/setup/" + this.links.setup();
		this.jdbc.sql("update account_link set expires_at = expires_at - interval '72 hours'").update();
		assertThat(this.browser.get(path).body()).contains("<h1>沒有這個頁面</h1>");
		assertThat(setUp(path, "late").statusCode()).isEqualTo(404);
		assertThat(usernames()).isEmpty();
	}

	@Test
	void makesOneOfTwoAtOnce() {
		String path = "/setup/" + this.links.setup();
		List<Integer> answers = Stream.of("one", "other")
			.map((name) -> CompletableFuture.supplyAsync(() -> setUp(new Browser(this.port), path, name).statusCode()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(answers).containsExactlyInAnyOrder(302, 404);
		assertThat(usernames()).hasSize(1);
	}

	@Test
	void takesNoInvitationForASetUp() {
		String token = this.links.setup();
		assertThat(this.browser.get("/invitations/" + token).statusCode()).isEqualTo(404);
		assertThat(this.browser.post("/invitations/" + token, "password", PASSWORD, "repeated", PASSWORD).statusCode())
			.isEqualTo(404);
		assertThat(this.browser.get("/setup/" + token).statusCode()).isEqualTo(200);
	}

	@Test
	void asksAgainForWhatIsMissing() {
		String path = "/setup/" + this.links.setup();
		HttpResponse<String> answer = this.browser.post(path, "username", "Not A Name", "displayName", "張三", "password",
				"short", "repeated", "short");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("username-error", "password-error", "value=\"張三\"");
		assertThat(setUp(path, "first").statusCode()).isEqualTo(302);
	}

	private HttpResponse<String> setUp(String path, String username) {
		return setUp(this.browser, path, username);
	}

	private static HttpResponse<String> setUp(Browser browser, String path, String username) {
		return browser.post(path, "username", username, "displayName", "管理員", "password", PASSWORD, "repeated",
				PASSWORD);
	}

	private List<String> usernames() {
		return this.jdbc.sql("select username from account").query(String.class).list();
	}

}
