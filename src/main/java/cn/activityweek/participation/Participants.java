package cn.activityweek.participation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who took part in one activity: how many, and, for those who may know, who. A name is
 * whole only to the student's own college; those who keep the activity see that it is
 * there; nobody else sees any.
 */
@Component
class Participants {

	private static final int PAGE = 50;

	private static final Set<Long> NO_COLLEGE = Set.of(-1L);

	private final JdbcClient jdbc;

	private final ActivityAccess access;

	Participants(JdbcClient jdbc, ActivityAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	ParticipationCounts counts(Long activityId) {
		return this.jdbc.sql("select * from activity_participation where activity_id = ?")
			.param(activityId)
			.query((row, index) -> HeldActivities.counts(row))
			.optional()
			.orElse(ParticipationCounts.NOBODY);
	}

	/**
	 * How many students of each college took part.
	 * @param activityId the activity
	 * @return the college's name to its students, in the roster's order
	 */
	Map<String, Integer> byCollege(Long activityId) {
		Map<String, Integer> colleges = new LinkedHashMap<>();
		this.jdbc.sql("""
				select l.name, c.students from activity a
				join (select activity_id, department_id, students from fixed_activity_college
					union all select activity_id, department_id, count(*)::int from named_person
					where department_id is not null group by activity_id, department_id) c on c.activity_id = a.id
				join department_listing l on l.edition_id = a.edition_id and l.department_id = c.department_id
				where a.id = ? order by l.position""").param(activityId).query((row) -> {
			colleges.put(row.getString("name"), row.getInt("students"));
		});
		return colleges;
	}

	/**
	 * The people on an activity's lists as far as this person may see them.
	 * @param activity the activity, visible to the person
	 * @param actor who asks
	 * @param page the page, from 0
	 * @return students by college and class, then staff
	 */
	Page<NamedPerson> people(Activity activity, Actor actor, int page) {
		boolean keeps = this.access.mayContribute(activity, actor);
		Collection<Long> own = own(actor);
		PageRequest request = PageRequest.of(Math.max(page, 0), PAGE);
		String visible = " from named_person n where n.activity_id = :activity and (:keeps or n.department_id in (:own))";
		long total = statement("select count(*)" + visible, activity, keeps, own).query(Long.class).single();
		List<NamedPerson> people = statement("""
				select n.kind, n.number, n.department_id, m.name, m.class_name
				from (select *""" + visible + """
				) n left join class_member m on n.department_id is not null and m.edition_id = n.edition_id
					and m.number = n.number
				order by n.kind desc, n.department_id nulls last, m.class_name, n.number limit :limit offset :offset""",
				activity, keeps, own)
			.param("limit", PAGE)
			.param("offset", request.getOffset())
			.query((row, index) -> NamedPerson.of(PersonKind.valueOf(row.getString("kind")), row.getString("number"),
					row.getString("name"), row.getString("class_name"),
					own.contains(row.getObject("department_id", Long.class)), row.getString("department_id") != null))
			.list();
		return new PageImpl<>(people, request, total);
	}

	private JdbcClient.StatementSpec statement(String sql, Activity activity, boolean keeps, Collection<Long> own) {
		return this.jdbc.sql(sql).param("activity", activity.getId()).param("keeps", keeps).param("own", own);
	}

	/** Never empty, since an empty list is no SQL. */
	private static Collection<Long> own(Actor actor) {
		List<Long> own = actor.departments().stream().filter((id) -> actor.mayIn(Right.SEE_DEPARTMENT, id)).toList();
		return own.isEmpty() ? NO_COLLEGE : own;
	}

}
