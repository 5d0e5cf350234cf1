package cn.activityweek.album;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import cn.activityweek.core.RefusedException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps whoever has a code from filling the disk. A file counts when it is begun, its
 * bytes when they come: who only announces much shuts nobody out. What is cancelled is
 * given back. In the database, so that all instances count together.
 */
@Component
@EnableConfigurationProperties(InboxProperties.class)
class InboxLimit {

	private static final Duration WINDOW = Duration.ofHours(1);

	private static final String ADDRESS_FULL = "這個網絡一小時內發來的太多了，請過一會兒再發";

	private static final String CODE_FULL = "這個收集碼收到的已經到了上限，請告訴活動的負責人換一個新碼";

	/** Of the peer's address, which is kept nowhere. */
	private static final String HASH = "(select encode(sha256(convert_to(secret || :address, 'UTF8')), 'hex') "
			+ "from inbox_secret)";

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
	 * @param length bytes that have come with it, 0 where they come in chunks
	 * @param uploadId by which chunks count and it may be given back, null where it comes
	 * whole
	 * @throws RefusedException if that is too much
	 */
	@Transactional
	void count(CollectionCode code, String address, long length, UUID uploadId) {
		Instant now = this.clock.instant();
		Timestamp since = Timestamp.from(now.minus(WINDOW));
		boolean fits = this.jdbc.sql("""
				select count(*) < :files and coalesce(sum(bytes), 0) + :length < :bytes
				from inbox_arrival where at >= :since and address_hash = """ + HASH)
			.param("since", since)
			.param("files", this.properties.addressFiles())
			.param("bytes", this.properties.addressSize().toBytes())
			.param("length", length)
			.param("address", address)
			.query(Boolean.class)
			.single();
		if (!fits) {
			throw new RefusedException(ADDRESS_FULL);
		}
		if (this.codes.countIn(code.getId(), length, this.properties.codeFiles(),
				this.properties.codeSize().toBytes()) == 0) {
			throw new RefusedException(CODE_FULL);
		}
		this.jdbc
			.sql("insert into inbox_arrival (address_hash, at, bytes, collection_code_id, upload_id) values (" + HASH
					+ ", :at, :bytes, :code, :upload)")
			.param("address", address)
			.param("at", Timestamp.from(now))
			.param("bytes", length)
			.param("code", code.getId())
			.param("upload", uploadId)
			.update();
	}

	/**
	 * Looks before a chunk is taken whether there is room for it.
	 * @param code by which it comes
	 * @param uploadId the upload
	 * @throws RefusedException if too much has come already
	 */
	@Transactional(readOnly = true)
	void requireRoom(CollectionCode code, UUID uploadId) {
		boolean room = this.jdbc.sql("""
				select coalesce(sum(a.bytes), 0) < :bytes from inbox_arrival a where a.at >= :since
				and a.address_hash = (select u.address_hash from inbox_arrival u where u.upload_id = :upload)""")
			.param("bytes", this.properties.addressSize().toBytes())
			.param("since", Timestamp.from(this.clock.instant().minus(WINDOW)))
			.param("upload", uploadId)
			.query(Boolean.class)
			.single();
		if (!room) {
			throw new RefusedException(ADDRESS_FULL);
		}
		if (this.codes.findById(code.getId()).orElseThrow().getBytes() >= this.properties.codeSize().toBytes()) {
			throw new RefusedException(CODE_FULL);
		}
	}

	/**
	 * Counts what a chunk has brought.
	 * @param code by which it came
	 * @param uploadId the upload
	 * @param length bytes
	 */
	@Transactional
	void arrived(CollectionCode code, UUID uploadId, long length) {
		this.jdbc.sql("update inbox_arrival set bytes = bytes + ? where upload_id = ?")
			.params(length, uploadId)
			.update();
		this.jdbc.sql("update collection_code set bytes = bytes + ? where id = ?")
			.params(length, code.getId())
			.update();
	}

	/**
	 * Counts out what was begun and then cancelled, once and within the hour.
	 * @param uploadId the upload, of which not everything has come
	 */
	@Transactional
	void giveBack(UUID uploadId) {
		this.jdbc.sql("""
				with gone as (delete from inbox_arrival where upload_id = ? returning collection_code_id, bytes)
				update collection_code c set files = c.files - 1, bytes = c.bytes - gone.bytes
				from gone where c.id = gone.collection_code_id""").param(uploadId).update();
	}

	/** Nothing tells longer than needed who sent from where. */
	@Scheduled(initialDelay = 60 * 1000, fixedDelay = 10 * 60 * 1000)
	@Transactional
	public void forget() {
		this.jdbc.sql("delete from inbox_arrival where at < ?")
			.param(Timestamp.from(this.clock.instant().minus(WINDOW)))
			.update();
	}

}
