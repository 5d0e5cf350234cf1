package cn.activityweek.participation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names put on an activity's record from lists and whole classes, each with its source.
 */
@Service
class NameLists {

	static final String SUBJECT = "activity";

	private final JdbcClient jdbc;

	private final NameSourceRepository sources;

	private final Readings readings;

	private final Retention retention;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	NameLists(JdbcClient jdbc, NameSourceRepository sources, Readings readings, Retention retention,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.sources = sources;
		this.readings = readings;
		this.retention = retention;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What a list would add, as things stand now.
	 * @param reading names of an activity
	 * @return the counts
	 */
	NameListPreview preview(Reading reading) {
		return this.jdbc.sql("""
				select count(*) filter (where r.problem is null) as people,
					count(*) filter (where r.problem is null and n.number is not null) as recorded,
					count(*) filter (where r.problem is null and m.number is not null) as known,
					count(*) filter (where r.problem is not null) as wrong
				from name_reading_row r
				left join named_person n on n.activity_id = :activity and n.kind = :kind and n.number = r.number
				left join class_member m on m.edition_id = :edition and m.number = r.number
				where r.reading_id = :reading""")
			.param("reading", reading.id())
			.param("activity", reading.activityId())
			.param("kind", reading.kind().name())
			.param("edition", reading.editionId())
			.query((row, index) -> new NameListPreview(row.getInt("people"), row.getInt("recorded"),
					row.getInt("known"), row.getInt("wrong")))
			.single();
	}

	/**
	 * Puts the names on the activity's record, all of them or none.
	 * @param reading the list
	 * @param actor who
	 */
	@Transactional
	void confirm(Reading reading, Actor actor) {
		this.retention.requireKept(reading.editionId());
		if (!this.readings.close(reading)) {
			return;
		}
		NameSource source = this.sources.saveAndFlush(new NameSource(reading.activityId(), reading.source(),
				reading.label(), actor.accountId(), this.clock.instant()));
		int added = this.jdbc.sql("""
				insert into participant (source_id, kind, number, recorded_at)
				select :source, :kind, number, :now from name_reading_row
				where reading_id = :reading and problem is null on conflict do nothing""")
			.param("source", source.getId())
			.param("kind", reading.kind().name())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("reading", reading.id())
			.update();
		if (added == 0) {
			throw new RefusedException("這份名單裏沒有可以加入的人，請檢查後重新導入");
		}
		this.readings.clear(reading);
		record(actor, "加入參加者名單", source, added);
	}

	/**
	 * Takes a source out again with its names. The sign-in itself stays, without what was
	 * signed so far.
	 * @param activityId the activity
	 * @param sourceId the source
	 * @param actor who
	 */
	@Transactional
	void remove(Long activityId, Long sourceId, Actor actor) {
		NameSource source = this.sources.findByIdAndActivityId(sourceId, activityId)
			.orElseThrow(() -> new NotFoundException("沒有這份名單"));
		int removed = this.jdbc.sql("delete from participant where source_id = ?").param(sourceId).update()
				+ this.jdbc.sql("delete from guest where source_id = ?").param(sourceId).update();
		if (source.getKind() != SourceKind.SIGN_IN) {
			this.sources.delete(source);
		}
		record(actor, (source.getKind() != SourceKind.SIGN_IN) ? "移除參加者名單" : "清空掃碼簽到", source, removed);
	}

	private void record(Actor actor, String action, NameSource source, int people) {
		this.events.publishEvent(new AuditableEvent(actor, action, SUBJECT, source.getActivityId(),
				source.getKind().getLabel() + "，" + people + " 人"));
	}

	/**
	 * The sources of an activity's names.
	 * @param activityId the activity
	 * @return in the order in which they were added
	 */
	List<SourceLine> of(Long activityId) {
		return this.jdbc.sql("""
				select s.*, account.display_name,
					(select count(*) from participant p where p.source_id = s.id)
					+ (select count(*) from guest g where g.source_id = s.id) as people
				from name_source s join account on account.id = s.added_by
				where s.activity_id = ? order by s.id""")
			.param(activityId)
			.query((row, index) -> new SourceLine(row.getLong("id"), SourceKind.valueOf(row.getString("kind")),
					row.getString("label"), row.getLong("added_by"), row.getString("display_name"),
					row.getTimestamp("added_at").toInstant(), row.getInt("people")))
			.list();
	}

}
