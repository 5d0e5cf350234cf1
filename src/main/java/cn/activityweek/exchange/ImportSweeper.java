package cn.activityweek.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what nobody has confirmed, and the rows that an import has returned when there
 * was time to mend them. What one instance has done the next finds done.
 */
@Component
class ImportSweeper {

	/** So long after its end a preview's page can say that it has expired. */
	private static final Duration REMEMBERED = Duration.ofDays(7);

	private final ActivityImportRepository imports;

	private final ImportRows rows;

	private final Clock clock;

	ImportSweeper(ActivityImportRepository imports, ImportRows rows, Clock clock) {
		this.imports = imports;
		this.rows = rows;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 7, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
	@Transactional
	public void sweep() {
		Instant now = this.clock.instant();
		this.imports.deleteExpired(now.minus(REMEMBERED));
		this.rows.deleteReturned(now.minus(ImportDesk.KEPT));
	}

}
