package cn.activityweek.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what nobody comes back for: drafts after 30 days, keys of sent forms and marks
 * of saved ones when no slow line can bring them any more.
 */
@Component
class DraftSweeper {

	/** So long a draft waits for its author. */
	static final Duration DRAFTS = Duration.ofDays(30);

	/** A draft carries the key of its page, so keys are known as long. */
	static final Duration KEYS = DRAFTS.plusDays(1);

	static final Duration MARKS = Duration.ofDays(2);

	private final JdbcClient jdbc;

	private final Clock clock;

	DraftSweeper(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
	@Transactional
	void sweep() {
		this.jdbc.sql("delete from form_draft where saved_at < ? or finished_at < ?")
			.params(before(DRAFTS), before(MARKS))
			.update();
		this.jdbc.sql("delete from request_key where claimed_at < ?").param(before(KEYS)).update();
	}

	private OffsetDateTime before(Duration age) {
		return this.clock.instant().minus(age).atOffset(ZoneOffset.UTC);
	}

}
