package cn.activityweek.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.user.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has the form of a post open, as the forms themselves keep saying. Tells people of
 * each other and locks nothing.
 */
@Component
class PostPresence {

	/** An open form says so each minute; after two and a half it is taken for closed. */
	private static final Duration GOOD_FOR = Duration.ofSeconds(150);

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final Clock clock;

	PostPresence(JdbcClient jdbc, Accounts accounts, Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.clock = clock;
	}

	@Transactional
	void note(Long postId, Actor actor) {
		this.jdbc.sql("""
				insert into post_editing (post_id, account_id, until) values (?, ?, ?)
				on conflict (post_id, account_id) do update set until = excluded.until""")
			.params(postId, actor.accountId(), at(this.clock.instant().plus(GOOD_FOR)))
			.update();
		this.jdbc.sql("delete from post_editing where until < ?").param(at(this.clock.instant())).update();
	}

	@Transactional
	void leave(Long postId, Actor actor) {
		this.jdbc.sql("delete from post_editing where post_id = ? and account_id = ?")
			.params(postId, actor.accountId())
			.update();
	}

	/**
	 * Who else has it open.
	 * @param postId the post
	 * @param actor who asks
	 * @return their names
	 */
	List<String> others(Long postId, Actor actor) {
		List<Long> ids = this.jdbc.sql(
				"select account_id from post_editing where post_id = ? and account_id <> ? and until > ? order by until")
			.params(postId, actor.accountId(), at(this.clock.instant()))
			.query(Long.class)
			.list();
		return List.copyOf(this.accounts.names(ids).values());
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
