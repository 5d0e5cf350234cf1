package cn.activityweek.system;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the demo's clock was started and at what time it stood then, kept with the demo's
 * data, so that a restart or a second instance goes on with the same time. That it is
 * there marks a database as the demonstration's.
 */
@Component
@Profile("demo")
class DemoClockRecord {

	private final DemoClock clock;

	private final JdbcClient jdbc;

	private final ActivityWeekProperties properties;

	DemoClockRecord(DemoClock clock, JdbcClient jdbc, ActivityWeekProperties properties) {
		this.clock = clock;
		this.jdbc = jdbc;
		this.properties = properties;
	}

	/**
	 * Starts the clock with the demonstration's data.
	 */
	void begin() {
		this.jdbc.sql("insert into demo_clock (started_at, demo_start) values (?, ?)")
			.params(this.clock.realTime().atOffset(ZoneOffset.UTC), this.properties.demo().start())
			.update();
		resume();
	}

	/**
	 * Sets the clock to what is on record.
	 */
	void resume() {
		this.jdbc.sql("select started_at, demo_start from demo_clock").query((row) -> {
			this.clock.set(row.getObject(1, OffsetDateTime.class).toInstant(),
					row.getObject(2, OffsetDateTime.class).toInstant());
		});
	}

}
