package cn.activityweek.column;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderTests {

	private static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36";

	@ParameterizedTest
	@ValueSource(strings = { CHROME,
			"Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.33",
			"Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko" })
	void countsPeople(String agent) {
		assertThat(Reader.isPerson(request("GET", agent))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "curl/8.5.0", "Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)",
					"Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
					"Mozilla/5.0 (compatible; bingbot/2.0)", "Mozilla/5.0 (Linux; Android 5.0) Chrome/40 Bytespider",
					"Java/17.0.2", "python-requests/2.31", "Mozilla/5.0 HeadlessChrome/120" })
	void countsNoProgram(String agent) {
		assertThat(Reader.isPerson(request("GET", agent))).isFalse();
	}

	@Test
	void countsNothingThatNobodyLooksAt() {
		assertThat(Reader.isPerson(new MockHttpServletRequest("GET", "/column/1"))).isFalse();
		assertThat(Reader.isPerson(request("HEAD", CHROME))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "Purpose,prefetch", "Sec-Purpose,prefetch;prerender", "X-Purpose,preview", "X-Moz,prefetch" })
	void countsNothingThatABrowserFetchesInAdvance(String header, String value) {
		MockHttpServletRequest request = request("GET", CHROME);
		request.addHeader(header, value);
		assertThat(Reader.isPerson(request)).isFalse();
	}

	private static MockHttpServletRequest request(String method, String agent) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/column/1");
		request.addHeader("User-Agent", agent);
		return request;
	}

}
