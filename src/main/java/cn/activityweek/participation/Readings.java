package cn.activityweek.participation;

import java.io.IOException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Lists between reading and confirmation. They lie in the database, so that a list of
 * 30,000 rows goes through the browser only once, and any instance can confirm it.
 */
@Component
class Readings {

	/** How many of the rows that can't be taken are shown. */
	static final int SHOWN = 100;

	private static final int BATCH = 1000;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	Readings(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/**
	 * Reads a list, which may take seconds: before any transaction, so that it holds no
	 * connection. The rows are as many as a list may have, a few megabytes at most.
	 * @param reading what it is
	 * @param file an upload, may be null or empty
	 * @param text what was pasted, may be null
	 * @return what is in it
	 * @throws IOException if the upload can't be stored
	 */
	static List<NameRows.Row> read(Reading reading, MultipartFile file, String text) throws IOException {
		List<NameRows.Row> rows = new ArrayList<>();
		NameList.read(file, text, new NameRows(reading.kind(), reading.departmentId() != null, rows::add));
		return rows;
	}

	/**
	 * Keeps what was read.
	 * @param reading what it is
	 * @param rows what is in it
	 */
	@Transactional
	void keep(Reading reading, List<NameRows.Row> rows) {
		insert(reading);
		this.batches.batchUpdate("insert into name_reading_row values (?, ?, ?, ?, ?, ?)", rows, BATCH,
				(statement, row) -> {
					statement.setObject(1, reading.id());
					statement.setInt(2, row.line());
					statement.setString(3, row.number());
					statement.setString(4, row.name());
					statement.setString(5, row.className());
					statement.setString(6, row.problem());
				});
	}

	/**
	 * Keeps the numbers of whole classes.
	 * @param reading what it is
	 * @param classes college and class, as {@link ClassLists} names them
	 */
	@Transactional
	void keepClasses(Reading reading, Collection<StudentClass> classes) {
		insert(reading);
		for (StudentClass one : classes) {
			this.jdbc.sql("""
					insert into name_reading_row
					select :reading, (select count(*) from name_reading_row where reading_id = :reading)
						+ row_number() over (order by number), number, '', '', null
					from class_member
					where edition_id = :edition and department_id = :department and class_name = :class""")
				.param("reading", reading.id())
				.param("edition", reading.editionId())
				.param("department", one.departmentId())
				.param("class", one.name())
				.update();
		}
	}

	private void insert(Reading reading) {
		this.jdbc.sql("""
				insert into name_reading (id, account_id, edition_id, department_id, activity_id, kind, source, label,
					read_at)
				values (:id, :account, :edition, :department, :activity, :kind, :source, :label, :now)""")
			.param("id", reading.id())
			.param("account", reading.accountId())
			.param("edition", reading.editionId())
			.param("department", reading.departmentId(), Types.BIGINT)
			.param("activity", reading.activityId(), Types.BIGINT)
			.param("kind", reading.kind().name())
			.param("source", reading.source().name())
			.param("label", reading.label())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

	/**
	 * A list that the person has handed over.
	 * @param id its id
	 * @param actor who asks
	 * @return the reading, confirmed or not
	 * @throws NotFoundException if there is none, or it is somebody else's
	 */
	Reading get(UUID id, Actor actor) {
		return this.jdbc.sql("select * from name_reading where id = ? and account_id = ?")
			.params(id, actor.accountId())
			.query((row, index) -> new Reading(id, row.getLong("account_id"), row.getLong("edition_id"),
					row.getObject("department_id", Long.class), row.getObject("activity_id", Long.class),
					PersonKind.valueOf(row.getString("kind")), SourceKind.valueOf(row.getString("source")),
					row.getString("label"), row.getTimestamp("confirmed_at") != null))
			.optional()
			.orElseThrow(() -> new NotFoundException("這份名單已經不在了，請重新導入"));
	}

	List<NameRows.Row> problems(Reading reading) {
		return this.jdbc
			.sql("select * from name_reading_row where reading_id = ? and problem is not null order by line limit ?")
			.params(reading.id(), SHOWN)
			.query((row, index) -> new NameRows.Row(row.getInt("line"), row.getString("number"), row.getString("name"),
					row.getString("class_name"), row.getString("problem")))
			.list();
	}

	/**
	 * Takes a reading for confirmation: whoever presses the same button a second time
	 * waits for the first and then has nothing to do.
	 * @param reading the reading
	 * @return false if it has been confirmed already
	 */
	boolean close(Reading reading) {
		return this.jdbc.sql("update name_reading set confirmed_at = ? where id = ? and confirmed_at is null")
			.params(Timestamp.from(this.clock.instant()), reading.id())
			.update() == 1;
	}

	void clear(Reading reading) {
		this.jdbc.sql("delete from name_reading_row where reading_id = ?").param(reading.id()).update();
	}

}
