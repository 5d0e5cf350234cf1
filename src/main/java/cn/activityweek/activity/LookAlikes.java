package cn.activityweek.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.core.CollegeTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds records that look like the same event, with one query for a page: the database
 * gives the day's activities, their faces are compared here.
 */
@Component
class LookAlikes {

	private static final String CARDS = """
			select a.id, a.number, a.title, a.starts_at, a.ends_at, a.place, a.organiser_id, a.department_id, a.module_id,
				a.state
			from activity a
			where a.edition_id = :edition and a.deleted_at is null and a.duplicate_of_id is null
				and a.state <> 'CANCELLED'
			""";

	/** Neither a duplicate that is settled nor a pair that has been told apart. */
	private static final String UNDECIDED = """
			and not exists (select from activity_distinction d
				where d.first_id = least(a.id, :id) and d.second_id = greatest(a.id, :id))
			""";

	private final JdbcClient jdbc;

	LookAlikes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The records that look like an activity and about which nobody has decided.
	 * @param activity the activity
	 * @return by time; none for what is deleted, cancelled or marked already
	 */
	List<EventCard> of(Activity activity) {
		if (activity.isDeleted() || activity.isDuplicate() || activity.getState() == ActivityState.CANCELLED) {
			return List.of();
		}
		Occasion occasion = activity.getOccasion();
		EventFace face = new EventFace(activity.getId(), activity.getDescription().title(), occasion.place(),
				occasion.startsAt());
		return this.jdbc
			.sql(CARDS + " and a.starts_at >= :from and a.starts_at < :until and a.id <> :id " + UNDECIDED
					+ " order by a.starts_at, a.id")
			.param("edition", activity.getEditionId())
			.param("id", activity.getId())
			.param("from", at(face.day()))
			.param("until", at(face.day().plusDays(1)))
			.query((row, index) -> card(row))
			.list()
			.stream()
			.filter((card) -> card.face().looksLike(face))
			.toList();
	}

	/**
	 * All pairs of a year about which nobody has decided.
	 * @param editionId the edition
	 * @return by time
	 */
	List<Pair> pairs(Long editionId) {
		Map<LocalDate, List<Seen>> days = new HashMap<>();
		List<Pair> pairs = new ArrayList<>();
		this.jdbc.sql(CARDS + " order by a.starts_at, a.id")
			.param("edition", editionId)
			.query((row, index) -> card(row))
			.list()
			.forEach((card) -> {
				EventFace face = card.face();
				List<Seen> day = days.computeIfAbsent(face.day(), (date) -> new ArrayList<>());
				day.stream()
					.filter((earlier) -> earlier.face().looksLike(face))
					.forEach((earlier) -> pairs.add(new Pair(earlier.card(), card)));
				day.add(new Seen(card, face));
			});
		Set<Set<Long>> distinct = distinct(editionId);
		pairs.removeIf((pair) -> distinct.contains(Set.of(pair.one().id(), pair.other().id())));
		return pairs;
	}

	private Set<Set<Long>> distinct(Long editionId) {
		return new HashSet<>(this.jdbc.sql("""
				select d.first_id, d.second_id from activity_distinction d join activity a on a.id = d.first_id
				where a.edition_id = ?""")
			.param(editionId)
			.query((row, index) -> Set.of(row.getLong("first_id"), row.getLong("second_id")))
			.list());
	}

	private static OffsetDateTime at(LocalDate day) {
		return CollegeTime.startOf(day).atZone(CollegeTime.ZONE).toOffsetDateTime();
	}

	static EventCard card(ResultSet row) throws SQLException {
		return new EventCard(row.getLong("id"), row.getInt("number"), row.getString("title"), time(row, "starts_at"),
				time(row, "ends_at"), row.getString("place"), row.getLong("organiser_id"), row.getLong("department_id"),
				row.getLong("module_id"), ActivityState.valueOf(row.getString("state")));
	}

	private static Instant time(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * Two records that look like one event.
	 *
	 * @param one the earlier
	 * @param other the later
	 */
	record Pair(EventCard one, EventCard other) {
	}

	/**
	 * A record with its face.
	 *
	 * @param card the record
	 * @param face by what it is recognised
	 */
	private record Seen(EventCard card, EventFace face) {
	}

}
