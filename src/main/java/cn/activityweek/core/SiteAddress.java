package cn.activityweek.core;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach the application; every absolute link (invitations,
 * QR codes, calendars) is made from it, never from a header that a client sent.
 */
@Component
public class SiteAddress {

	private final Environment environment;

	SiteAddress(Environment environment) {
		this.environment = environment;
	}

	/**
	 * Whether the administrator has set ACTIVITY_WEEK_BASE_URL.
	 * @return false where links lead to this machine only
	 */
	public boolean isSet() {
		return !configured().isBlank();
	}

	/**
	 * An absolute address.
	 * @param path an own path, beginning with a slash
	 * @return the address
	 */
	public String of(String path) {
		String base = isSet() ? configured() : "http://localhost:" + port();
		return base.replaceAll("/+$", "") + path;
	}

	private String configured() {
		return this.environment.getProperty("activity-week.base-url", "");
	}

	private String port() {
		return this.environment.getProperty("local.server.port", this.environment.getProperty("server.port", "8080"));
	}

}
