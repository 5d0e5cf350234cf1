package cn.activityweek.works;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.CollegeTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes 學號 and 工號 of works when they have been kept long enough. Works, names of
 * authors and figures stay.
 */
@Component
class WorkRetention {

	private final JdbcClient jdbc;

	private final WorkProperties properties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WorkRetention(JdbcClient jdbc, WorkProperties properties, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.properties = properties;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Deletes what is due. Runs four times a day on every instance; what one has done the
	 * next finds done.
	 */
	@Scheduled(initialDelay = 6, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
	@Transactional
	public void sweep() {
		LocalDate today = CollegeTime.date(this.clock.instant());
		this.jdbc.sql("select id from edition where ends_on + ? < ? order by id")
			.params(this.properties.retentionDays(), today)
			.query(Long.class)
			.list()
			.forEach(this::delete);
	}

	private void delete(Long editionId) {
		int deleted = this.jdbc
			.sql("update work set person_number = null, version = version + 1"
					+ " where edition_id = ? and person_number is not null")
			.param(editionId)
			.update();
		if (deleted > 0) {
			this.events
				.publishEvent(new AuditableEvent(null, "美拍作者號碼過保留期後刪除", "edition", editionId, "共 " + deleted + " 條"));
		}
	}

}
