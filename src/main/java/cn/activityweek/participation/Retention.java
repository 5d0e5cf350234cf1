package cn.activityweek.participation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes names and numbers when they have been kept long enough. What was counted from
 * them is fixed first, in the same transaction, so that no figure changes.
 */
@Component
class Retention {

	private static final Logger LOGGER = LoggerFactory.getLogger(Retention.class);

	private static final String SOURCES = "(select s.id from name_source s join activity a on a.id = s.activity_id"
			+ " where a.edition_id = :edition)";

	private final JdbcClient jdbc;

	private final ParticipationProperties properties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Retention transactional;

	Retention(JdbcClient jdbc, ParticipationProperties properties, ApplicationEventPublisher events, Clock clock,
			@Lazy Retention transactional) {
		this.jdbc = jdbc;
		this.properties = properties;
		this.events = events;
		this.clock = clock;
		this.transactional = transactional;
	}

	/**
	 * The last day on which a year's names are kept.
	 * @param weekEndsOn the week's last day
	 * @return that many days later
	 */
	LocalDate keptUntil(LocalDate weekEndsOn) {
		return weekEndsOn.plusDays(this.properties.retentionDays());
	}

	/**
	 * Refuses new names where the old ones have been deleted, since figures of both
	 * together can't be told any more, and where they would be deleted at once.
	 * @param editionId the edition
	 */
	void requireKept(Long editionId) {
		requireNotFixed(editionId);
		LocalDate weekEndsOn = this.jdbc.sql("select ends_on from edition where id = ?")
			.param(editionId)
			.query(LocalDate.class)
			.single();
		if (keptUntil(weekEndsOn).isBefore(CollegeTime.date(this.clock.instant()))) {
			throw new RefusedException(
					"活動周結束已超過 %d 天，不再保存個人名單。確有需要，請系統管理員延長保留天數".formatted(this.properties.retentionDays()));
		}
	}

	void requireNotFixed(Long editionId) {
		if (fixedAt(editionId) != null) {
			throw new RefusedException("這個年度的名單已過保留期並刪除，人數已固定，不能再導入或更改");
		}
	}

	/**
	 * When a year's figures were fixed.
	 * @param editionId the edition
	 * @return null while its names are kept
	 */
	Instant fixedAt(Long editionId) {
		return this.jdbc.sql("select fixed_at from fixed_edition where edition_id = ?")
			.param(editionId)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant)
			.orElse(null);
	}

	/**
	 * Deletes what is due, and what was read but never confirmed. Runs four times a day
	 * on every instance; what one has done the next finds done.
	 */
	@Scheduled(initialDelay = 5, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
	void sweep() {
		LocalDate today = CollegeTime.date(this.clock.instant());
		List<Long> due = this.jdbc.sql("""
				select id from edition where ends_on + ? < ? and (
					exists (select from class_member m where m.edition_id = edition.id)
					or exists (select from name_source s join activity a on a.id = s.activity_id
						where a.edition_id = edition.id)) order by id""")
			.params(this.properties.retentionDays(), today)
			.query(Long.class)
			.list();
		due.forEach(this.transactional::fixAndDelete);
		this.transactional.discard();
	}

	/**
	 * Readings of yesterday and counters of hours ago are of no use any more.
	 */
	@Transactional
	void discard() {
		Instant now = this.clock.instant();
		this.jdbc.sql("delete from name_reading where read_at < ?")
			.param(Timestamp.from(now.minusSeconds(TimeUnit.DAYS.toSeconds(1))))
			.update();
		this.jdbc.sql("delete from sign_in_pace where minute < ?").param(now.getEpochSecond() / 60 - 60).update();
	}

	/**
	 * Fixes a year's figures, unless that has been done, and deletes its names.
	 * @param editionId the edition
	 */
	@Transactional
	void fixAndDelete(Long editionId) {
		boolean first = update("""
				insert into fixed_edition (edition_id, fixed_at, named, held)
				select :edition, :now, count(*) filter (where %s), count(*)
				from counted_activity a join activity_participation p on p.activity_id = a.id
				where a.edition_id = :edition on conflict do nothing""".formatted(Coverage.NAMED), editionId) == 1;
		if (first) {
			fix(editionId);
		}
		int deleted = update("delete from participant where source_id in " + SOURCES, editionId);
		deleted += update("delete from guest where source_id in " + SOURCES, editionId);
		deleted += update("delete from class_member where edition_id = :edition", editionId);
		update("delete from name_reading where edition_id = :edition", editionId);
		update("delete from sign_in_sheet where source_id in " + SOURCES, editionId);
		update("update name_source set label = '已刪除的名單' where id in " + SOURCES, editionId);
		if (first || deleted > 0) {
			LOGGER.info("Deleted {} names and numbers of edition {} after {} days", deleted, editionId,
					this.properties.retentionDays());
			this.events
				.publishEvent(new AuditableEvent(null, "名單過保留期，固定人數後刪除", "edition", editionId, "共 " + deleted + " 條"));
		}
	}

	private void fix(Long editionId) {
		update("""
				insert into fixed_department (edition_id, scope, department_id, students, named, held)
				select :edition, 'COLLEGE', l.department_id, (select count(distinct n.number) from named_person n
					join counted_activity a on a.id = n.activity_id
					where n.edition_id = :edition and n.department_id = l.department_id), e.named, e.held
				from (select distinct department_id from class_member where edition_id = :edition) l, fixed_edition e
				where e.edition_id = :edition""", editionId);
		update("""
				insert into fixed_department (edition_id, scope, department_id, students, named, held)
				select :edition, 'COUNTED_FOR', a.counted_for_id,
					count(distinct n.number) filter (where n.department_id is not null),
					count(distinct a.id) filter (where %s), count(distinct a.id)
				from counted_activity a join activity_participation p on p.activity_id = a.id
				left join named_person n on n.activity_id = a.id
				where a.edition_id = :edition group by a.counted_for_id""".formatted(Coverage.NAMED), editionId);
		update("""
				insert into fixed_activity
				select p.activity_id, p.students, p.unverified, p.staff, p.pupils_and_parents, p.residents,
					p.enterprise_people, p.officials_and_others
				from activity_participation p where p.edition_id = :edition and %s""".formatted(Coverage.NAMED),
				editionId);
		update("""
				insert into fixed_activity_college
				select activity_id, department_id, count(*) from named_person
				where edition_id = :edition and department_id is not null group by activity_id, department_id""",
				editionId);
	}

	private int update(String sql, Long editionId) {
		return this.jdbc.sql(sql)
			.param("edition", editionId)
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

}
