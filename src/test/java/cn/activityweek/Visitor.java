package cn.activityweek;

import java.net.URI;
import java.util.Map;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A person who uses the product in a test: one of the demonstration's accounts, or
 * nobody.
 */
public record Visitor(MockMvcTester mvc, String username) {

	public MvcTestResult get(String path) {
		return this.mvc.get().uri(URI.create(path)).accept("text/html").with(identity()).exchange();
	}

	public MvcTestResult post(String path, Map<String, String> form) {
		var request = this.mvc.post()
			.uri(URI.create(path))
			.accept("text/html")
			.with(identity())
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		form.forEach(request::param);
		return request.exchange();
	}

	private RequestPostProcessor identity() {
		return (this.username != null) ? SecurityMockMvcRequestPostProcessors.user(this.username)
				: SecurityMockMvcRequestPostProcessors.anonymous();
	}

}
