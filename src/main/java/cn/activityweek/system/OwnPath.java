package cn.activityweek.system;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * An address within this application, for going back to. Whatever could lead elsewhere is
 * none.
 */
final class OwnPath {

	private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,2000}");

	private OwnPath() {
	}

	/**
	 * The address if it is one of this application's own.
	 * @param address a path with an optional query, as a browser sends it (ASCII)
	 * @return the address, or {@code /} for any other
	 */
	static String of(String address) {
		return (address != null && SAFE.matcher(address).matches()) ? address : "/";
	}

	/**
	 * The path and query of the running request, without the context path.
	 * @param request the request
	 * @return for example {@code /activities?page=2}
	 */
	static String here(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		String query = request.getQueryString();
		return of((query != null) ? path + "?" + query : path);
	}

	/**
	 * The page from which the request came, if it was one of this application's own and
	 * another than the one asked for.
	 * @param request the request
	 * @return path and query without the context path, or null
	 */
	static String referrer(HttpServletRequest request) {
		String referrer = request.getHeader("Referer");
		String origin = request.getScheme() + "://" + request.getHeader("Host") + request.getContextPath();
		if (referrer == null || !referrer.startsWith(origin + "/")) {
			return null;
		}
		String path = of(referrer.substring(origin.length()));
		return path.equals(here(request)) ? null : path;
	}

}
