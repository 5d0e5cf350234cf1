package cn.activityweek.activity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures of a year's activities, added up by the database. What counts is said by
 * the view counted_activity; an activity counts for one department.
 */
@Component
public class ActivityFigures {

	/** Of the view counted_activity, which says what counts. */
	private static final String COUNTED = "(:department::bigint is null or a.counted_for_id = :department)";

	private static final String MEASURES = Arrays.stream(ActivityMeasure.values())
		.map(ActivityMeasure::sql)
		.collect(Collectors.joining(", "));

	private final JdbcClient jdbc;

	ActivityFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The sums of each module.
	 * @param editionId the edition
	 * @param departmentId the department that they count for, null for the college
	 * @return module id to sums, for every module, also where nothing was held
	 */
	public Map<Long, ActivitySums> byModule(Long editionId, Long departmentId) {
		return sums("select m.id, " + MEASURES
				+ " from activity_module m left join counted_activity a on a.module_id = m.id" + " and " + COUNTED
				+ " where m.edition_id = :edition group by m.id", editionId, departmentId);
	}

	/**
	 * The sums of each department's sheet.
	 * @param editionId the edition
	 * @return department id to sums, for departments for which anything counts
	 */
	public Map<Long, ActivitySums> byDepartment(Long editionId) {
		return sums("select a.counted_for_id as id, " + MEASURES
				+ " from counted_activity a where a.edition_id = :edition and " + COUNTED
				+ " group by a.counted_for_id", editionId, null);
	}

	private Map<Long, ActivitySums> sums(String sql, Long editionId, Long departmentId) {
		Map<Long, ActivitySums> sums = new LinkedHashMap<>();
		query(sql, editionId, departmentId).query((row) -> {
			sums.put(row.getLong("id"), sums(row));
		});
		return sums;
	}

	private static ActivitySums sums(ResultSet row) throws SQLException {
		Map<ActivityMeasure, BigDecimal> known = new EnumMap<>(ActivityMeasure.class);
		for (ActivityMeasure measure : ActivityMeasure.values()) {
			BigDecimal sum = row.getBigDecimal(measure.name());
			if (sum != null) {
				known.put(measure, sum);
			}
		}
		return new ActivitySums(known);
	}

	/**
	 * The typed indicators of block B, added up or the largest, as each one says.
	 * @param editionId the edition
	 * @param departmentId the department that they count for, null for the college
	 * @return indicator id to figure, without those of which nothing is known
	 */
	public Map<Long, BigDecimal> indicators(Long editionId, Long departmentId) {
		Map<Long, BigDecimal> figures = new HashMap<>();
		query("select i.id, case i.aggregation when 'MAXIMUM' then max(v.amount) else sum(v.amount) end as figure"
				+ " from indicator i join indicator_value v on v.indicator_id = i.id"
				+ " join counted_activity a on a.id = v.activity_id and a.module_id = i.module_id and " + COUNTED
				+ " where i.edition_id = :edition and i.aggregation <> 'DERIVED' group by i.id", editionId,
				departmentId)
			.query((row) -> {
				figures.put(row.getLong("id"), row.getBigDecimal("figure"));
			});
		return figures;
	}

	/**
	 * The enterprises that took part, each once, as far as they are named.
	 * @param editionId the edition
	 * @param departmentId the department that they count for, null for the college
	 * @return how many, or null where none is named
	 */
	public BigDecimal distinctEnterprises(Long editionId, Long departmentId) {
		return query("select nullif(count(distinct e.match_name), 0)::numeric from activity_enterprise e"
				+ " join counted_activity a on a.id = e.activity_id where a.edition_id = :edition and " + COUNTED,
				editionId, departmentId)
			.query((row, index) -> row.getBigDecimal(1))
			.list()
			.get(0);
	}

	/**
	 * Activities whose figures somebody should look at again.
	 * @param editionId the edition
	 * @param departmentId the department that they count for, null for the college
	 * @param limit how many at most
	 * @return by number
	 */
	public List<DoubtfulActivity> doubtful(Long editionId, Long departmentId, int limit) {
		return query("select a.id, a.number, a.title, a.counts_unclear, " + ActivityMeasure.Sql.QUESTIONED
				+ " as questioned, " + ActivityMeasure.Sql.LINES_DIFFER
				+ " as lines_differ from counted_activity a where a.edition_id = :edition" + " and " + COUNTED
				+ " and (a.counts_unclear or " + ActivityMeasure.Sql.TOTAL + " = 0 or " + ActivityMeasure.Sql.QUESTIONED
				+ " or " + ActivityMeasure.Sql.LINES_DIFFER + ") order by a.number limit :limit", editionId,
				departmentId)
			.param("limit", limit)
			.query((row, index) -> new DoubtfulActivity(row.getLong("id"), row.getInt("number"), row.getString("title"),
					row.getBoolean("counts_unclear"), row.getBoolean("questioned"), row.getBoolean("lines_differ")))
			.list();
	}

	private JdbcClient.StatementSpec query(String sql, Long editionId, Long departmentId) {
		return this.jdbc.sql(sql).param("edition", editionId).param("department", departmentId, Types.BIGINT);
	}

}
