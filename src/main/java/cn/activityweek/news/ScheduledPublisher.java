package cn.activityweek.news;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks every second for posts whose time has come. Of several instances one takes each;
 * the others pass it by.
 */
@Component
class ScheduledPublisher {

	private static final Logger logger = LoggerFactory.getLogger(ScheduledPublisher.class);

	private static final Limit AT_ONCE = Limit.of(50);

	private final PostRepository posts;

	private final PostChecklist checklist;

	private final PublicationDesk desk;

	private final Clock clock;

	ScheduledPublisher(PostRepository posts, PostChecklist checklist, PublicationDesk desk, Clock clock) {
		this.posts = posts;
		this.checklist = checklist;
		this.desk = desk;
		this.clock = clock;
	}

	/** A database that is away for a while must not end the schedule. */
	@Scheduled(initialDelay = 1000, fixedDelay = 1000)
	void publishDue() {
		try {
			this.posts.findDue(this.clock.instant(), AT_ONCE).forEach(this::publish);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("No post could be published at its time, tried again in a second: {}", ex.toString());
		}
	}

	private void publish(Long id) {
		try {
			this.checklist.prepare(id);
			this.desk.publishDue(id);
		}
		catch (DataAccessResourceFailureException | TransactionException ex) {
			throw ex;
		}
		catch (TransientDataAccessException ex) {
			logger.warn("Post {} could not be published at its time, tried again in a second: {}", id, ex.toString());
		}
		catch (RuntimeException ex) {
			logger.error("Post {} could not be checked at its time", id, ex);
			stop(id);
		}
	}

	/** What is wrong with one post must not hold up the others. */
	private void stop(Long id) {
		try {
			this.desk.stopDue(id, "發布前的檢查沒有完成（系統出錯），請檢查後再發布，仍不行請告訴系統管理員");
		}
		catch (DataAccessResourceFailureException | TransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.error("Post {} could not be stopped either", id, ex);
		}
	}

}
