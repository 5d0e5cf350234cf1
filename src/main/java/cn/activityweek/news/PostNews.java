package cn.activityweek.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import cn.activityweek.album.PublishablePhotos;
import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import cn.activityweek.core.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On the desk: what came back to the writing department, what a rule has stopped, what
 * was published lately; and for 宣傳統戰部 live posts that lost a photo.
 */
@Component
@Order(11)
class PostNews implements Waiting {

	/** How long a publication is news. */
	private static final Duration NEWS = Duration.ofDays(3);

	private static final String POST = """
			select p.id, r.title, coalesce((select w.opinion from post_review w where w.post_id = p.id
				and w.round = p.round and w.verdict = 'RETURNED' order by w.id desc limit 1), '') as reason,
				p.stopped_reason, p.withdrawal_reason from post p join post_revision r on r.id = p.current_revision_id
			join edition e on e.id = p.edition_id and e.state = 'CURRENT' where p.deleted_at is null and\s""";

	private static final Set<Long> NONE = Set.of(-1L);

	private final JdbcClient jdbc;

	private final PublishablePhotos photos;

	private final Clock clock;

	PostNews(JdbcClient jdbc, PublishablePhotos photos, Clock clock) {
		this.jdbc = jdbc;
		this.photos = photos;
		this.clock = clock;
	}

	@Override
	public List<Item> of(Actor actor) {
		Set<Long> own = actor.departments()
			.stream()
			.filter((id) -> actor.mayIn(Right.WRITE_POSTS, id))
			.collect(Collectors.toSet());
		List<Item> items = new ArrayList<>();
		if (!own.isEmpty() || actor.may(Right.REVIEW_FINAL)) {
			items.addAll(stopped(own, actor.may(Right.REVIEW_FINAL)));
		}
		if (actor.may(Right.RUN_COLUMN)) {
			items.addAll(barred());
		}
		if (!own.isEmpty()) {
			items.addAll(find("p.state = 'RETURNED' and p.department_id in (:own) order by p.id desc limit 10", own,
					(row) -> first("退回給您", row, row.getString("reason"), "查看")));
			items.addAll(find("""
					p.withdrawn_at is not null and p.state in ('PUBLISHED', 'DRAFT') and p.department_id in (:own)
					order by p.withdrawn_at desc limit 10""", own,
					(row) -> first("已撤稿，待更正", row, row.getString("withdrawal_reason"), "更正")));
			items.addAll(published(own));
		}
		return items;
	}

	private List<Item> stopped(Set<Long> own, boolean all) {
		return find(
				"p.stopped_reason is not null " + (all ? "" : "and p.department_id in (:own) ")
						+ "order by p.waiting_since desc limit 10",
				own, (row) -> item("定時發布被攔下", row, row.getString("stopped_reason"), "查看"));
	}

	private List<Item> published(Set<Long> own) {
		return this.jdbc.sql(POST + """
				p.live_revision_id is not null and p.withdrawn_at is null and p.department_id in (:own)
				and p.first_published_at > :since order by p.first_published_at desc limit 5""")
			.param("own", own)
			.param("since", this.clock.instant().minus(NEWS).atOffset(ZoneOffset.UTC))
			.query((row, number) -> item("近日發布", row, "已公開", "查看"))
			.list();
	}

	/**
	 * A photo whose consent was taken back is hidden at once; the text is left with a
	 * gap.
	 */
	private List<Item> barred() {
		record Shown(Long postId, String title, Long fileId) {
		}
		List<Shown> shown = this.jdbc.sql("""
				select p.id as post_id, p.title, f.file_id from published_post p
				join edition e on e.id = p.edition_id and e.state = 'CURRENT'
				join post_revision_file f on f.revision_id = p.revision_id order by p.id""").query(Shown.class).list();
		if (shown.isEmpty()) {
			return List.of();
		}
		Set<Long> barred = this.photos.barred(shown.stream().map(Shown::fileId).toList());
		return shown.stream()
			.filter((each) -> barred.contains(each.fileId()))
			.collect(Collectors.toMap(Shown::postId, Shown::title, (one, other) -> one, TreeMap::new))
			.entrySet()
			.stream()
			.limit(10)
			.map((post) -> new Item("公開稿件中的照片不得再發布", post.getValue(), "照片已自動隱藏，請換掉照片或撤稿", "/posts/" + post.getKey(),
					"處理"))
			.toList();
	}

	private List<Item> find(String condition, Set<Long> own, Row row) {
		return this.jdbc.sql(POST + condition)
			.param("own", own.isEmpty() ? NONE : own)
			.query((result, number) -> row.item(result))
			.list();
	}

	private static Item item(String group, ResultSet row, String detail, String action) throws SQLException {
		return new Item(group, row.getString("title"), detail, "/posts/" + row.getLong("id"), action);
	}

	private static Item first(String group, ResultSet row, String detail, String action) throws SQLException {
		return new Item(group, row.getString("title"), detail, "/posts/" + row.getLong("id"), action, true);
	}

	/** A line of the desk from a row. */
	private interface Row {

		Item item(ResultSet row) throws SQLException;

	}

}
