package cn.activityweek.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import cn.activityweek.ActivityWeekApplication;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What an empty database begins with, and that the demonstration and real data never
 * meet.
 */
class FirstStartTests {

	private static final Instant DEMO_START = Instant.parse("2023-05-18T01:00:00Z");

	@Test
	void beginsWithThePlanAndNoAccount() {
		String database = TestPostgres.shared().createDatabase();
		try (ConfigurableApplicationContext context = start(database)) {
			assertThat(count(context, "edition")).isEqualTo(1);
			assertThat(count(context, "activity_module")).isEqualTo(7);
			assertThat(count(context, "account")).isZero();
			assertThat(count(context, "activity")).isZero();
			assertThat(context.getBean(Clock.class).instant()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
		}
		assertThatThrownBy(() -> start(database, "demo").close()).isInstanceOf(UnusableDatabaseException.class)
			.hasStackTraceContaining("refuses a database that holds other data");
		try (ConfigurableApplicationContext context = start(database)) {
			assertThat(count(context, "edition")).isEqualTo(1);
			assertThat(count(context, "demo_clock")).isZero();
		}
	}

	@Test
	void runsTheDemoOnAClockThatARestartContinues() {
		String database = TestPostgres.shared().createDatabase();
		Duration offset;
		try (ConfigurableApplicationContext context = start(database, "demo")) {
			assertThat(count(context, "account")).isEqualTo(18);
			assertThat(count(context, "activity")).isPositive();
			Instant now = context.getBean(Clock.class).instant();
			assertThat(now).isBetween(DEMO_START, DEMO_START.plusSeconds(300));
			offset = Duration.between(now, Clock.systemUTC().instant());
		}
		try (ConfigurableApplicationContext context = start(database, "demo")) {
			Duration again = Duration.between(context.getBean(Clock.class).instant(), Clock.systemUTC().instant());
			assertThat(again).isCloseTo(offset, Duration.ofSeconds(2));
			assertThat(count(context, "account")).isEqualTo(18);
		}
		assertThatThrownBy(() -> start(database).close()).isInstanceOf(UnusableDatabaseException.class)
			.hasStackTraceContaining("demonstration data with public passwords");
	}

	private long count(ConfigurableApplicationContext context, String table) {
		return context.getBean(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single();
	}

	private ConfigurableApplicationContext start(String database, String... profiles) {
		TestPostgres server = TestPostgres.shared();
		return new SpringApplicationBuilder(ActivityWeekApplication.class).profiles(profiles)
			.web(WebApplicationType.SERVLET)
			.run("--server.port=0", "--spring.datasource.url=" + server.url(database),
					"--spring.datasource.username=" + EmbeddedPostgres.USER,
					"--spring.datasource.password=" + server.password(),
					"--activity-week.data-dir=" + TestPostgres.DIRECTORY.resolve("data").resolve(database));
	}

}
