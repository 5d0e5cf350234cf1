package cn.activityweek.system;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers that protect the reader of an answer which the security filters never saw.
 * Stricter than theirs where an error page needs less.
 */
final class FallbackHeaders {

	private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private FallbackHeaders() {
	}

	static void addTo(HttpServletResponse response) {
		if (response.containsHeader("Content-Security-Policy")) {
			return;
		}
		response.setHeader("Content-Security-Policy", POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
	}

}
