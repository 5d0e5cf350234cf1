package cn.activityweek.participation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How fast one address may use one sign-in. A hall of people stands behind one address,
 * so the limit is far above what they need and below what a program does. Counted in the
 * database, so that all instances count together; the address is kept as a digest.
 */
@Component
class SignInPace {

	private final JdbcClient jdbc;

	private final ParticipationProperties properties;

	private final Clock clock;

	SignInPace(JdbcClient jdbc, ParticipationProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Counts an attempt.
	 * @param code the sign-in's code
	 * @param address the peer's address
	 * @return false if there have been too many in this minute
	 */
	boolean allows(String code, String address) {
		int attempts = this.jdbc.sql("""
				insert into sign_in_pace as p (place, minute, attempts) values (?, ?, 1)
				on conflict (place, minute) do update set attempts = p.attempts + 1 returning attempts""")
			.params(digest(code + " " + address), this.clock.instant().getEpochSecond() / 60)
			.query(Integer.class)
			.single();
		return attempts <= this.properties.signInsPerMinute();
	}

	private static String digest(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
