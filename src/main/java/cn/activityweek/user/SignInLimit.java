package cn.activityweek.user;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Five wrong tries lock the pair of account and peer address for 15 minutes. Kept in the
 * database, so that all instances count together; others behind another address can still
 * sign in to the account.
 */
@Component
class SignInLimit {

	private static final int TRIES = 5;

	private static final Duration LOCK = Duration.ofMinutes(15);

	private final JdbcClient jdbc;

	private final Clock clock;

	SignInLimit(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	boolean isLocked(String username, String address) {
		return this.jdbc
			.sql("select exists(select from sign_in_failure where username = ? and address = ? and locked_until > ?)")
			.params(username, address, Timestamp.from(this.clock.instant()))
			.query(Boolean.class)
			.single();
	}

	void countFailure(String username, String address) {
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				insert into sign_in_failure as f (username, address, failures, last_at)
				values (:username, :address, 1, :now)
				on conflict (username, address) do update set
					failures = case when f.last_at <= :forgotten then 1 else f.failures + 1 end,
					locked_until = case when f.last_at > :forgotten and f.failures + 1 >= :tries
						then cast(:until as timestamptz) end,
					last_at = :now
				""")
			.param("username", username)
			.param("address", address)
			.param("now", Timestamp.from(now))
			.param("forgotten", Timestamp.from(now.minus(LOCK)))
			.param("until", Timestamp.from(now.plus(LOCK)))
			.param("tries", TRIES)
			.update();
	}

	void forget(String username, String address) {
		this.jdbc.sql("delete from sign_in_failure where username = ? and address = ?")
			.params(username, address)
			.update();
	}

}
