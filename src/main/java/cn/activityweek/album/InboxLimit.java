package cn.activityweek.album;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import cn.activityweek.core.RefusedException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps whoever has a code from filling the disk. Counted when a file is begun, whatever
 * becomes of it, and in the database, so that all instances count together.
 */
@Component
@EnableConfigurationProperties(InboxProperties.class)
class InboxLimit {

	private static final Duration WINDOW = Duration.ofHours(1);

	private final CollectionCodeRepository codes;

	private final JdbcClient jdbc;

	private final InboxProperties properties;

	private final Clock clock;

	InboxLimit(CollectionCodeRepository codes, JdbcClient jdbc, InboxProperties properties, Clock clock) {
		this.codes = codes;
		this.jdbc = jdbc;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Counts a file in.
	 * @param code by which it comes
	 * @param address the peer's
	 * @param length bytes
	 * @throws RefusedException if that is too much
	 */
	@Transactional
	void count(CollectionCode code, String address, long length) {
		Instant now = this.clock.instant();
		Timestamp since = Timestamp.from(now.minus(WINDOW));
		this.jdbc.sql("delete from inbox_arrival where at < ?").param(since).update();
		boolean fits = this.jdbc.sql("""
				select count(*) < :files and coalesce(sum(bytes), 0) + :length <= :bytes
				from inbox_arrival where address = :address""")
			.param("files", this.properties.addressFiles())
			.param("bytes", this.properties.addressSize().toBytes())
			.param("length", length)
			.param("address", address)
			.query(Boolean.class)
			.single();
		if (!fits) {
			throw new RefusedException("這個網絡一小時內發來的太多了，請過一會兒再發");
		}
		if (this.codes.countIn(code.getId(), length, this.properties.codeFiles(),
				this.properties.codeSize().toBytes()) == 0) {
			throw new RefusedException("這個收集碼收到的已經到了上限，請告訴活動的負責人換一個新碼");
		}
		this.jdbc.sql("insert into inbox_arrival (address, at, bytes) values (?, ?, ?)")
			.params(address, Timestamp.from(now), length)
			.update();
	}

}
