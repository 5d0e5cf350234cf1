package cn.activityweek.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class OwnPathTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/activities", "/activities?words=%E6%8A%80&page=2", "/a/b:c", "/plan#modules" })
	void keepsPathsOfThisApplication(String path) {
		assertThat(OwnPath.of(path)).isEqualTo(path);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example/",
			"javascript:alert(1)", "\\\\elsewhere.example", "/a\\b", "/\t/elsewhere.example", "/a\r\nSet-Cookie: a=b",
			" /activities", "activities", "/活動" })
	void leadsHomeForAnythingElse(String path) {
		assertThat(OwnPath.of(path)).isEqualTo("/");
	}

	@Test
	void knowsWhereTheRequestIs() {
		MockHttpServletRequest request = request("/activities");
		request.setQueryString("page=2&words=%E6%8A%80");
		assertThat(OwnPath.here(request)).isEqualTo("/activities?page=2&words=%E6%8A%80");
	}

	@Test
	void goesBackOnlyWithinThisApplication() {
		assertThat(referrer("http://localhost/app/activities?page=2")).isEqualTo("/activities?page=2");
		assertThat(referrer("http://elsewhere.example/app/activities")).isNull();
		assertThat(referrer("http://localhost.elsewhere.example/app/")).isNull();
		assertThat(referrer("http://localhost/other")).isNull();
		assertThat(referrer("http://localhost/app/posts")).isNull();
		assertThat(referrer("http://localhost/app//elsewhere.example")).isEqualTo("/");
	}

	private static String referrer(String header) {
		MockHttpServletRequest request = request("/app/posts");
		request.setContextPath("/app");
		request.addHeader("Host", "localhost");
		request.addHeader("Referer", header);
		return OwnPath.referrer(request);
	}

	private static MockHttpServletRequest request(String path) {
		return new MockHttpServletRequest("GET", path);
	}

}
