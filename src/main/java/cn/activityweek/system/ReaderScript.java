package cn.activityweek.system;

import java.util.List;
import java.util.Locale;

import cn.activityweek.core.ChineseScript;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/**
 * Which script a reader wants: the choice kept in a cookie, else what the browser asks
 * for, else traditional as the plan is written.
 */
final class ReaderScript {

	static final String COOKIE = "script";

	static final String SIMPLIFIED = "hans";

	static final String TRADITIONAL = "hant";

	private ReaderScript() {
	}

	/**
	 * The reader's script.
	 * @param chosen the cookie's value, may be null
	 * @param acceptLanguage the header {@code Accept-Language}, may be null
	 * @return the script in which to show pages
	 */
	static ChineseScript of(String chosen, String acceptLanguage) {
		if (SIMPLIFIED.equals(chosen)) {
			return ChineseScript.SIMPLIFIED;
		}
		if (TRADITIONAL.equals(chosen)) {
			return ChineseScript.TRADITIONAL;
		}
		return asked(acceptLanguage);
	}

	static ChineseScript of(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		return of((cookie != null) ? cookie.getValue() : null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
	}

	private static ChineseScript asked(String acceptLanguage) {
		try {
			return ranges(acceptLanguage).stream()
				.map((range) -> Locale.forLanguageTag(range.getRange()))
				.filter((locale) -> "zh".equals(locale.getLanguage()))
				.findFirst()
				.filter(ReaderScript::simplified)
				.map((locale) -> ChineseScript.SIMPLIFIED)
				.orElse(ChineseScript.TRADITIONAL);
		}
		catch (IllegalArgumentException malformed) {
			return ChineseScript.TRADITIONAL;
		}
	}

	private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
		return (acceptLanguage != null && !acceptLanguage.isBlank()) ? Locale.LanguageRange.parse(acceptLanguage)
				: List.of();
	}

	private static boolean simplified(Locale locale) {
		if (!locale.getScript().isEmpty()) {
			return "Hans".equals(locale.getScript());
		}
		return "CN".equals(locale.getCountry()) || "SG".equals(locale.getCountry());
	}

}
