package cn.activityweek.media;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The uploads on record.
 */
@Component
class UploadRows {

	private static final String COLUMNS = "id, name, length, received, department_id, purpose, refusal, sha256, crc32,"
			+ " file_id, known, finished";

	private final JdbcClient jdbc;

	private final Clock clock;

	UploadRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void insert(UUID id, String owner, String name, long length, Long departmentId, Purpose purpose) {
		this.jdbc.sql("""
				insert into upload (id, owner, name, length, department_id, purpose, changed_at)
				values (:id, :owner, :name, :length, :department, :purpose, :now)""")
			.param("id", id)
			.param("owner", owner)
			.param("name", name)
			.param("length", length)
			.param("department", departmentId)
			.param("purpose", purpose.name())
			.param("now", now())
			.update();
	}

	Optional<UploadRow> find(UUID id, String owner) {
		return select("where id = :id and owner = :owner", id, owner);
	}

	/** Until the end of the transaction nobody else changes it. */
	Optional<UploadRow> lock(UUID id, String owner) {
		return select("where id = :id and owner = :owner for update", id, owner);
	}

	private Optional<UploadRow> select(String where, UUID id, String owner) {
		return this.jdbc.sql("select " + COLUMNS + " from upload " + where)
			.param("id", id)
			.param("owner", owner)
			.query(UploadRow.class)
			.optional();
	}

	/** Unless another instance was faster: what it has written stays as it is. */
	void received(UUID id, long offset, long received) {
		this.jdbc
			.sql("update upload set received = :received, changed_at = :now"
					+ " where id = :id and received = :offset and not finished and refusal = ''")
			.param("received", received)
			.param("offset", offset)
			.param("now", now())
			.param("id", id)
			.update();
	}

	/** Unless it is settled already. */
	void refused(UUID id, String refusal) {
		this.jdbc
			.sql("update upload set refusal = :refusal, changed_at = :now"
					+ " where id = :id and not finished and refusal = ''")
			.param("refusal", refusal)
			.param("now", now())
			.param("id", id)
			.update();
	}

	/** Before the file is moved, so that after a crash it is found where it went. */
	void hashed(UUID id, Content content) {
		this.jdbc.sql("update upload set sha256 = :sha256, crc32 = :crc32, changed_at = :now where id = :id")
			.param("sha256", content.sha256())
			.param("crc32", content.crc32())
			.param("now", now())
			.param("id", id)
			.update();
	}

	void finished(UUID id, Stored stored) {
		this.jdbc
			.sql("update upload set finished = true, file_id = :file, known = :known, changed_at = :now where id = :id")
			.param("file", stored.file().getId())
			.param("known", stored.known())
			.param("now", now())
			.param("id", id)
			.update();
	}

	void delete(UUID id) {
		this.jdbc.sql("delete from upload where id = :id").param("id", id).update();
	}

	int countOpen(String owner) {
		return this.jdbc.sql("select count(*) from upload where owner = :owner and not finished and refusal = ''")
			.param("owner", owner)
			.query(Integer.class)
			.single();
	}

	/**
	 * Bytes that are still to come for uploads under way; what was left claims nothing.
	 * @param senders of those without an account, or of all others
	 * @param most how many bytes of one upload count at most
	 * @param underWay how long ago something of it has come
	 */
	long announcedBytes(boolean senders, long most, Duration underWay) {
		return this.jdbc.sql("""
				select coalesce(sum(least(length - received, :most)), 0) from upload
				where not finished and refusal = '' and changed_at >= :since
				and starts_with(owner, :sender) = :senders""")
			.param("most", most)
			.param("since", now().minus(underWay))
			.param("sender", SenderUploads.OWNER)
			.param("senders", senders)
			.query(Long.class)
			.single();
	}

	/** Uploads of people without an account of which no byte has come in a while. */
	List<UUID> unbegun(Duration since) {
		return this.jdbc.sql("""
				select id from upload where starts_with(owner, :sender) and received = 0
				and not finished and refusal = '' and changed_at < :since""")
			.param("sender", SenderUploads.OWNER)
			.param("since", now().minus(since))
			.query(UUID.class)
			.list();
	}

	/** Uploads of one sender that nothing has arrived for in a while, or of everybody. */
	List<UUID> idle(String owner, Duration since) {
		return this.jdbc
			.sql("select id from upload where changed_at < :since and (owner = :owner or cast(:owner as text) is null)")
			.param("since", now().minus(since))
			.param("owner", owner)
			.query(UUID.class)
			.list();
	}

	boolean exists(String id) {
		return this.jdbc.sql("select exists(select from upload where id::text = :id)")
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** An upload as it is on record. */
	record UploadRow(UUID id, String name, long length, long received, Long departmentId, Purpose purpose,
			String refusal, String sha256, Long crc32, Long fileId, boolean known, boolean finished) {

		Optional<Content> content() {
			return Optional.ofNullable(this.sha256).map((hash) -> new Content(hash, this.crc32, this.length));
		}

		Upload upload() {
			return new Upload(this.id, this.name, this.length, this.received);
		}

		boolean isOpen() {
			return !this.finished && this.refusal.isEmpty();
		}

	}

}
