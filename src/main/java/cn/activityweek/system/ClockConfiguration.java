package cn.activityweek.system;

import java.time.Clock;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

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

	/**
	 * Sets the clock from the database once the tables are there; the clock itself is
	 * injected into beans that exist earlier.
	 * @param clock the clock to set
	 * @param jdbc access to the table {@code demo_clock}
	 * @param properties where the demo's start is set
	 * @return what has set the clock
	 */
	@Bean
	@Profile("demo")
	@DependsOnDatabaseInitialization
	DemoClockRecord demoClockRecord(DemoClock clock, JdbcClient jdbc, ActivityWeekProperties properties) {
		return DemoClockRecord.restore(clock, jdbc, properties.demo().start().toInstant());
	}

}
