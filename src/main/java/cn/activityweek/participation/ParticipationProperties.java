package cn.activityweek.participation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of this module.
 *
 * @param retentionDays how many days after the week's last day names and numbers are kept
 * @param signInsPerMinute how often one address may use one sign-in in a minute; a whole
 * lecture hall can stand behind one address
 */
@ConfigurationProperties("activity-week.participation")
record ParticipationProperties(@DefaultValue("180") int retentionDays, @DefaultValue("240") int signInsPerMinute) {

	ParticipationProperties {
		if (retentionDays < 1) {
			throw new IllegalArgumentException("activity-week.participation.retention-days must be at least 1");
		}
		if (signInsPerMinute < 1) {
			throw new IllegalArgumentException("activity-week.participation.sign-ins-per-minute must be at least 1");
		}
	}

}
