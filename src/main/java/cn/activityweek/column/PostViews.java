package cn.activityweek.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * How often posts have been opened: counted in memory and written every few seconds by
 * one statement, so that a crowd of readers costs the database nothing. Several instances
 * add up, and who is shut down writes first.
 */
@Component
class PostViews {

	private static final Logger LOGGER = LoggerFactory.getLogger(PostViews.class);

	/** In the order of the ids, so that two instances don't wait for each other. */
	private static final String ADD = """
			insert into post_view (post_id, views)
			select p.id, n.views from unnest(cast(? as bigint[]), cast(? as bigint[])) as n (post_id, views)
			join post p on p.id = n.post_id order by p.id
			on conflict (post_id) do update set views = post_view.views + excluded.views""";

	private final JdbcClient jdbc;

	private final ConcurrentMap<Long, Long> unwritten = new ConcurrentHashMap<>();

	PostViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void count(Long postId) {
		add(postId, 1L);
	}

	private void add(Long postId, long views) {
		this.unwritten.merge(postId, views, Long::sum);
	}

	/**
	 * How often a post has been opened, as far as this instance knows.
	 * @param postId the post
	 * @return with what has not been written yet
	 */
	long of(Long postId) {
		long written = this.jdbc.sql("select views from post_view where post_id = ?")
			.param(postId)
			.query(Long.class)
			.optional()
			.orElse(0L);
		return written + this.unwritten.getOrDefault(postId, 0L);
	}

	@Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	@PreDestroy
	synchronized void write() {
		List<Map.Entry<Long, Long>> taken = take();
		if (taken.isEmpty()) {
			return;
		}
		try {
			this.jdbc.sql(ADD)
				.param(taken.stream().map(Map.Entry::getKey).toArray(Long[]::new))
				.param(taken.stream().map(Map.Entry::getValue).toArray(Long[]::new))
				.update();
		}
		catch (DataAccessException | TransactionException ex) {
			taken.forEach((entry) -> add(entry.getKey(), entry.getValue()));
			LOGGER.warn("Views of {} posts are written later: {}", taken.size(), ex.getMessage());
		}
	}

	/** Each number leaves the map in one step, so that none is lost or written twice. */
	private List<Map.Entry<Long, Long>> take() {
		List<Map.Entry<Long, Long>> taken = new ArrayList<>();
		for (Long postId : this.unwritten.keySet()) {
			Long views = this.unwritten.remove(postId);
			if (views != null) {
				taken.add(Map.entry(postId, views));
			}
		}
		taken.sort(Comparator.comparing(Map.Entry::getKey));
		return taken;
	}

}
