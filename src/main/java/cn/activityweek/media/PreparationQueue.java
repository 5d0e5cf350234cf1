package cn.activityweek.media;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that wait for their web sizes or public copy. Taking one moves its time on,
 * so that no two workers of any instance have it, and it comes back if nothing is heard.
 */
@Component
class PreparationQueue {

	/** Copying half a gigabyte on a slow disk takes less. */
	private static final Duration LEASE = Duration.ofMinutes(10);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	/** Times a file is taken, whether the worker failed or was never heard of again. */
	private static final int ATTEMPTS = 3;

	private static final String UNKNOWN = "多次處理都沒有成功，做不出網頁上顯示的版本。請重新保存或導出後再傳一次；仍不行請告訴系統管理員。";

	private final JdbcClient jdbc;

	private final Clock clock;

	PreparationQueue(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional
	Optional<Turn> take() {
		giveUp();
		return this.jdbc.sql("""
				update stored_file set attempts = attempts + 1, prepare_after = :until
				where id = (select id from stored_file where preparation = 'WAITING' and prepare_after <= :now
					order by prepare_after, id limit 1 for update skip locked)
				returning id as file_id, attempts as attempt""")
			.param("until", now().plus(LEASE))
			.param("now", now())
			.query(Turn.class)
			.optional();
	}

	/**
	 * A file that has brought the whole process down each time must not do so for ever.
	 */
	private void giveUp() {
		this.jdbc.sql("""
				update stored_file set preparation = 'FAILED', failure = :reason, version = version + 1
				where id in (select id from stored_file where preparation = 'WAITING' and prepare_after <= :now
					and attempts >= :most for update skip locked)""")
			.param("reason", UNKNOWN)
			.param("now", now())
			.param("most", ATTEMPTS)
			.update();
	}

	/**
	 * Everything is there.
	 * @param fileId the file
	 * @return whether the file still exists
	 */
	@Transactional
	boolean ready(Long fileId) {
		return this.jdbc
			.sql("update stored_file set preparation = 'READY', failure = '', version = version + 1 where id = :id")
			.param("id", fileId)
			.update() == 1;
	}

	@Transactional
	void failed(Long fileId, String reason) {
		this.jdbc.sql(
				"update stored_file set preparation = 'FAILED', failure = :reason, version = version + 1 where id = :id")
			.param("reason", reason)
			.param("id", fileId)
			.update();
	}

	/**
	 * It didn't work, and nobody knows whether it ever will.
	 * @param fileId the file
	 * @param attempt which one it was
	 */
	@Transactional
	void later(Long fileId, int attempt) {
		if (attempt >= ATTEMPTS) {
			failed(fileId, UNKNOWN);
			return;
		}
		this.jdbc.sql("update stored_file set prepare_after = :then where id = :id")
			.param("then", now().plus(PAUSE.multipliedBy(attempt)))
			.param("id", fileId)
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * A file that was taken from the queue.
	 *
	 * @param fileId the file
	 * @param attempt 1 for the first
	 */
	record Turn(Long fileId, int attempt) {

	}

}
