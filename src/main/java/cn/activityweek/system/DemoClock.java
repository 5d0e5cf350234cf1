package cn.activityweek.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that is set to another time and runs on from there at the speed of the real
 * one. It needs no database: {@link DemoClockRecord} sets it once the database is there,
 * and until then it starts with the application.
 */
final class DemoClock extends Clock {

	private final Clock real;

	private volatile Duration offset;

	DemoClock(Clock real, Instant start) {
		this.real = real;
		this.offset = Duration.between(real.instant(), start);
	}

	/**
	 * Sets the clock.
	 * @param realTime a time of the real clock
	 * @param demoTime what this clock showed, or would have shown, at that time
	 */
	void set(Instant realTime, Instant demoTime) {
		this.offset = Duration.between(realTime, demoTime);
	}

	Instant realTime() {
		return this.real.instant();
	}

	@Override
	public Instant instant() {
		return this.real.instant().plus(this.offset);
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		DemoClock source = this;
		return new Clock() {

			@Override
			public Instant instant() {
				return source.instant();
			}

			@Override
			public ZoneId getZone() {
				return zone;
			}

			@Override
			public Clock withZone(ZoneId other) {
				return source.withZone(other);
			}

		};
	}

}
