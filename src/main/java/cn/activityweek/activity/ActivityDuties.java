package cn.activityweek.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What joint activities, questions and support ask of a department, for its desk.
 */
@Component
public class ActivityDuties {

	/** Support not yet seen to is urgent from this many days before. */
	private static final int CLOSE_DAYS = 3;

	private static final int MOST = 50;

	private static final String SUMMARY = """
			select a.id, a.title, a.module_id, a.department_id, a.starts_at, a.place, a.state from activity a
			where a.edition_id = :edition and a.deleted_at is null and a.duplicate_of_id is null
			""";

	private static final String ORDER = " order by a.starts_at, a.id limit " + MOST;

	private final SupportBoard board;

	private final JdbcClient jdbc;

	private final Clock clock;

	ActivityDuties(SupportBoard board, JdbcClient jdbc, Clock clock) {
		this.board = board;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What waits for the person.
	 * @param editionId the edition
	 * @param actor the person
	 * @return everything by its kind
	 */
	public Duties of(Long editionId, Actor actor) {
		List<Long> own = actor.departments()
			.stream()
			.filter((departmentId) -> actor.mayIn(Right.LOG_ACTIVITIES, departmentId))
			.toList();
		if (own.isEmpty()) {
			return Duties.NOTHING;
		}
		Instant close = this.clock.instant().plus(CLOSE_DAYS, ChronoUnit.DAYS);
		return new Duties(lines(editionId, own), takingPart(editionId, own), questions(editionId, own),
				answers(editionId, actor), support(this.board.open(editionId, own, MOST)),
				support(this.board.waiting(editionId, own, close, MOST)));
	}

	private List<Line> lines(Long editionId, Collection<Long> own) {
		return this.jdbc
			.sql("""
					select a.id, a.title, a.starts_at, a.place, c.department_id, l.name as department, o.name as organiser
					from activity a join activity_cooperation c on c.activity_id = a.id
					join department_listing l on l.edition_id = a.edition_id and l.department_id = c.department_id
					join department_listing o on o.edition_id = a.edition_id and o.department_id = a.organiser_id
					where a.edition_id = :edition and a.deleted_at is null and a.duplicate_of_id is null and a.state = 'HELD'
						and c.department_id in (:own) and c.department_id <> a.organiser_id
						and not exists (select from activity_line i
							where i.activity_id = a.id and i.department_id = c.department_id)
					"""
					+ ORDER)
			.param("edition", editionId)
			.param("own", own)
			.query((row, index) -> new Line(row.getLong("id"), row.getString("title"),
					row.getTimestamp("starts_at").toInstant(), row.getString("place"), row.getLong("department_id"),
					row.getString("department"), row.getString("organiser")))
			.list();
	}

	private List<ActivitySummary> takingPart(Long editionId, Collection<Long> own) {
		return this.jdbc
			.sql(SUMMARY + " and a.over_at > :now and a.state in ('PLANNED', 'MOVED')"
					+ " and a.department_id not in (:own) and (a.organiser_id in (:own) or exists (select from"
					+ " activity_cooperation c where c.activity_id = a.id and c.department_id in (:own)))" + ORDER)
			.param("edition", editionId)
			.param("own", own)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, index) -> new ActivitySummary(row.getLong("id"), row.getString("title"),
					row.getLong("module_id"), row.getLong("department_id"), row.getTimestamp("starts_at").toInstant(),
					row.getString("place"), ActivityState.valueOf(row.getString("state"))))
			.list();
	}

	private List<Question> questions(Long editionId, Collection<Long> own) {
		return questions(" and a.department_id in (:own) and q.answered_at is null", editionId, own, null);
	}

	/** Answers that who asked has still to look at. */
	private List<Question> answers(Long editionId, Actor actor) {
		return questions(" and q.asked_by = :account and q.answered_at is not null", editionId, List.of(),
				actor.accountId());
	}

	private List<Question> questions(String which, Long editionId, Collection<Long> own, Long accountId) {
		return this.jdbc.sql("""
				select q.id, q.activity_id, q.question, q.answer, q.asked_at, a.title, account.display_name as asked_by
				from activity_question q join activity a on a.id = q.activity_id
				join account on account.id = q.asked_by
				where a.edition_id = :edition and a.deleted_at is null and q.settled_at is null
				""" + which + " order by q.id limit " + MOST)
			.param("edition", editionId)
			.param("own", own)
			.param("account", accountId)
			.query((row, index) -> new Question(row.getLong("id"), row.getLong("activity_id"), row.getString("title"),
					row.getString("question"), row.getString("answer"), row.getString("asked_by"),
					row.getTimestamp("asked_at").toInstant()))
			.list();
	}

	private static List<Support> support(List<SupportEntry> entries) {
		return entries.stream()
			.map((entry) -> new Support(entry.id(), entry.activityId(), entry.title(), entry.startsAt(), entry.endsAt(),
					entry.place(), entry.organiser(), entry.department(), entry.need(), entry.reopenedBecause(),
					entry.seen()))
			.toList();
	}

	/**
	 * What waits for a department.
	 *
	 * @param lines held joint activities without the department's line
	 * @param takingPart activities of others to come in which it takes part or that it
	 * organises
	 * @param questions open questions about its records, unanswered
	 * @param answers answers to the person's own questions, not yet settled
	 * @param support what it has still to see to as a supporting department
	 * @param waiting what it has asked of supporting departments, is close, and isn't yet
	 * seen to
	 */
	public record Duties(List<Line> lines, List<ActivitySummary> takingPart, List<Question> questions,
			List<Question> answers, List<Support> support, List<Support> waiting) {

		static final Duties NOTHING = new Duties(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

	}

	/**
	 * A joint activity whose line is missing.
	 *
	 * @param activityId the activity
	 * @param title its title
	 * @param startsAt its start
	 * @param place its place
	 * @param departmentId the department whose line it is
	 * @param department that department's name
	 * @param organiser 承辦單位
	 */
	public record Line(Long activityId, String title, Instant startsAt, String place, Long departmentId,
			String department, String organiser) {
	}

	/**
	 * An open question.
	 *
	 * @param id its id
	 * @param activityId the activity
	 * @param title its title
	 * @param question the question
	 * @param answer the answer, may be empty
	 * @param askedBy who asked
	 * @param askedAt when
	 */
	public record Question(Long id, Long activityId, String title, String question, String answer, String askedBy,
			Instant askedAt) {
	}

	/**
	 * Something asked of a supporting department.
	 *
	 * @param id of the request
	 * @param activityId the activity
	 * @param title its title
	 * @param startsAt its start
	 * @param endsAt its end, may be null
	 * @param place its place
	 * @param organiser 承辦單位
	 * @param department the supporting department
	 * @param need the line asked, may be empty
	 * @param reopenedBecause what changed after it had been confirmed, may be empty
	 * @param seen what a confirmation sends back
	 */
	public record Support(Long id, Long activityId, String title, Instant startsAt, Instant endsAt, String place,
			String organiser, String department, String need, String reopenedBecause, String seen) {
	}

}
