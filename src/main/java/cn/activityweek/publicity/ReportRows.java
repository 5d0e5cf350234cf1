package cn.activityweek.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The posts and media reports of a year for sheet 3 of 附件2, read one after the other.
 */
@Component
public class ReportRows {

	private static final int FETCH_SIZE = 200;

	private static final String ROWS = """
			select x.*, coalesce(l.name, d.name) as department, coalesce(a.title, '') as activity from (
				select p.id as post_id, null::bigint as report_id, p.title, null as outlet, 'COLLEGE' as level, 'WEBSITE' as medium,
					(p.first_published_at at time zone 'Asia/Shanghai')::date as published_on, null as link,
					p.source <> '' as reprint, true as counted, p.written_by as author,
					p.department_id as reporter_id, c.department_id, c.activity_id, p.edition_id
				from published_post p join counted_post c on c.post_id = p.id where p.edition_id = :edition
				union all
				select null, r.id, r.title, o.name, o.level, o.medium, r.published_on, r.link, r.reprint,
					c.report_id is not null, r.author, r.department_id, coalesce(k.counted_for_id, r.department_id), k.id,
					r.edition_id
				from media_report r join media_outlet o on o.id = r.outlet_id
				left join counted_report c on c.report_id = r.id
				left join media_report_activity m on m.report_id = r.id and m.position = 0
				left join activity ma on ma.id = m.activity_id
				left join activity k on k.id = coalesce(ma.duplicate_of_id, ma.id) and k.deleted_at is null
				where r.edition_id = :edition and r.deleted_at is null
			) x join department d on d.id = x.reporter_id
			left join department_listing l on l.department_id = x.reporter_id and l.edition_id = x.edition_id
			left join activity a on a.id = x.activity_id
			where (:department::bigint is null or x.department_id = :department)
			order by x.published_on, x.post_id nulls last, x.title, x.report_id""";

	private final JdbcClient jdbc;

	ReportRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Hands over the rows one by one, by date. Needs a transaction, without which the
	 * driver would fetch all of them at once.
	 * @param editionId the edition
	 * @param departmentId the department that they count for, null for the college
	 * @param reader gets each row
	 */
	@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
	public void forEach(Long editionId, Long departmentId, Consumer<ReportRow> reader) {
		try (Stream<ReportRow> rows = this.jdbc.sql(ROWS)
			.param("edition", editionId)
			.param("department", departmentId, Types.BIGINT)
			.withFetchSize(FETCH_SIZE)
			.query((row, index) -> row(row))
			.stream()) {
			rows.forEach(reader);
		}
	}

	private static ReportRow row(ResultSet row) throws SQLException {
		return new ReportRow(row.getObject("post_id", Long.class), row.getString("title"), row.getString("activity"),
				row.getString("outlet"), OutletLevel.valueOf(row.getString("level")).getLabel(),
				Medium.valueOf(row.getString("medium")).getLabel(), row.getObject("published_on", LocalDate.class),
				row.getString("link"), row.getBoolean("reprint"), row.getBoolean("counted"), row.getString("author"),
				row.getString("department"));
	}

}
