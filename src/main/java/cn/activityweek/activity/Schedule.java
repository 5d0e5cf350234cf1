package cn.activityweek.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The 活動安排 of a year, all departments together. An activity stands on each of its days,
 * for {@value #LONGEST} days at most.
 */
@Component
class Schedule {

	private static final int LONGEST = 60;

	private static final String FIRST_DAY = "(a.starts_at at time zone 'Asia/Shanghai')::date";

	/** An activity that ends at midnight isn't on the day that begins then. */
	private static final String LAST_DAY = """
			least(%1$s + %2$d, greatest(%1$s,
				((a.ends_at - interval '1 microsecond') at time zone 'Asia/Shanghai')::date))
			""".formatted(FIRST_DAY, LONGEST - 1);

	private static final String ENTRIES = """
			select a.starts_at, a.ends_at, a.title, a.place, l.name as organiser, a.module_id, a.state,
				exists(select from activity b where %s) as place_clash
			from activity a
			join department_listing l on l.edition_id = a.edition_id and l.department_id = a.organiser_id
			where a.edition_id = :edition and a.deleted_at is null and a.duplicate_of_id is null
			""".formatted(PlaceClashes.CLASH);

	private final JdbcClient jdbc;

	private final Programme programme;

	Schedule(JdbcClient jdbc, Programme programme) {
		this.jdbc = jdbc;
		this.programme = programme;
	}

	/**
	 * The days on which something is planned, or goes on that began before.
	 * @param editionId the edition
	 * @return in order
	 */
	List<LocalDate> days(Long editionId) {
		return this.jdbc.sql("""
				select distinct %1$s + later from activity a, generate_series(0, %2$s - %1$s) as later
				where a.edition_id = ? and a.deleted_at is null and a.duplicate_of_id is null order by 1
				""".formatted(FIRST_DAY, LAST_DAY)).param(editionId).query(LocalDate.class).list();
	}

	/**
	 * What goes on on a day.
	 * @param editionId the edition
	 * @param day the day
	 * @return in order of time, what began before first
	 */
	List<ScheduleEntry> ofDay(Long editionId, LocalDate day) {
		return this.jdbc
			.sql(ENTRIES + " and :day between %s and %s order by a.starts_at, a.number".formatted(FIRST_DAY, LAST_DAY))
			.param("edition", editionId)
			.param("day", day)
			.query(mapper(editionId))
			.list();
	}

	/**
	 * The whole schedule, for export.
	 * @param editionId the edition
	 * @return in order of time, each activity once
	 */
	List<ScheduleEntry> all(Long editionId) {
		return this.jdbc.sql(ENTRIES + " order by a.starts_at, a.number")
			.param("edition", editionId)
			.query(mapper(editionId))
			.list();
	}

	private RowMapper<ScheduleEntry> mapper(Long editionId) {
		Map<Long, String> modules = this.programme.modules(editionId)
			.stream()
			.collect(Collectors.toMap(ActivityModule::getId, ActivityModule::getSection));
		return (row, number) -> new ScheduleEntry(instant(row, "starts_at"), instant(row, "ends_at"),
				row.getString("title"), row.getString("place"), row.getString("organiser"),
				modules.get(row.getLong("module_id")), ActivityState.valueOf(row.getString("state")).getLabel(),
				row.getBoolean("place_clash"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
