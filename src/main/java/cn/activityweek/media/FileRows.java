package cn.activityweek.media;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the rows of {@link StoredFile}: statements that several instances may run at the
 * same moment.
 */
@Component
class FileRows {

	/** Rounds of "neither inserted nor found": the sweeper removed it in between. */
	private static final int ROUNDS = 5;

	private final JdbcClient jdbc;

	private final Clock clock;

	FileRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Puts a file on record, unless the department has one with the same bytes.
	 * @param departmentId whose file it is
	 * @param name the name as sent
	 * @param location where its bytes are
	 * @param content hash and length
	 * @param facts what its content says
	 * @return the row's id and whether it was there before
	 */
	@Transactional
	Row insert(Long departmentId, String name, String location, Content content, Facts facts) {
		for (int round = 0; round < ROUNDS; round++) {
			Optional<Long> fresh = tryInsert(departmentId, name, location, content, facts);
			if (fresh.isPresent()) {
				return new Row(fresh.get(), false);
			}
			Optional<Long> known = offerAgain(departmentId, content.sha256());
			if (known.isPresent()) {
				return new Row(known.get(), true);
			}
		}
		throw new IllegalStateException("File " + content.sha256() + " of department " + departmentId
				+ " is there and not there, round after round");
	}

	private Optional<Long> tryInsert(Long departmentId, String name, String location, Content content, Facts facts) {
		boolean prepare = !facts.type().isDocument();
		return this.jdbc.sql("""
				insert into stored_file (department_id, sha256, crc32, length, type, name, location, width, height,
					seconds, warning, preparation, prepare_after, stored_at, offered_at)
				values (:department, :sha256, :crc32, :length, :type, :name, :location, :width, :height,
					:seconds, :warning, :preparation, :now, :now, :now)
				on conflict (department_id, sha256) do nothing returning id""")
			.param("department", departmentId)
			.param("sha256", content.sha256())
			.param("crc32", content.crc32())
			.param("length", content.length())
			.param("type", facts.type().name())
			.param("name", name)
			.param("location", location)
			.param("width", facts.width())
			.param("height", facts.height())
			.param("seconds", facts.seconds())
			.param("warning", facts.warning())
			.param("preparation", (prepare ? Preparation.WAITING : Preparation.NONE).name())
			.param("now", now())
			.query(Long.class)
			.optional();
	}

	/**
	 * The department's file with these bytes, kept for another day: whoever sent them
	 * again is about to refer to it.
	 * @param departmentId whose file it is
	 * @param sha256 the hash of its bytes
	 * @return the row's id, empty if there is none
	 */
	@Transactional
	Optional<Long> offerAgain(Long departmentId, String sha256) {
		return this.jdbc
			.sql("update stored_file set offered_at = :now where department_id = :department and sha256 = :sha256"
					+ " returning id")
			.param("now", now())
			.param("department", departmentId)
			.param("sha256", sha256)
			.query(Long.class)
			.optional();
	}

	/**
	 * A file whose bytes have come back is prepared as if it were new.
	 * @param id the row
	 */
	@Transactional
	void prepareAgain(Long id) {
		this.jdbc.sql("""
				update stored_file set preparation = 'WAITING', failure = '', attempts = 0, prepare_after = :now,
					version = version + 1
				where id = :id and preparation <> 'NONE'""").param("now", now()).param("id", id).update();
	}

	/**
	 * Puts names that say nothing in the place of those under which files were sent.
	 * @param ids the rows
	 * @return how many had another name
	 */
	@Transactional
	int forgetNames(Collection<Long> ids) {
		return this.jdbc.sql("""
				update stored_file set name = id || '.' || lower(type), version = version + 1
				where id = any (:ids) and name <> id || '.' || lower(type)""")
			.param("ids", new SqlArrayValue("bigint", ids.toArray()))
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * What a row became.
	 *
	 * @param id the row
	 * @param known whether it was there before
	 */
	record Row(Long id, boolean known) {

	}

}
