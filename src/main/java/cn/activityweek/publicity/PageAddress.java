package cn.activityweek.publicity;

import java.util.Locale;

/**
 * By what two addresses of one page are known as the same.
 */
final class PageAddress {

	private PageAddress() {
	}

	/**
	 * The address without scheme, fragment and closing slash.
	 * @param link an address of the web, or nothing
	 * @return equal for the same page
	 */
	static String of(String link) {
		String rest = link.replaceFirst("(?i)^https?://", "").replaceFirst("#.*$", "").replaceFirst("/+$", "");
		int host = (rest.indexOf('/') >= 0) ? rest.indexOf('/') : rest.length();
		return rest.substring(0, host).toLowerCase(Locale.ROOT) + rest.substring(host);
	}

}
