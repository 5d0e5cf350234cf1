package cn.activityweek.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.SearchWords;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * The list of media reports: two statements, however long it is.
 */
@Component
class ReportLines {

	/** A report r without link or proof: a warning of rule 7. */
	static final String LACKING = "r.link = '' and not exists (select from publicity_file f where f.report_id = r.id)";

	private static final int PAGE = 50;

	private static final String FROM = """
			 from media_report r join media_outlet o on o.id = r.outlet_id
			left join counted_report c on c.report_id = r.id
			left join media_report_activity ra on ra.report_id = r.id and ra.position = 0
			left join activity a on a.id = ra.activity_id and a.deleted_at is null
			left join activity k on k.id = coalesce(a.duplicate_of_id, a.id) and k.deleted_at is null
			left join activity_module m on m.id = k.module_id
			where r.edition_id = :edition and r.deleted_at is null and (:all or r.department_id in (:own) or k.counted_for_id in (:own))
			and (:department::bigint is null or coalesce(k.counted_for_id, r.department_id) = :department)
			and (:module::int is null or coalesce(m.number, 0) = :module)""";

	private static final String SELECT = """
			select r.*, o.name as outlet, o.level, o.medium, o.confirmed, a.title as activity, a.id as main_id,
			c.report_id is not null as counted, coalesce(l.name, d.name) as department,
			(select count(*)::int from publicity_file f where f.report_id = r.id) as proofs,
			(select oo.name from media_report s join media_outlet oo on oo.id = s.outlet_id
				where s.id = r.reprint_of_id) as origin""";

	private static final String NAMES = """
			 left join department_listing l on l.department_id = r.department_id and l.edition_id = r.edition_id
			join department d on d.id = r.department_id where""";

	private final PublicityPolicy policy;

	private final JdbcClient jdbc;

	ReportLines(PublicityPolicy policy, JdbcClient jdbc) {
		this.policy = policy;
		this.jdbc = jdbc;
	}

	/**
	 * A page of the list.
	 * @param editionId the year
	 * @param filter what is asked for
	 * @param actor who asks
	 * @param page the page, from 0
	 * @return the newest first
	 */
	Page<ReportLine> page(Long editionId, ReportFilter filter, Actor actor, int page) {
		PageRequest request = PageRequest.of(Math.max(0, Math.min(page, 10_000)), PAGE);
		String from = FROM.replaceFirst("where", NAMES.replace("$", "\\$"));
		List<ReportLine> lines = statement(
				SELECT + from + conditions(filter)
						+ " order by r.published_on desc, r.id desc limit :limit offset :offset",
				editionId, filter, actor)
			.param("limit", PAGE)
			.param("offset", request.getOffset())
			.query((row, index) -> line(row))
			.list();
		int count = statement("select count(*)" + FROM + conditions(filter), editionId, filter, actor)
			.query(Integer.class)
			.single();
		return new PageImpl<>(lines, request, count);
	}

	/**
	 * Whether the person sees a report.
	 * @param report the report
	 * @param actor the person
	 * @return true where the list shows it: to who sees all, to the department that
	 * entered it and to the one for which it counts
	 */
	boolean maySee(MediaReport report, Actor actor) {
		return this.policy.maySee(actor, report.getDepartmentId()) || this.jdbc.sql("""
				select exists (select from media_report_activity m join activity a on a.id = m.activity_id
				join activity k on k.id = coalesce(a.duplicate_of_id, a.id) and k.deleted_at is null
				where m.report_id = :id and m.position = 0 and k.counted_for_id in (:own))""")
			.param("id", report.getId())
			.param("own", this.policy.own(actor))
			.query(Boolean.class)
			.single();
	}

	private static String conditions(ReportFilter filter) {
		String reach = (filter.reach() != null) ? " and " + filter.reach().condition() : "";
		String mark = (filter.mark() != null) ? " and " + filter.mark().condition() : "";
		return " and r.search_text like all (:words)" + reach + mark;
	}

	private JdbcClient.StatementSpec statement(String sql, Long editionId, ReportFilter filter, Actor actor) {
		return this.jdbc.sql(sql)
			.param("edition", editionId)
			.param("all", this.policy.seesAll(actor))
			.param("own", this.policy.own(actor))
			.param("department", filter.department(), Types.BIGINT)
			.param("module", filter.module(), Types.INTEGER)
			.param("words", new SqlArrayValue("text", filter.words().stream().map(SearchWords::pattern).toArray()));
	}

	private static ReportLine line(ResultSet row) throws SQLException {
		return new ReportLine(row.getLong("id"), row.getString("title"), row.getString("outlet"),
				OutletLevel.valueOf(row.getString("level")), Medium.valueOf(row.getString("medium")),
				row.getBoolean("confirmed"), row.getObject("published_on", LocalDate.class), row.getString("link"),
				row.getInt("proofs"), row.getBoolean("reprint"), row.getString("origin"), row.getString("activity"),
				row.getObject("main_id", Long.class), row.getString("department"), row.getBoolean("counted"));
	}

}
