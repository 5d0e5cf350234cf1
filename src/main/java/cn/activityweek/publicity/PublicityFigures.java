package cn.activityweek.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;

import cn.activityweek.organisation.Department;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures of the year's publicity, added up by the database. What counts is said by
 * the views counted_post and counted_report; everything counts for exactly one
 * department, so that departments add up to the college.
 */
@Component
public class PublicityFigures {

	/** The row 綜合: posts and reports on the whole week. */
	public static final Long WHOLE_WEEK = 0L;

	private static final String COUNTED = """
			select coalesce(x.%s, 0) as id, sum(x.posts)::int as posts, sum(x.city)::int as city,
				sum(x.province)::int as province, sum(x.nation)::int as nation
			from (select module_id, department_id, 1 as posts, 0 as city, 0 as province, 0 as nation
				from counted_post where edition_id = :edition
				union all
				select module_id, department_id, 0, (level in ('CITY', 'COUNTY'))::int, (level = 'PROVINCE')::int,
					(level = 'NATION')::int
				from counted_report where edition_id = :edition) x
			where (:department::bigint is null or x.department_id = :department)
			group by 1""";

	private static final String OF_DEPARTMENT = "(:department::bigint is null or x.department_id = :department)";

	private final Departments departments;

	private final JdbcClient jdbc;

	PublicityFigures(Departments departments, JdbcClient jdbc) {
		this.departments = departments;
		this.jdbc = jdbc;
	}

	/**
	 * The sums of each module.
	 * @param editionId the edition
	 * @param departmentId the department that they count for, null for the college
	 * @return module id to sums, {@link #WHOLE_WEEK} among them; those without any are
	 * missing
	 */
	public Map<Long, PublicitySums> byModule(Long editionId, Long departmentId) {
		return sums("module_id", editionId, departmentId);
	}

	/**
	 * The sums of each department's sheet.
	 * @param editionId the edition
	 * @return department id to sums; those without any are missing
	 */
	public Map<Long, PublicitySums> byDepartment(Long editionId) {
		return sums("department_id", editionId, null);
	}

	private Map<Long, PublicitySums> sums(String column, Long editionId, Long departmentId) {
		Map<Long, PublicitySums> sums = new HashMap<>();
		query(COUNTED.formatted(column), editionId, departmentId).query((row) -> {
			sums.put(row.getLong("id"), new PublicitySums(row.getInt("posts"), row.getInt("city"),
					row.getInt("province"), row.getInt("nation")));
		});
		return sums;
	}

	/**
	 * 材料報送 and 學校新媒體. Materials count for the department that handed them in, the
	 * college's own media for the one that does publicity.
	 * @param editionId the edition
	 * @param departmentId the department, null for the college
	 * @return the figures
	 */
	public CollectedFigures collected(Long editionId, Long departmentId) {
		return query("""
				select m.*, p.*, o.* from (select count(*) filter (where x.kind = 'CASE') as cases,
						count(*) filter (where x.kind = 'STORY') as stories,
						count(*) filter (where x.kind = 'EXAMPLE') as examples
					from publicity_material x where x.edition_id = :edition and x.deleted_at is null
					and x.state in ('HANDED_IN', 'SELECTED', 'NOT_SELECTED') and %1$s) m,
				(select count(*) as provincial from provincial_item x where x.edition_id = :edition
					and x.deleted_at is null and x.state in ('SENT', 'PUBLISHED', 'NOT_USED') and %1$s) p,
				(select sum(i.items)::bigint as own_items, sum(i.views)::bigint as own_views from own_media_item i
					where i.edition_id = :edition and :desk) o""".formatted(OF_DEPARTMENT), editionId, departmentId)
			.param("desk", isDesk(departmentId))
			.query((row, index) -> collected(row))
			.single();
	}

	private static CollectedFigures collected(ResultSet row) throws SQLException {
		return new CollectedFigures(row.getInt("cases"), row.getInt("stories"), row.getInt("examples"),
				row.getInt("provincial"), row.getObject("own_items", Long.class),
				row.getObject("own_views", Long.class));
	}

	/**
	 * Whether what 宣傳統戰部 enters for the college counts here.
	 * @param departmentId the department, null for the college
	 * @return true for the college and for the department that does publicity
	 */
	public boolean isDesk(Long departmentId) {
		return departmentId == null || this.departments.withDuty(Duty.PUBLICITY)
			.map(Department::getId)
			.filter(departmentId::equals)
			.isPresent();
	}

	/**
	 * 其他渠道補計.
	 * @param editionId the edition
	 * @return the sums, zero where nothing is entered
	 */
	public SupplementSums supplements(Long editionId) {
		return this.jdbc.sql("""
				select coalesce(sum(amount) filter (where kind = 'PHOTOGRAPHS'), 0)::bigint as photographs,
					coalesce(sum(amount) filter (where kind = 'VIDEOS'), 0)::bigint as videos,
					coalesce(sum(amount) filter (where kind = 'SENT_TO_MEDIA'), 0)::bigint as sent_to_media,
					coalesce(sum(amount) filter (where kind = 'PLAYS'), 0)::bigint as plays
				from works_supplement where edition_id = ?""")
			.param(editionId)
			.query((row, index) -> new SupplementSums(row.getLong("photographs"), row.getLong("videos"),
					row.getLong("sent_to_media"), row.getLong("plays")))
			.single();
	}

	/**
	 * Activities that count and have no published post, here or elsewhere.
	 * @param editionId the edition
	 * @param departmentId the department that they count for, null for the college
	 * @return how many
	 */
	public int withoutPost(Long editionId, Long departmentId) {
		return query("""
				select count(*) from counted_activity a where a.edition_id = :edition
				and (:department::bigint is null or a.counted_for_id = :department)
				and a.id not in (select r.activity_id from reported_activity r where r.published)""", editionId,
				departmentId)
			.query(Integer.class)
			.single();
	}

	/**
	 * Media reports without link or proof.
	 * @param editionId the edition
	 * @param departmentId the department for whose sheet they stand, null for the college
	 * @return how many
	 */
	public int lackingReports(Long editionId, Long departmentId) {
		return query("""
				select count(*) from media_report r
				left join media_report_activity ra on ra.report_id = r.id and ra.position = 0
				left join activity a on a.id = ra.activity_id
				left join activity k on k.id = coalesce(a.duplicate_of_id, a.id) and k.deleted_at is null
				where r.edition_id = :edition and r.deleted_at is null
				and (:department::bigint is null or coalesce(k.counted_for_id, r.department_id) = :department)
				and\s""" + ReportLines.LACKING, editionId, departmentId).query(Integer.class).single();
	}

	private JdbcClient.StatementSpec query(String sql, Long editionId, Long departmentId) {
		return this.jdbc.sql(sql).param("edition", editionId).param("department", departmentId, Types.BIGINT);
	}

}
