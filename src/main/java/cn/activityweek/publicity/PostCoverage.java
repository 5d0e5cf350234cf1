package cn.activityweek.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.edition.Edition;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which activities have a report, and how long those wait that have none: a constant
 * number of statements, however many activities there are.
 */
@Component
class PostCoverage {

	private static final int PAGE = 50;

	private static final String MARKED = """
			with marked as (select a.*, m.number as module_number, p.post_id, coalesce(p.published, false) as published,
				case when coalesce(p.published, false) then 'PUBLISHED'
				when a.state <> 'HELD' then 'UNLOGGED'
				when (a.over_at < :weekEnd and :now >= :weekEnd)
					or (a.over_at >= :weekEnd and a.over_at + interval '24 hours' <= :now) then 'LATE'
				when a.over_at + interval '24 hours' <= :now then 'SOON'
				when p.post_id is not null then 'WRITTEN' else 'FRESH' end as mark
			from activity a join activity_module m on m.id = a.module_id
			left join (select r.activity_id, bool_or(r.published) as published,
					coalesce(min(r.post_id) filter (where r.published), min(r.post_id)) as post_id
				from reported_activity r group by r.activity_id) p on p.activity_id = a.id
			where a.edition_id = :edition and a.deleted_at is null and a.duplicate_of_id is null
				and (a.state = 'HELD' or (a.state = 'PLANNED' and a.over_at <= :now))
				and (:all or a.department_id in (:own) or a.organiser_id in (:own) or a.counted_for_id in (:own))
				and (:department::bigint is null or a.counted_for_id = :department)
				and (:module::int is null or m.number = :module))
			""";

	private static final String FILTERED = " from marked a where (:mark::text is null or a.mark = :mark)";

	private static final String LINES = MARKED + """
			select a.*, coalesce(l.name, d.name) as counted_for
			from marked a join department d on d.id = a.counted_for_id
			left join department_listing l on l.department_id = a.counted_for_id and l.edition_id = a.edition_id
			where (:mark::text is null or a.mark = :mark)
			order by array_position(array['LATE', 'SOON', 'FRESH', 'WRITTEN', 'UNLOGGED', 'PUBLISHED'], a.mark),
				a.over_at, a.id limit :limit offset :offset""";

	private static final String SUMS = MARKED
			+ """
					select a.module_id, a.counted_for_id, count(*)::int as over, count(*) filter (where a.state = 'HELD')::int as held,
						count(*) filter (where a.state = 'HELD' and a.post_id is not null)::int as reported,
						count(*) filter (where a.state = 'HELD' and a.published)::int as published,
						count(*) filter (where a.mark = 'SOON')::int as soon, count(*) filter (where a.mark = 'LATE')::int as late
					from marked a where (:mark::text is null or a.mark = :mark)
					group by grouping sets ((a.module_id), (a.counted_for_id), ())""";

	private final PublicityPolicy policy;

	private final JdbcClient jdbc;

	private final Clock clock;

	PostCoverage(PublicityPolicy policy, JdbcClient jdbc, Clock clock) {
		this.policy = policy;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A page of the activities, the most urgent first.
	 * @param edition the year
	 * @param filter what is asked for
	 * @param actor who asks; a department sees those in which it has a part
	 * @param page the page, from 0
	 * @return the page
	 */
	Page<CoverageLine> page(Edition edition, CoverageFilter filter, Actor actor, int page) {
		PageRequest request = PageRequest.of(Math.max(0, Math.min(page, 10_000)), PAGE);
		List<CoverageLine> lines = lines(edition, filter, actor, this.policy.seesAll(actor), request);
		int count = statement(MARKED + "select count(*)" + FILTERED, edition, filter, actor, this.policy.seesAll(actor))
			.query(Integer.class)
			.single();
		return new PageImpl<>(lines, request, count);
	}

	/**
	 * What waits for a report of the person's own departments.
	 * @param edition the year
	 * @param mark late or soon
	 * @param actor the person
	 * @param limit how many at most
	 * @return the longest waiting first
	 */
	List<CoverageLine> ownWaiting(Edition edition, CoverageMark mark, Actor actor, int limit) {
		return lines(edition, new CoverageFilter(null, null, mark), actor, false, PageRequest.of(0, limit));
	}

	private List<CoverageLine> lines(Edition edition, CoverageFilter filter, Actor actor, boolean all,
			PageRequest request) {
		return statement(LINES, edition, filter, actor, all).param("limit", request.getPageSize())
			.param("offset", request.getOffset())
			.query((row, index) -> line(row))
			.list();
	}

	/**
	 * The sums by module, by 計入部門, and of all.
	 * @param edition the year
	 * @param filter what is asked for
	 * @param actor who asks
	 * @return in no order; the sum of all has neither module nor department
	 */
	List<CoverageSum> sums(Edition edition, CoverageFilter filter, Actor actor) {
		return statement(SUMS, edition, filter, actor, this.policy.seesAll(actor))
			.query((row, index) -> new CoverageSum(row.getObject("module_id", Long.class),
					row.getObject("counted_for_id", Long.class), row.getInt("over"), row.getInt("held"),
					row.getInt("reported"), row.getInt("published"), row.getInt("soon"), row.getInt("late")))
			.list();
	}

	/**
	 * Which of some activities have a published report.
	 * @param activityIds the activities
	 * @return ids of those that do
	 */
	Set<Long> published(Collection<Long> activityIds) {
		return activityIds.isEmpty() ? Set.of() : new HashSet<>(this.jdbc
			.sql("select distinct r.activity_id from reported_activity r where r.published and r.activity_id in (:ids)")
			.param("ids", activityIds)
			.query(Long.class)
			.list());
	}

	private JdbcClient.StatementSpec statement(String sql, Edition edition, CoverageFilter filter, Actor actor,
			boolean all) {
		return this.jdbc.sql(sql)
			.param("edition", edition.getId())
			.param("all", all)
			.param("own", this.policy.own(actor))
			.param("department", filter.department(), Types.BIGINT)
			.param("module", filter.module(), Types.INTEGER)
			.param("mark", (filter.mark() != null) ? filter.mark().name() : null, Types.VARCHAR)
			.param("now", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("weekEnd",
					OffsetDateTime.ofInstant(CollegeTime.startOf(edition.getEndsOn().plusDays(1)), ZoneOffset.UTC));
	}

	private static CoverageLine line(ResultSet row) throws SQLException {
		return new CoverageLine(row.getLong("id"), row.getString("title"), row.getInt("module_number"),
				row.getString("counted_for"), row.getLong("department_id"), row.getTimestamp("starts_at").toInstant(),
				row.getTimestamp("over_at").toInstant(), row.getString("state").equals("HELD"),
				row.getObject("post_id", Long.class), CoverageMark.valueOf(row.getString("mark")));
	}

}
