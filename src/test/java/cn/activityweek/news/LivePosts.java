package cn.activityweek.news;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import cn.activityweek.core.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts that are live, for tests of what the public reads; how they come to be published
 * is tested elsewhere.
 */
@Component
public class LivePosts {

	private final PostDesk desk;

	private final PostRepository posts;

	private final JdbcClient jdbc;

	LivePosts(PostDesk desk, PostRepository posts, JdbcClient jdbc) {
		this.desk = desk;
		this.posts = posts;
		this.jdbc = jdbc;
	}

	/**
	 * Publishes a post in the current year.
	 * @param title its title
	 * @param body its HTML
	 * @param activityIds what it reports
	 * @return its id
	 */
	@Transactional
	public Long publish(String title, String body, Long... activityIds) {
		Long edition = this.jdbc.sql("select id from edition where state = 'CURRENT'").query(Long.class).single();
		return publish(edition, PostKind.ACTIVITY_NEWS, title, body, Instant.parse("2023-05-16T02:00:00Z"),
				activityIds);
	}

	@Transactional
	public Long publish(Long editionId, PostKind kind, String title, String body, Instant at, Long... activityIds) {
		Long id = draft(editionId, kind, title, body, activityIds);
		Post post = this.posts.findById(id).orElseThrow();
		post.publish(at, "李編輯", "王部長");
		this.posts.saveAndFlush(post);
		return id;
	}

	@Transactional
	public Long draft(Long editionId, PostKind kind, String title, String body, Long... activityIds) {
		Actor actor = new Actor(account(), "tuanwei", "李明", Set.of(), Map.of());
		Post post = this.desk.begin(editionId, department(), PostSubject.of(kind, activityIds),
				new PostContent(title, body, "團委", "王同學", "張同學", ""), actor);
		return post.getId();
	}

	/** A document after the text. */
	@Transactional
	public void attach(Long id, Long fileId, String name) {
		this.jdbc.sql("""
				insert into post_revision_file (revision_id, position, file_id, place, name)
				select live_revision_id, 50, ?, 'ATTACHED', ? from post where id = ?""")
			.params(fileId, name, id)
			.update();
	}

	@Transactional
	public void pin(Long id) {
		this.jdbc.sql("update post set pinned = true where id = ?").param(id).update();
	}

	/**
	 * Withdraws a post.
	 * @param id the post
	 * @param notice what its address says then, null for nothing
	 */
	@Transactional
	public void withdraw(Long id, String notice) {
		this.jdbc.sql("""
				update post set withdrawal = ?, withdrawn_at = now(), withdrawn_by = ?, withdrawal_reason = '測試',
					withdrawal_notice = ? where id = ?""")
			.params((notice != null) ? "NOTICE" : "SILENT", account(), notice, id)
			.update();
	}

	private Long account() {
		return this.jdbc.sql("select id from account where username = 'tuanwei'").query(Long.class).single();
	}

	private Long department() {
		return this.jdbc.sql("select id from department where name = '團委'").query(Long.class).single();
	}

}
