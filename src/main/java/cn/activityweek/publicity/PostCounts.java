package cn.activityweek.publicity;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 專欄文章數與首篇鏈接 of the activities of a year (annex2.md, sheet 2): live posts that report an
 * activity, as the main one or beside others.
 */
@Component
public class PostCounts {

	private final JdbcClient jdbc;

	PostCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The live posts of each activity.
	 * @param editionId the edition
	 * @return the activity's number to its posts, without those that have none
	 */
	public Map<Integer, Posts> ofEdition(Long editionId) {
		Map<Integer, Posts> posts = new HashMap<>();
		this.jdbc.sql("""
				select k.number, count(distinct p.id)::int as posts,
					(array_agg(p.id order by p.first_published_at, p.id))[1] as first_id
				from published_post p join post_revision_activity m on m.revision_id = p.revision_id
				join activity a on a.id = m.activity_id
				join activity k on k.id = coalesce(a.duplicate_of_id, a.id)
				where k.edition_id = ? and k.deleted_at is null group by k.number""").param(editionId).query((row) -> {
			posts.put(row.getInt("number"), new Posts(row.getInt("posts"), row.getLong("first_id")));
		});
		return posts;
	}

	/**
	 * The posts of an activity.
	 *
	 * @param count how many (篇)
	 * @param firstId the one that was published first
	 */
	public record Posts(int count, Long firstId) {

	}

}
