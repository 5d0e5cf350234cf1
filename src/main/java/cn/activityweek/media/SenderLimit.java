package cn.activityweek.media;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import cn.activityweek.core.RefusedException;
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
public class SenderLimit {

	private static final Duration WINDOW = Duration.ofHours(1);

	/** Files that one address, such as a dormitory's, sends at the same moment. */
	private static final int ADDRESS_OPEN = 400;

	/** The same by one code, from all addresses. */
	private static final int CODE_OPEN = 500;

	/** Uploads of which nothing has come for so long are not under way. */
	private static final Duration STILL = Duration.ofMinutes(10);

	private static final String TOO_MANY_OPEN = "現在同時在傳的文件太多了，請過幾分鐘再傳";

	private static final String ADDRESS_FULL = "這個網絡一小時內發來的太多了，請過一會兒再發";

	/** Of the peer's address, which is kept nowhere. */
	private static final String HASH = "(select encode(sha256(convert_to(secret || :address, 'UTF8')), 'hex') "
			+ "from sender_secret)";

	private final JdbcClient jdbc;

	private final Clock clock;

	SenderLimit(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Counts a file in.
	 * @param gate by which it comes
	 * @param address the peer's
	 * @param length bytes that have come with it, 0 where they come in chunks
	 * @param uploadId by which chunks count and it may be given back, null where it comes
	 * whole
	 * @throws RefusedException if that is too much
	 */
	@Transactional
	public void count(SenderGate gate, String address, long length, UUID uploadId) {
		Instant now = this.clock.instant();
		if (!fits(gate, address, length, now)) {
			throw new RefusedException(ADDRESS_FULL);
		}
		requireFewOpen(gate, address, now);
		if (countIn(gate, length) == 0) {
			throw new RefusedException(gate.full());
		}
		this.jdbc
			.sql("insert into sender_arrival (address_hash, at, bytes, gate, code_id, upload_id) values (" + HASH
					+ ", :at, :bytes, :gate, :code, :upload)")
			.param("address", address)
			.param("at", Timestamp.from(now))
			.param("bytes", length)
			.param("gate", gate.codes())
			.param("code", gate.codeId())
			.param("upload", uploadId)
			.update();
	}

	private boolean fits(SenderGate gate, String address, long length, Instant now) {
		return this.jdbc.sql("""
				select count(*) < :files and coalesce(sum(bytes), 0) + :length < :bytes
				from sender_arrival where gate = :gate and at >= :since and address_hash = """ + HASH)
			.param("gate", gate.codes())
			.param("since", Timestamp.from(now.minus(WINDOW)))
			.param("files", gate.addressFiles())
			.param("bytes", gate.addressSize().toBytes())
			.param("length", length)
			.param("address", address)
			.query(Boolean.class)
			.single();
	}

	/** Each announced file keeps a place; the page's own name bounds nobody. */
	private void requireFewOpen(SenderGate gate, String address, Instant now) {
		boolean few = this.jdbc
			.sql("""
					select count(*) filter (where a.address_hash = %s) < :address_open
						and count(*) filter (where a.gate = :gate and a.code_id = :code) < :code_open
					from sender_arrival a join upload u on u.id = a.upload_id
					where not u.finished and u.refusal = '' and u.received < u.length and u.changed_at >= :since"""
				.formatted(HASH))
			.param("address", address)
			.param("address_open", ADDRESS_OPEN)
			.param("gate", gate.codes())
			.param("code", gate.codeId())
			.param("code_open", CODE_OPEN)
			.param("since", Timestamp.from(now.minus(STILL)))
			.query(Boolean.class)
			.single();
		if (!few) {
			throw new RefusedException(TOO_MANY_OPEN);
		}
	}

	/** In one statement, so that forty phones at once exceed no limit. */
	private int countIn(SenderGate gate, long length) {
		return this.jdbc
			.sql("update " + gate.codes() + " set files = files + 1, bytes = bytes + :length"
					+ " where id = :id and files < :files and bytes + :length <= :bytes")
			.param("length", length)
			.param("id", gate.codeId())
			.param("files", gate.codeFiles())
			.param("bytes", gate.codeSize().toBytes())
			.update();
	}

	/**
	 * Looks before a chunk is taken whether there is room for it.
	 * @param gate by which it comes
	 * @param uploadId the upload
	 * @throws RefusedException if too much has come already
	 */
	@Transactional(readOnly = true)
	public void requireRoom(SenderGate gate, UUID uploadId) {
		boolean room = this.jdbc.sql("""
				select coalesce(sum(a.bytes), 0) < :bytes from sender_arrival a where a.gate = :gate
				and a.at >= :since and a.address_hash =
					(select u.address_hash from sender_arrival u where u.upload_id = :upload)""")
			.param("bytes", gate.addressSize().toBytes())
			.param("gate", gate.codes())
			.param("since", Timestamp.from(this.clock.instant().minus(WINDOW)))
			.param("upload", uploadId)
			.query(Boolean.class)
			.single();
		if (!room) {
			throw new RefusedException(ADDRESS_FULL);
		}
		long bytes = this.jdbc.sql("select bytes from " + gate.codes() + " where id = ?")
			.param(gate.codeId())
			.query(Long.class)
			.single();
		if (bytes >= gate.codeSize().toBytes()) {
			throw new RefusedException(gate.full());
		}
	}

	/**
	 * Counts what a chunk has brought.
	 * @param gate by which it came
	 * @param uploadId the upload
	 * @param length bytes
	 */
	@Transactional
	public void arrived(SenderGate gate, UUID uploadId, long length) {
		this.jdbc.sql("update sender_arrival set bytes = bytes + ? where upload_id = ?")
			.params(length, uploadId)
			.update();
		this.jdbc.sql("update " + gate.codes() + " set bytes = bytes + ? where id = ?")
			.params(length, gate.codeId())
			.update();
	}

	/**
	 * Counts out what was begun and then cancelled, once and within the hour.
	 * @param gate by which it came
	 * @param uploadId the upload, of which not everything has come
	 */
	@Transactional
	public void giveBack(SenderGate gate, UUID uploadId) {
		giveBack(gate.codes(), uploadId);
	}

	/**
	 * The same, by whichever gate it came.
	 * @param uploadId the upload
	 */
	@Transactional
	public void giveBack(UUID uploadId) {
		this.jdbc.sql("select gate from sender_arrival where upload_id = ?")
			.param(uploadId)
			.query(String.class)
			.optional()
			.ifPresent((codes) -> giveBack(codes, uploadId));
	}

	private void giveBack(String codes, UUID uploadId) {
		this.jdbc.sql("""
				with gone as (delete from sender_arrival where upload_id = ? returning code_id, bytes)
				update %s c set files = c.files - 1, bytes = c.bytes - gone.bytes
				from gone where c.id = gone.code_id""".formatted(codes)).param(uploadId).update();
	}

	/** Nothing tells longer than needed who sent from where. */
	@Scheduled(initialDelay = 60 * 1000, fixedDelay = 10 * 60 * 1000)
	@Transactional
	public void forget() {
		this.jdbc.sql("delete from sender_arrival where at < ?")
			.param(Timestamp.from(this.clock.instant().minus(WINDOW)))
			.update();
	}

}
