package cn.activityweek.user;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import cn.activityweek.Browser;
import cn.activityweek.DemoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every answer carries, whatever became of the request, and what it never does. In a
 * context of its own, since the tests of others put their tokens into sessions.
 */
@DemoTest
@TestPropertySource(properties = "activity-week.base-url=https://week.example.edu/")
class ProtectionTests {

	private static final Pattern INLINE = Pattern
		.compile("<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=\"/)|src=\"(?:https?:)?//");

	private final JdbcClient jdbc;

	private final int port;

	@Autowired
	ProtectionTests(JdbcClient jdbc, @LocalServerPort int port) {
		this.jdbc = jdbc;
		this.port = port;
	}

	@ParameterizedTest
	@CsvSource({ "/, 200", "/plan, 200", "/login, 200", "/calendar.ics, 200", "/actuator/health, 406",
			"/assets/css/theme.css, 200", "/webjars/bootstrap/css/bootstrap.min.css, 200", "/desk, 302",
			"/no/such/page, 404", "/events/x, 404", "/plan?year=x, 400", "/script, 405", "/a;b, 400", "//plan, 400" })
	void protectsWhatAnybodyReads(String path, int status) {
		HttpResponse<String> answer = new Browser(this.port).get(path);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertProtected(answer);
	}

	@ParameterizedTest
	@CsvSource({ "/desk, 200", "/account, 200", "/activities, 200", "/activities/new, 200", "/schedule, 200",
			"/schedule/schedule.xlsx, 200", "/schedule/schedule.docx, 200", "/statistics, 200",
			"/statistics/annex2.xlsx, 200", "/admin/editions, 200", "/admin/departments, 200",
			"/admin/plan-readings/new, 200", "/admin/accounts, 403", "/activities/999999999, 404", "/login, 302" })
	void protectsWhatSomebodySignedInReads(String path, int status) {
		Browser jiaowu = new Browser(this.port);
		jiaowu.signIn("jiaowu", DemoAccounts.PASSWORD);
		HttpResponse<String> answer = jiaowu.get(path);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertProtected(answer);
	}

	@Test
	void protectsAnswersToForms() {
		Browser browser = new Browser(this.port);
		assertProtected(browser.postWithoutToken("/script"));
		assertProtected(browser.post("/script", "to", "hans"));
		assertProtected(browser.signIn("jiaowu", "wrong password"));
		assertProtected(browser.signIn("jiaowu", DemoAccounts.PASSWORD));
		assertProtected(browser.post("/logout"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE / HTTP/1.1", "GET /%zz HTTP/1.1", "NONSENSE" })
	void protectsWhatTheContainerAnswersItself(String requestLine) throws IOException {
		String answer = raw(requestLine, "localhost");
		assertThat(answer).startsWith("HTTP/1.1 40")
			.contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff",
					"X-Frame-Options: DENY", "Referrer-Policy: same-origin", "Permissions-Policy: camera=()");
	}

	private static void assertProtected(HttpResponse<String> answer) {
		var headers = answer.headers();
		String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
		assertThat(policy)
			.contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
			.doesNotContain("unsafe", "*", "http");
		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()", "geolocation=()");
		assertThat(headers.allValues("Set-Cookie"))
			.allSatisfy((cookie) -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
		if (headers.firstValue("Content-Type").orElse("").startsWith("text/html")) {
			assertThat(INLINE.matcher(answer.body()).results().map((match) -> match.group())).isEmpty();
		}
	}

	@Test
	void makesNoSessionForAReaderOfPublicPages() {
		Browser reader = new Browser(this.port);
		long sessions = sessions();
		for (String path : List.of("/", "/plan", "/login", "/login?error", "/calendar.ics", "/events/999999999",
				"/no/such/page", "/admin/x", "/activities/x/y", "/actuator/health", "/assets/css/theme.css")) {
			reader.get(path);
		}
		reader.post("/script", "to", "hans", "back", "/plan");
		reader.postWithoutToken("/activities", "title", "x");
		reader.signIn("nobody-of-this-name", "wrong password");
		assertThat(reader.cookie("SESSION")).isEmpty();
		assertThat(sessions()).isEqualTo(sessions);
	}

	@Test
	void leadsNowhereElseAfterTheSignIn() {
		for (String asked : List.of("/login?continue=https://elsewhere.example/", "/login?redirect=//elsewhere.example",
				"/desk?next=https://elsewhere.example/", "//elsewhere.example/desk", "/\\elsewhere.example/")) {
			Browser browser = new Browser(this.port);
			browser.get(asked.replace("\\", "%5C"));
			HttpResponse<String> answer = browser.signIn("jiaowu", DemoAccounts.PASSWORD);
			assertThat(browser.location(answer)).as(asked).startsWith("/desk");
		}
		Browser browser = new Browser(this.port);
		browser.get("/activities?words=a");
		assertThat(browser.location(browser.signIn("jiaowu", DemoAccounts.PASSWORD))).startsWith("/activities?words=a");
		HttpResponse<String> script = browser.post("/script", "to", "hant", "back", "//elsewhere.example");
		assertThat(browser.location(script)).isEqualTo("/");
	}

	@Test
	void makesNoAddressFromWhatAClientCallsTheHost() throws IOException {
		assertThat(raw("GET /desk HTTP/1.1", "elsewhere.example")).contains("\r\nLocation: /login\r\n")
			.doesNotContain("elsewhere");
		for (String path : List.of("/", "/plan", "/login", "/calendar.ics", "/no/such/page")) {
			assertThat(raw("GET " + path + " HTTP/1.1", "elsewhere.example")).as(path)
				.doesNotContain("elsewhere.example");
		}
	}

	private String raw(String requestLine, String host) throws IOException {
		String request = requestLine + "\r\nHost: " + host + "\r\nX-Forwarded-Host: " + host
				+ "\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private long sessions() {
		return this.jdbc.sql("select count(*) from spring_session").query(Long.class).single();
	}

}
