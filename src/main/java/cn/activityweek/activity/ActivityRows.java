package cn.activityweek.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All activities of a year, in whatever state but not deleted, read one after the other
 * so that a year of any size fits into memory.
 */
@Component
public class ActivityRows {

	private static final int FETCH_SIZE = 200;

	private static final String SELECT = """
			select a.*,
				coalesce(counted.name, a_counted.name) as counted_for,
				coalesce(organiser.name, a_organiser.name) as organiser, account.display_name as recorded_by,
				(select o.number from activity o where o.id = a.duplicate_of_id) as duplicate_of,
				concat_ws('、', (select string_agg(coalesce(l.name, d.name), '、' order by l.position, d.id)
					from activity_cooperation c join department d on d.id = c.department_id
					left join department_listing l on l.department_id = d.id and l.edition_id = a.edition_id
					where c.activity_id = a.id), nullif(a.partners, '')) as cooperating
			from activity a
			join activity_module m on m.id = a.module_id
			join department a_counted on a_counted.id = a.counted_for_id
			join department a_organiser on a_organiser.id = a.organiser_id
			join account on account.id = a.created_by
			left join department_listing counted on counted.department_id = a.counted_for_id
				and counted.edition_id = a.edition_id
			left join department_listing organiser on organiser.department_id = a.organiser_id
				and organiser.edition_id = a.edition_id
			""";

	private static final String COUNTED = SELECT + """
			where a.edition_id = :edition and a.deleted_at is null
				and (:department::bigint is null or a.counted_for_id = :department)
			order by m.number, a.starts_at, a.number""";

	private static final String LISTED = SELECT + """
			join unnest(:ids::bigint[]) with ordinality as listed (id, place) on listed.id = a.id
			order by listed.place""";

	private final JdbcClient jdbc;

	private final Programme programme;

	ActivityRows(JdbcClient jdbc, Programme programme) {
		this.jdbc = jdbc;
		this.programme = programme;
	}

	/**
	 * Hands over the activities one by one, by module, time and number. Needs a
	 * transaction, without which the driver would fetch all of them at once.
	 * @param editionId the edition
	 * @param departmentId the department that they count for, null for the college
	 * @param reader gets each row
	 */
	@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
	public void forEach(Long editionId, Long departmentId, Consumer<ActivityRow> reader) {
		Map<Long, String> modules = modules(editionId);
		read(this.jdbc.sql(COUNTED).param("edition", editionId).param("department", departmentId, Types.BIGINT),
				modules, reader);
	}

	/**
	 * Hands over some activities one by one, in the order of their ids in the list.
	 * @param editionId the edition
	 * @param ids the activities
	 * @param reader gets each row
	 */
	@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
	void forEach(Long editionId, List<Long> ids, Consumer<ActivityRow> reader) {
		read(this.jdbc.sql(LISTED).param("ids", ids.toArray(Long[]::new), Types.ARRAY), modules(editionId), reader);
	}

	private Map<Long, String> modules(Long editionId) {
		return this.programme.modules(editionId)
			.stream()
			.collect(Collectors.toMap(ActivityModule::getId, ActivityModule::getSection));
	}

	private static void read(JdbcClient.StatementSpec statement, Map<Long, String> modules,
			Consumer<ActivityRow> reader) {
		try (Stream<ActivityRow> rows = statement.withFetchSize(FETCH_SIZE)
			.query((row, index) -> row(row, modules))
			.stream()) {
			rows.forEach(reader);
		}
	}

	private static ActivityRow row(ResultSet row, Map<Long, String> modules) throws SQLException {
		HeadCounts counts = headCounts(row);
		Extent extent = extent(row);
		OffsetDateTime end = row.getObject("ends_at", OffsetDateTime.class);
		return new ActivityRow(row.getInt("number"), modules.get(row.getLong("module_id")), row.getString("title"),
				row.getObject("starts_at", OffsetDateTime.class).toInstant(), (end != null) ? end.toInstant() : null,
				row.getString("place"), row.getString("counted_for"), row.getString("organiser"),
				row.getString("cooperating"), extent.form(), extent.sessionsOnSite() + extent.sessionsOnline(),
				Arrays.asList(counts.students(), counts.teachers(), counts.pupilsAndParents(), counts.residents(),
						counts.enterprisePeople(), counts.officialsAndOthers()),
				counts.total(), extent.enterprises(), extent.volunteers(), extent.volunteerHours(), extent.openVenues(),
				row.getString("contact_name"), row.getString("contact_telephone"), row.getString("recorded_by"),
				ActivityState.valueOf(row.getString("state")).getLabel(), row.getString("remarks"),
				row.getObject("duplicate_of", Integer.class));
	}

	private static HeadCounts headCounts(ResultSet row) throws SQLException {
		return new HeadCounts(count(row, "students"), count(row, "teachers"), count(row, "pupils_and_parents"),
				count(row, "residents"), count(row, "enterprise_people"), count(row, "officials_and_others"));
	}

	private static Extent extent(ResultSet row) throws SQLException {
		return new Extent(row.getInt("sessions_on_site"), row.getInt("sessions_online"), count(row, "enterprises"),
				count(row, "volunteers"), row.getBigDecimal("volunteer_hours"), count(row, "open_venues"));
	}

	private static Integer count(ResultSet row, String column) throws SQLException {
		return row.getObject(column, Integer.class);
	}

}
