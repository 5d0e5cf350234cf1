package cn.activityweek.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.Right;
import cn.activityweek.core.SearchWords;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of posts that exist for a person: one statement for a page, one that counts.
 */
@Component
class PostListing {

	private static final String FROM = " from post p join post_revision r on r.id = p.current_revision_id where ";

	private static final String COLUMNS = "select p.id, p.department_id, r.kind, p.state, r.title, r.saved_at, "
			+ "p.live_revision_id, p.withdrawn_at, p.pinned, p.waiting_since, p.publish_at, p.stopped_reason, p.deleted_at";

	/** No id of anything: an empty list can't be asked for. */
	private static final Set<Long> NONE = Set.of(-1L);

	private final JdbcClient jdbc;

	private final ReviewQueue queue;

	private final Clock clock;

	PostListing(JdbcClient jdbc, ReviewQueue queue, Clock clock) {
		this.jdbc = jdbc;
		this.queue = queue;
		this.clock = clock;
	}

	/**
	 * A page of the list.
	 * @param filter what is looked for
	 * @param editionId the year
	 * @param paging which page
	 * @param actor who looks
	 * @return the last changed first
	 */
	Page<PostLine> matching(PostFilter filter, Long editionId, PageRequest paging, Actor actor) {
		Map<String, Object> parameters = new HashMap<>();
		String where = conditions(filter, editionId, actor, parameters);
		Long total = this.jdbc.sql("select count(*)" + FROM + where).params(parameters).query(Long.class).single();
		List<PostLine> lines = this.jdbc
			.sql(COLUMNS + FROM + where + " order by r.saved_at desc, p.id desc limit " + paging.getPageSize()
					+ " offset " + paging.getOffset())
			.params(parameters)
			.query(PostListing::line)
			.list();
		return new PageImpl<>(lines, paging, total);
	}

	private String conditions(PostFilter filter, Long editionId, Actor actor, Map<String, Object> parameters) {
		List<String> all = new ArrayList<>(List.of("p.edition_id = :edition",
				(filter.deleted()) ? "p.deleted_at is not null" : "p.deleted_at is null"));
		parameters.put("edition", editionId);
		if (filter.deleted() || !actor.may(Right.SEE_ALL)) {
			all.add(visible(filter, actor, parameters));
		}
		if (filter.waiting()) {
			Set<Long> mine = this.queue.mine(actor).stream().map(Post::getId).collect(Collectors.toSet());
			all.add("p.id in (:mine)");
			parameters.put("mine", mine.isEmpty() ? NONE : mine);
		}
		if (filter.state() != null) {
			all.add(state(filter.state(), parameters));
		}
		if (filter.kind() != null) {
			all.add("r.kind = :kind");
			parameters.put("kind", filter.kind().name());
		}
		if (filter.department() != null) {
			all.add("p.department_id = :department");
			parameters.put("department", filter.department());
		}
		for (String word : filter.words()) {
			String name = "word" + parameters.size();
			all.add("r.search_text like :" + name + " escape '\\'");
			parameters.put(name, SearchWords.pattern(word));
		}
		return String.join(" and ", all);
	}

	/** As PostPolicy.maySee says of one; what is deleted only for who may restore it. */
	private String visible(PostFilter filter, Actor actor, Map<String, Object> parameters) {
		Set<Long> own = actor.departments()
			.stream()
			.filter((id) -> actor.mayIn(Right.WRITE_POSTS, id))
			.collect(Collectors.toSet());
		parameters.put("own", own.isEmpty() ? NONE : own);
		if (filter.deleted()) {
			return "p.department_id in (:own)";
		}
		parameters.put("me", actor.accountId());
		parameters.put("today", CollegeTime.date(this.clock.instant()));
		return """
				(p.department_id in (:own) or exists (select from review_deputy d where d.account_id = :me
				and d.removed_at is null and (d.until is null or d.until >= :today)
				and (d.post_id = p.id or d.department_id = p.department_id)))""";
	}

	private static String state(String state, Map<String, Object> parameters) {
		return switch (state) {
			case "LIVE" -> "p.live_revision_id is not null and p.withdrawn_at is null";
			case "WITHDRAWN" -> "p.withdrawn_at is not null";
			default -> {
				parameters.put("state", state);
				yield "p.state = :state";
			}
		};
	}

	private static PostLine line(ResultSet row, int number) throws SQLException {
		boolean withdrawn = row.getTimestamp("withdrawn_at") != null;
		return new PostLine(row.getLong("id"), row.getLong("department_id"), PostKind.valueOf(row.getString("kind")),
				PostState.valueOf(row.getString("state")), row.getString("title"), instant(row, "saved_at"),
				row.getObject("live_revision_id") != null && !withdrawn, withdrawn, row.getBoolean("pinned"),
				instant(row, "waiting_since"), instant(row, "publish_at"), row.getString("stopped_reason"),
				row.getTimestamp("deleted_at") != null);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp time = row.getTimestamp(column);
		return (time != null) ? time.toInstant() : null;
	}

}
