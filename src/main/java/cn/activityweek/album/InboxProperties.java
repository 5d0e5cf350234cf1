package cn.activityweek.album;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be sent by 照片收集碼. Forty phones behind one address with twenty photos each
 * must fit into an hour.
 *
 * @param codeFiles files by one code
 * @param codeSize their sum
 * @param addressFiles files from one address in an hour
 * @param addressSize their sum
 */
@ConfigurationProperties("activity-week.inbox")
record InboxProperties(@DefaultValue("2000") int codeFiles, @DefaultValue("20GB") DataSize codeSize,
		@DefaultValue("1000") int addressFiles, @DefaultValue("10GB") DataSize addressSize) {

}
