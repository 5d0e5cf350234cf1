package cn.activityweek.user;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;

import cn.activityweek.Browser;
import cn.activityweek.DemoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Getting in, being kept out, getting out.
 */
@DemoTest
class SignInTests {

	private static final String RIGHT = DemoAccounts.PASSWORD;

	private static final String WRONG = "wrong password";

	private static final String HERE = "10.0.0.1";

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final int port;

	@Autowired
	SignInTests(MockMvcTester mvc, JdbcClient jdbc, @LocalServerPort int port) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.port = port;
	}

	static List<String> odd() {
		return List.of("\0", "jiao\0wu", "x".repeat(10_000), "😀", "𠮷", "教務處", "' or 1=1 --", " ", "\uFFFF",
				"a".repeat(41));
	}

	@BeforeEach
	void forgetEarlierTries() {
		this.jdbc.sql("delete from sign_in_failure").update();
	}

	@Test
	void letsInWithTheRightPassword() {
		Browser browser = new Browser(this.port);
		assertThat(browser.location(browser.signIn("tuanwei", RIGHT))).isEqualTo("/desk");
		assertThat(browser.isSignedIn()).isTrue();
		assertThat(new Browser(this.port).signIn("  TuanWei ", RIGHT).headers().firstValue("Location").orElseThrow())
			.endsWith("/desk");
	}

	@Test
	void saysTheSameWhateverWasWrong() {
		this.jdbc.sql("update account set enabled = false where username = 'baowei'").update();
		try {
			String wrongPassword = refusal("tuanwei", WRONG);
			assertThat(wrongPassword).contains("用戶名或密碼不對");
			assertThat(refusal("nobody-of-this-name", RIGHT)).isEqualTo(wrongPassword);
			assertThat(refusal("baowei", RIGHT)).isEqualTo(wrongPassword);
			assertThat(refusal("Nobody of this name", RIGHT)).isEqualTo(wrongPassword);
			assertThat(refusal("", "")).isEqualTo(wrongPassword);
		}
		finally {
			this.jdbc.sql("update account set enabled = true where username = 'baowei'").update();
		}
	}

	private String refusal(String username, String password) {
		Browser browser = new Browser(this.port);
		HttpResponse<String> answer = browser.signIn(username, password);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(browser.isSignedIn()).isFalse();
		String page = browser.get(browser.location(answer)).body();
		return browser.location(answer)
				+ page.replaceAll("name=\"_(csrf|once)\"[^>]*", "").replaceAll("<time>[^<]*", "");
	}

	@Test
	void locksThePairOfAccountAndAddressAfterFiveWrongTries() {
		for (int i = 0; i < 4; i++) {
			assertThat(signIn("tuanwei", WRONG, HERE)).isEqualTo("/login?error");
		}
		assertThat(signIn("tuanwei", RIGHT, HERE)).isEqualTo("/desk");
		for (int i = 0; i < 5; i++) {
			assertThat(signIn("tuanwei", WRONG, HERE)).isEqualTo("/login?error");
		}
		assertThat(signIn("tuanwei", RIGHT, HERE)).isEqualTo("/login?locked");
		assertThat(signIn("TUANWEI ", RIGHT, HERE)).isEqualTo("/login?locked");
		assertThat(signIn("tuanwei", RIGHT, "10.0.0.2")).isEqualTo("/desk");
		assertThat(signIn("hezuo", RIGHT, HERE)).isEqualTo("/desk");
		assertThat(signIn("tuanwei", RIGHT, HERE)).isEqualTo("/login?locked");
	}

	@Test
	void locksNamesThatNobodyHasAlike() {
		for (int i = 0; i < 5; i++) {
			assertThat(signIn("nobody-of-this-name", WRONG, HERE)).isEqualTo("/login?error");
		}
		assertThat(signIn("nobody-of-this-name", WRONG, HERE)).isEqualTo("/login?locked");
	}

	@Test
	void unlocksAfterAQuarterOfAnHour() {
		for (int i = 0; i < 5; i++) {
			signIn("tuanwei", WRONG, HERE);
		}
		pass("14 minutes 30 seconds");
		assertThat(signIn("tuanwei", RIGHT, HERE)).isEqualTo("/login?locked");
		pass("30 seconds");
		assertThat(signIn("tuanwei", WRONG, HERE)).isEqualTo("/login?error");
		assertThat(signIn("tuanwei", RIGHT, HERE)).isEqualTo("/desk");
	}

	@Test
	void forgetsTriesAfterAQuarterOfAnHour() {
		for (int i = 0; i < 4; i++) {
			signIn("tuanwei", WRONG, HERE);
		}
		pass("15 minutes");
		for (int i = 0; i < 4; i++) {
			assertThat(signIn("tuanwei", WRONG, HERE)).isEqualTo("/login?error");
		}
		assertThat(signIn("tuanwei", RIGHT, HERE)).isEqualTo("/desk");
	}

	@Test
	void believesNoAddressThatAClientClaims() {
		for (int i = 0; i < 6; i++) {
			this.mvc.post()
				.uri("/login")
				.param("username", "tuanwei")
				.param("password", WRONG)
				.header("X-Forwarded-For", "10.9.9." + i)
				.with(SecurityMockMvcRequestPostProcessors.csrf())
				.exchange();
		}
		assertThat(this.jdbc.sql("select count(*) from sign_in_failure").query(Integer.class).single()).isOne();
	}

	private void pass(String interval) {
		this.jdbc.sql(
				"update sign_in_failure set last_at = last_at - cast(:i as interval), locked_until = locked_until - cast(:i as interval)")
			.param("i", interval)
			.update();
	}

	private String signIn(String username, String password, String address) {
		return this.mvc.post()
			.uri("/login")
			.param("username", username)
			.param("password", password)
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.with((request) -> {
				request.setRemoteAddr(address);
				return request;
			})
			.exchange()
			.getResponse()
			.getRedirectedUrl();
	}

	@ParameterizedTest
	@MethodSource("odd")
	void refusesOddNamesAndPasswordsWithoutAFault(String text) {
		Browser browser = new Browser(this.port);
		for (HttpResponse<String> answer : List.of(browser.signIn(text, RIGHT), browser.signIn("peixun", text),
				browser.signIn(text, text))) {
			assertThat(browser.location(answer)).isEqualTo("/login?error");
		}
		this.jdbc.sql("delete from sign_in_failure").update();
		assertThat(browser.location(browser.signIn("peixun", RIGHT))).isEqualTo("/desk");
	}

	@Test
	void changesTheSessionAtTheSignIn() {
		Browser browser = new Browser(this.port);
		browser.get("/activities");
		String before = browser.cookie("SESSION").orElseThrow();
		assertThat(browser.location(browser.signIn("tuanwei", RIGHT))).startsWith("/activities");
		assertThat(browser.cookie("SESSION").orElseThrow()).isNotEqualTo(before);
		assertThat(this.jdbc.sql("select count(*) from spring_session where session_id = ?")
			.param(new String(Base64.getDecoder().decode(before)))
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void endsTheSessionAtTheSignOut() {
		Browser browser = new Browser(this.port);
		browser.signIn("hezuo-zhuren", RIGHT);
		assertThat(sessionsOf("hezuo-zhuren")).isOne();
		assertThat(browser.location(browser.post("/logout"))).isEqualTo("/login?loggedOut");
		assertThat(sessionsOf("hezuo-zhuren")).isZero();
		assertThat(browser.isSignedIn()).isFalse();
	}

	private int sessionsOf(String username) {
		return this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(username)
			.query(Integer.class)
			.single();
	}

}
