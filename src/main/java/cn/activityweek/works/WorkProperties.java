package cn.activityweek.works;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be handed in, and how long numbers are kept. Sixty phones behind one
 * address with a video of 200 MB each must fit into an hour.
 *
 * @param codeFiles files by one code
 * @param codeSize their sum
 * @param addressFiles files from one address in an hour
 * @param addressSize their sum
 * @param retentionDays how many days after the week's last day 學號 and 工號 are kept
 */
@ConfigurationProperties("activity-week.works")
record WorkProperties(@DefaultValue("2000") int codeFiles, @DefaultValue("100GB") DataSize codeSize,
		@DefaultValue("600") int addressFiles, @DefaultValue("20GB") DataSize addressSize,
		@DefaultValue("180") int retentionDays) {

	WorkProperties {
		if (retentionDays < 1) {
			throw new IllegalArgumentException("activity-week.works.retention-days must be at least 1");
		}
	}

}
