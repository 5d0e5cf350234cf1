package cn.activityweek.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The activities that count, with what the lists know of each: all of them to those who
 * see all, to others those in which their departments have a part, and those of the
 * modules that they lead: as in the list of activities.
 */
@Component
class HeldActivities {

	private static final int PAGE = 50;

	private static final String VISIBLE = """
			 from counted_activity a join activity_participation p on p.activity_id = a.id
			where a.edition_id = :edition and (:all or a.department_id in (:own) or a.organiser_id in (:own)
				or a.counted_for_id in (:own) or a.module_id in (:led) or exists (select from activity_cooperation c
					where c.activity_id = a.id and c.department_id in (:own)))
				and (not :missing or not (""" + Coverage.NAMED + "))";

	private final ActivityAccess access;

	private final JdbcClient jdbc;

	HeldActivities(ActivityAccess access, JdbcClient jdbc) {
		this.access = access;
		this.jdbc = jdbc;
	}

	/**
	 * A page of the list.
	 * @param editionId the edition
	 * @param missing whether only those without any names
	 * @param actor who asks
	 * @param page the page, from 0
	 * @return by time
	 */
	Page<ActivityLine> page(Long editionId, boolean missing, Actor actor, int page) {
		PageRequest request = PageRequest.of(Math.max(0, Math.min(page, 10_000)), PAGE);
		List<ActivityLine> lines = statement("select a.title, a.starts_at, a.students as typed, p.*" + VISIBLE
				+ " order by a.starts_at, a.id limit :limit offset :offset", editionId, missing, actor)
			.param("limit", PAGE)
			.param("offset", request.getOffset())
			.query((row, index) -> new ActivityLine(row.getLong("activity_id"), row.getString("title"),
					row.getTimestamp("starts_at").toInstant(), row.getObject("typed", Integer.class), counts(row)))
			.list();
		return new PageImpl<>(lines, request, count(editionId, missing, actor));
	}

	int count(Long editionId, boolean missing, Actor actor) {
		return statement("select count(*)" + VISIBLE, editionId, missing, actor).query(Integer.class).single();
	}

	private JdbcClient.StatementSpec statement(String sql, Long editionId, boolean missing, Actor actor) {
		Set<Long> own = actor.departments().isEmpty() ? Set.of(-1L) : actor.departments();
		Set<Long> led = this.access.led(editionId, actor);
		return this.jdbc.sql(sql)
			.param("edition", editionId)
			.param("all", actor.may(Right.SEE_ALL))
			.param("own", own)
			.param("led", led.isEmpty() ? Set.of(-1L) : led)
			.param("missing", missing);
	}

	static ParticipationCounts counts(ResultSet row) throws SQLException {
		return new ParticipationCounts(row.getInt("students"), row.getInt("unverified"), row.getInt("staff"),
				row.getInt("pupils_and_parents"), row.getInt("residents"), row.getInt("enterprise_people"),
				row.getInt("officials_and_others"));
	}

}
