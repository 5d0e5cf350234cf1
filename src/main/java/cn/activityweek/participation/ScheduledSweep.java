package cn.activityweek.participation;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Lets {@link Retention} run by itself.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ScheduledSweep {

}
