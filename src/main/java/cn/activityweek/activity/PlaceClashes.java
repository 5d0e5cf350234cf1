package cn.activityweek.activity;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds places that are taken twice at one time. An activity without an end is taken to
 * last two hours.
 */
@Component
class PlaceClashes {

	/** Whether the rows a and b of the table activity clash. */
	static final String CLASH = """
			b.edition_id = a.edition_id and b.id <> a.id and b.place_match = a.place_match
			and b.deleted_at is null and b.duplicate_of_id is null and a.duplicate_of_id is null and b.state <> 'CANCELLED' and a.state <> 'CANCELLED'
			and b.starts_at < coalesce(a.ends_at, a.starts_at + interval '2 hours')
			and a.starts_at < coalesce(b.ends_at, b.starts_at + interval '2 hours')
			""";

	private final JdbcClient jdbc;

	PlaceClashes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The activities that want the same place at the same time.
	 * @param activity the one
	 * @return the others, at most ten
	 */
	List<Clash> of(Activity activity) {
		return this.jdbc.sql("""
				select b.title, l.name as organiser from activity a join activity b on %s
				join department_listing l on l.edition_id = b.edition_id and l.department_id = b.organiser_id
				where a.id = :id and a.deleted_at is null order by b.starts_at, b.id limit 10
				""".formatted(CLASH)).param("id", activity.getId()).query(Clash.class).list();
	}

	/**
	 * Another activity at the same place and time: no more than the schedule shows to
	 * all.
	 *
	 * @param title its title
	 * @param organiser its organiser
	 */
	record Clash(String title, String organiser) {

	}

}
