package cn.activityweek.media;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what nobody needs: files that nothing has referred to for a day, uploads that
 * were left, and what crashes have left on the disk.
 */
@Component
class Sweeper {

	private static final Logger logger = LoggerFactory.getLogger(Sweeper.class);

	private static final int BATCH = 200;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ObjectProvider<FileUse> uses;

	private final FileDirectory directory;

	private final Uploads uploads;

	private final UploadRows uploadRows;

	private final Leftovers leftovers;

	private final SweepLock lock;

	private final MediaProperties properties;

	private final Clock clock;

	Sweeper(JdbcClient jdbc, TransactionTemplate transaction, ObjectProvider<FileUse> uses, FileDirectory directory,
			Uploads uploads, UploadRows uploadRows, Leftovers leftovers, SweepLock lock, MediaProperties properties,
			Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.uses = uses;
		this.directory = directory;
		this.uploads = uploads;
		this.uploadRows = uploadRows;
		this.leftovers = leftovers;
		this.lock = lock;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Sweeps, unless another instance does.
	 * @return whether it did
	 */
	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
	boolean sweep() {
		return this.lock.runAlone(() -> {
			this.uploadRows.idle(null, this.properties.keepUnused()).forEach(this.uploads::remove);
			removeUnused();
			this.leftovers.remove();
		});
	}

	private void removeUnused() {
		OffsetDateTime before = this.clock.instant().atOffset(ZoneOffset.UTC).minus(this.properties.keepUnused());
		List<Long> batch = next(before, 0L);
		while (!batch.isEmpty()) {
			Set<Long> used = used(batch);
			batch.stream().filter((id) -> !used.contains(id)).forEach((id) -> remove(id, before));
			batch = next(before, batch.get(batch.size() - 1));
		}
	}

	private List<Long> next(OffsetDateTime before, Long after) {
		return this.jdbc
			.sql("select id from stored_file where offered_at < :before and id > :after order by id limit " + BATCH)
			.param("before", before)
			.param("after", after)
			.query(Long.class)
			.list();
	}

	private Set<Long> used(List<Long> ids) {
		Set<Long> used = new HashSet<>();
		this.uses.forEach((use) -> used.addAll(use.used(ids)));
		return used;
	}

	private void remove(Long id, OffsetDateTime before) {
		try {
			Optional<String> location = this.transaction.execute((status) -> delete(id, before));
			location.ifPresent((removed) -> {
				this.directory.remove(removed);
				logger.info("Removed stored file {}, which nothing refers to", id);
			});
		}
		catch (DataIntegrityViolationException ex) {
			logger.warn("Stored file {} stays: something refers to it that no FileUse tells of", id, ex);
		}
	}

	/**
	 * A reference by foreign key locks the row: one that is being made keeps it from us,
	 * one that comes later waits for us, and one made just now is seen by asking again.
	 */
	private Optional<String> delete(Long id, OffsetDateTime before) {
		Optional<String> location = this.jdbc
			.sql("select location from stored_file where id = :id and offered_at < :before for update skip locked")
			.param("id", id)
			.param("before", before)
			.query(String.class)
			.optional();
		if (location.isEmpty() || !used(List.of(id)).isEmpty()) {
			return Optional.empty();
		}
		this.jdbc.sql("delete from stored_file where id = :id").param("id", id).update();
		return location;
	}

}
