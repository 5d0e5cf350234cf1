package cn.activityweek.system;

import java.nio.file.Path;
import java.time.OffsetDateTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the product, beside Spring's own.
 *
 * @param dataDir where the embedded database and stored files lie
 * @param baseUrl the address under which people reach the application, without a trailing
 * slash; empty where the administrator has not set it
 * @param demo what only the profile {@code demo} uses
 */
@ConfigurationProperties("activity-week")
record ActivityWeekProperties(@DefaultValue("data") Path dataDir, @DefaultValue("") String baseUrl,
		@DefaultValue Demo demo) {

	/**
	 * Settings of the profile {@code demo}.
	 *
	 * @param start the time at which the demo's clock starts when its data are made
	 */
	record Demo(@DefaultValue("2023-05-18T09:00:00+08:00") OffsetDateTime start) {

	}

}
