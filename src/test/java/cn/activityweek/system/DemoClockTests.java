package cn.activityweek.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoClockTests {

	private static final Instant START = Instant.parse("2023-05-18T01:00:00Z");

	private static final Instant REAL = Instant.parse("2026-03-01T00:00:00Z");

	private final TurnedClock real = new TurnedClock();

	@Test
	void startsWithinTheWeekAndRunsOn() {
		DemoClock clock = new DemoClock(this.real, START);
		assertThat(clock.instant()).isEqualTo(START);
		this.real.now = REAL.plusSeconds(90);
		assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));
	}

	@Test
	void goesOnFromWhereItWasStarted() {
		this.real.now = REAL.plus(Duration.ofDays(2));
		DemoClock clock = new DemoClock(this.real, START);
		clock.set(REAL, START);
		assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(2)));
	}

	@Test
	void isTheSameTimeInAnotherZoneAlsoAfterItIsSet() {
		DemoClock clock = new DemoClock(this.real, START);
		Clock shanghai = clock.withZone(ZoneId.of("Asia/Shanghai"));
		clock.set(REAL.minusSeconds(60), START);
		assertThat(shanghai.instant()).isEqualTo(START.plusSeconds(60));
		assertThat(shanghai.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
	}

	/** A clock that is turned by hand. */
	private static final class TurnedClock extends Clock {

		private Instant now = REAL;

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
