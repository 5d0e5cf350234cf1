package cn.activityweek.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import cn.activityweek.core.CollegeTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the supporting departments are asked for, day by day.
 */
@Component
class SupportBoard {

	private static final String ENTRIES = """
			select s.id, s.department_id, s.need, s.confirmed_at, s.reopened_because, account.display_name as confirmed_by,
				a.id as activity_id, a.title, a.starts_at, a.ends_at, a.place, a.state, a.expected, a.off_campus,
				a.safety_done, a.duplicate_of_id is not null as duplicate, l.name as department, o.name as organiser,
				concat_ws(' ', nullif(a.contact_name, ''), nullif(a.contact_telephone, '')) as contact
			from activity_support s join activity a on a.id = s.activity_id
			join department_listing l on l.edition_id = a.edition_id and l.department_id = s.department_id
			join department_listing o on o.edition_id = a.edition_id and o.department_id = a.organiser_id
			left join account on account.id = s.confirmed_by
			where a.edition_id = :edition and a.deleted_at is null
			""";

	private static final String ORDER = " order by a.starts_at, a.id, l.position";

	private final JdbcClient jdbc;

	private final Clock clock;

	SupportBoard(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The requests by day.
	 * @param scope which of them
	 * @return day to requests; what goes on since an earlier day stands at today
	 */
	Map<LocalDate, List<SupportEntry>> days(Scope scope) {
		LocalDate today = CollegeTime.date(this.clock.instant());
		Map<LocalDate, List<SupportEntry>> days = new TreeMap<>();
		this.jdbc.sql(ENTRIES
				+ " and (:all or s.department_id in (:own) or a.department_id in (:own) or a.organiser_id in (:own))"
				+ " and (:department::bigint is null or s.department_id = :department)"
				+ " and (:past or a.over_at > :today)" + ORDER)
			.param("edition", scope.editionId())
			.param("all", scope.all())
			.param("own", orNobody(scope.own()))
			.param("department", scope.department(), Types.BIGINT)
			.param("past", scope.past())
			.param("today", CollegeTime.startOf(today).atOffset(ZoneOffset.UTC))
			.query((row, index) -> entry(row))
			.list()
			.forEach((entry) -> days.computeIfAbsent(day(entry, today, scope.past()), (day) -> new ArrayList<>())
				.add(entry));
		return new LinkedHashMap<>(days);
	}

	private static LocalDate day(SupportEntry entry, LocalDate today, boolean past) {
		LocalDate start = CollegeTime.date(entry.startsAt());
		return (!past && start.isBefore(today)) ? today : start;
	}

	/**
	 * What supporting departments have still to see to.
	 * @param editionId the edition
	 * @param departmentIds the supporting departments
	 * @param most how many at most
	 * @return the next first
	 */
	List<SupportEntry> open(Long editionId, Collection<Long> departmentIds, int most) {
		return ahead(" and s.department_id in (:departments)", editionId, departmentIds, null, most);
	}

	/**
	 * What has been asked for by departments, is close and not yet seen to.
	 * @param editionId the edition
	 * @param departmentIds the departments that own or organise the activities
	 * @param until up to when the activity begins
	 * @param most how many at most
	 * @return the next first
	 */
	List<SupportEntry> waiting(Long editionId, Collection<Long> departmentIds, Instant until, int most) {
		return ahead(" and (a.department_id in (:departments) or a.organiser_id in (:departments))"
				+ " and a.starts_at < :until", editionId, departmentIds, until, most);
	}

	private List<SupportEntry> ahead(String which, Long editionId, Collection<Long> departmentIds, Instant until,
			int most) {
		return this.jdbc
			.sql(ENTRIES + " and s.confirmed_at is null and a.duplicate_of_id is null and a.over_at > :now"
					+ " and a.state in ('PLANNED', 'MOVED')" + which + ORDER + " limit :most")
			.param("edition", editionId)
			.param("departments", orNobody(departmentIds))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("until", (until != null) ? until.atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("most", most)
			.query((row, index) -> entry(row))
			.list();
	}

	private static Collection<Long> orNobody(Collection<Long> departmentIds) {
		return departmentIds.isEmpty() ? List.of(-1L) : departmentIds;
	}

	private static SupportEntry entry(ResultSet row) throws SQLException {
		Occasion occasion = new Occasion(time(row, "starts_at"), time(row, "ends_at"), row.getString("place"));
		String need = row.getString("need");
		return new SupportEntry(row.getLong("id"), row.getLong("activity_id"), row.getString("title"),
				occasion.startsAt(), occasion.endsAt(), occasion.place(), ActivityState.valueOf(row.getString("state")),
				row.getBoolean("duplicate"), row.getString("organiser"), row.getString("contact"),
				row.getObject("expected", Integer.class), row.getBoolean("off_campus"), row.getBoolean("safety_done"),
				row.getLong("department_id"), row.getString("department"), need, row.getString("confirmed_by"),
				time(row, "confirmed_at"), row.getString("reopened_because"), SupportRequest.seen(need, occasion));
	}

	private static Instant time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * Which requests a page shows.
	 *
	 * @param editionId the edition
	 * @param all whether those of all departments
	 * @param own else those of and to these departments
	 * @param department only those to this supporting department, null for all
	 * @param past whether what is over is shown too
	 */
	record Scope(Long editionId, boolean all, Set<Long> own, Long department, boolean past) {
	}

}
