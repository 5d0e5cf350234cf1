package cn.activityweek.column;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * Tells people who open a page from programs that do. No cookie and no address of anybody
 * is kept for it.
 */
final class Reader {

	private static final Pattern PROGRAM = Pattern
		.compile("bot|crawl|spider|slurp|preview|monitor|scan|fetch|archive|headless|lighthouse|curl|wget|python|java/"
				+ "|okhttp|httpclient|go-http|axios|libwww|feed|validator|facebookexternalhit|embedly|yandex|sogou web",
				Pattern.CASE_INSENSITIVE);

	private Reader() {
	}

	/**
	 * Whether a request counts as a view.
	 * @param request the request for a page
	 * @return false for HEAD, for what a browser fetches in advance and for programs
	 */
	static boolean isPerson(HttpServletRequest request) {
		String agent = request.getHeader(HttpHeaders.USER_AGENT);
		return "GET".equals(request.getMethod()) && agent != null && !agent.isBlank() && !PROGRAM.matcher(agent).find()
				&& Stream.of("Purpose", "Sec-Purpose", "X-Purpose", "X-Moz")
					.map(request::getHeader)
					.noneMatch((purpose) -> purpose != null && purpose.matches("(?i).*(prefetch|prerender|preview).*"));
	}

}
