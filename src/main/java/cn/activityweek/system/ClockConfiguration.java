package cn.activityweek.system;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The one clock of the application. In the profile {@code demo} it stands within the
 * activity week, so that the sample data are alive.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	@Bean
	@Profile("!demo")
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	@Profile("demo")
	DemoClock demoClock(ActivityWeekProperties properties) {
		return new DemoClock(Clock.systemUTC(), properties.demo().start().toInstant());
	}

}
