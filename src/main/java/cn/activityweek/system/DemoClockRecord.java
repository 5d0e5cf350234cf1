package cn.activityweek.system;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When the demo's clock was started and at what time it stood then, kept with the demo's
 * data, so that a restart or a second instance goes on with the same time.
 *
 * @param startedAt the real time of the start
 * @param demoStart the time that the demo's clock showed at the start
 */
record DemoClockRecord(Instant startedAt, Instant demoStart) {

	/**
	 * Sets the clock to what is on record, and puts it on record where nothing is.
	 * @param clock the clock to set
	 * @param jdbc access to the table {@code demo_clock}
	 * @param demoStart the time at which a new demo starts
	 * @return what is on record
	 */
	static DemoClockRecord restore(DemoClock clock, JdbcClient jdbc, Instant demoStart) {
		jdbc.sql("insert into demo_clock (started_at, demo_start) values (?, ?) on conflict do nothing")
			.params(clock.realTime().atOffset(ZoneOffset.UTC), demoStart.atOffset(ZoneOffset.UTC))
			.update();
		DemoClockRecord kept = jdbc.sql("select started_at, demo_start from demo_clock")
			.query((row, number) -> new DemoClockRecord(row.getObject(1, OffsetDateTime.class).toInstant(),
					row.getObject(2, OffsetDateTime.class).toInstant()))
			.single();
		clock.set(kept.startedAt(), kept.demoStart());
		return kept;
	}

}
