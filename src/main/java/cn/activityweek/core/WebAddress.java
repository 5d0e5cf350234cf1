package cn.activityweek.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * An address of the web as people copy it from their browser, Chinese characters in its
 * path included.
 */
public final class WebAddress {

	private WebAddress() {
	}

	/**
	 * Whether a text may stand as a link.
	 * @param text any text
	 * @return true for http and https with a host, and nobody's name before it
	 */
	public static boolean isValid(String text) {
		try {
			URI address = new URI(text.replaceAll("[^\\p{ASCII}]", "x").replace('|', 'x'));
			String scheme = (address.getScheme() != null) ? address.getScheme().toLowerCase(Locale.ROOT) : "";
			return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null
					&& address.getUserInfo() == null && text.matches("(?i)https?://.*");
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
