package cn.activityweek.system;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DemoClockRecordTests {

	private static final Instant START = Instant.parse("2023-05-18T01:00:00Z");

	private static final Instant REAL = Instant.parse("2026-03-01T00:00:00Z");

	private static EmbeddedPostgres postgres;

	private static JdbcClient jdbc;

	@BeforeAll
	static void start() throws IOException {
		postgres = EmbeddedPostgres.start();
		Flyway.configure()
			.dataSource(postgres.getPostgresDatabase())
			.locations("classpath:db/migration")
			.target("3")
			.load()
			.migrate();
		jdbc = JdbcClient.create(postgres.getPostgresDatabase());
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.close();
	}

	@BeforeEach
	void forget() {
		jdbc.sql("delete from demo_clock").update();
	}

	@Test
	void putsAFirstStartOnRecord() {
		DemoClock clock = clockAt(REAL);
		assertThat(DemoClockRecord.restore(clock, jdbc, START)).isEqualTo(new DemoClockRecord(REAL, START));
		assertThat(clock.instant()).isEqualTo(START);
	}

	@Test
	void goesOnAfterARestartEvenIfTheSettingChanged() {
		DemoClockRecord.restore(clockAt(REAL), jdbc, START);
		DemoClock restarted = clockAt(REAL.plus(Duration.ofHours(30)));
		DemoClockRecord.restore(restarted, jdbc, START.plus(Duration.ofDays(100)));
		assertThat(restarted.instant()).isEqualTo(START.plus(Duration.ofHours(30)));
	}

	@Test
	void hasOneRowAtMost() {
		DemoClockRecord.restore(clockAt(REAL), jdbc, START);
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(
				() -> jdbc.sql("insert into demo_clock (started_at, demo_start) values (now(), now())").update());
	}

	@Test
	void isTheClockOfTheProfileDemoOnly() {
		ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(ClockConfiguration.class)
			.withBean(JdbcClient.class, () -> jdbc)
			.withBean(ActivityWeekProperties.class, () -> new ActivityWeekProperties(Path.of("data"), "",
					new ActivityWeekProperties.Demo(START.atOffset(ZoneOffset.UTC))));
		runner.run((context) -> assertThat(context.getBean(Clock.class)).isEqualTo(Clock.systemUTC()));
		runner.withPropertyValues("spring.profiles.active=demo").run((context) -> {
			assertThat(context.getBean(Clock.class)).isInstanceOf(DemoClock.class);
			assertThat(context.getBean(DemoClockRecord.class).demoStart()).isEqualTo(START);
		});
	}

	private static DemoClock clockAt(Instant real) {
		return new DemoClock(Clock.fixed(real, ZoneOffset.UTC), START);
	}

}
