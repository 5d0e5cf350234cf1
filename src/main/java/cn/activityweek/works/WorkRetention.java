package cn.activityweek.works;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.media.MediaStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes 學號 and 工號 of works when they have been kept long enough, and the names under
 * which their files were sent, which may hold them too. Works, names of authors and
 * figures stay.
 */
@Component
class WorkRetention {

	private final JdbcClient jdbc;

	private final MediaStore media;

	private final WorkProperties properties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WorkRetention(JdbcClient jdbc, MediaStore media, WorkProperties properties, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
		this.media = media;
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
		int names = this.media
			.forgetNames(this.jdbc.sql("select file_id from work where edition_id = ? and file_id is not null")
				.param(editionId)
				.query(Long.class)
				.list());
		if (deleted > 0 || names > 0) {
			this.events.publishEvent(new AuditableEvent(null, "美拍作者號碼和原文件名過保留期後刪除", "edition", editionId,
					"號碼 " + deleted + " 條，文件名 " + names + " 個"));
		}
	}

}
