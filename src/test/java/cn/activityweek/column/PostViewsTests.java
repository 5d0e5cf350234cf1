package cn.activityweek.column;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import cn.activityweek.DemoTest;
import cn.activityweek.news.LivePosts;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Instances of their own, so that no clock but the test's writes.
 */
@DemoTest
class PostViewsTests {

	private final LivePosts live;

	private final JdbcClient jdbc;

	@Autowired
	PostViewsTests(LivePosts live, JdbcClient jdbc) {
		this.live = live;
		this.jdbc = jdbc;
	}

	@Test
	void writesAThousandViewsOfSeveralPostsByOneStatement() {
		JdbcClient watched = Mockito.mock(JdbcClient.class, Mockito.withSettings()
			.defaultAnswer((call) -> call.getMethod().invoke(this.jdbc, call.getArguments())));
		PostViews views = new PostViews(watched);
		long one = post();
		long other = post();
		for (int i = 0; i < 1000; i++) {
			views.count((i % 4 == 0) ? other : one);
		}
		BDDMockito.then(watched).shouldHaveNoInteractions();
		views.write();
		views.write();
		BDDMockito.then(watched).should(Mockito.times(1)).sql(ArgumentMatchers.anyString());
		assertThat(written(one)).isEqualTo(750);
		assertThat(written(other)).isEqualTo(250);
	}

	@Test
	void losesNothingWhenItIsShutDown() {
		long post = post();
		try (AnnotationConfigApplicationContext instance = new AnnotationConfigApplicationContext()) {
			instance.registerBean(JdbcClient.class, () -> this.jdbc);
			instance.register(PostViews.class);
			instance.refresh();
			for (int i = 0; i < 37; i++) {
				instance.getBean(PostViews.class).count(post);
			}
			assertThat(written(post)).isZero();
		}
		assertThat(written(post)).isEqualTo(37);
	}

	@Test
	void addsUpOverReadersAndInstancesThatWriteAtTheSameTime() throws Exception {
		List<PostViews> instances = List.of(new PostViews(this.jdbc), new PostViews(this.jdbc));
		long one = post();
		long other = post();
		ExecutorService people = Executors.newFixedThreadPool(8);
		List<Future<?>> work = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			PostViews instance = instances.get(i % 2);
			boolean writes = i >= 6;
			work.add(people.submit(() -> {
				for (int n = 0; n < 500; n++) {
					instance.count(one);
					instance.count(other);
					if (writes && n % 20 == 0) {
						instance.write();
					}
				}
			}));
		}
		for (Future<?> part : work) {
			part.get(60, TimeUnit.SECONDS);
		}
		people.shutdown();
		instances.forEach(PostViews::write);
		assertThat(written(one)).isEqualTo(4000);
		assertThat(written(other)).isEqualTo(4000);
	}

	@Test
	void keepsWhatTheDatabaseDoesNotTakeNow() {
		JdbcClient broken = Mockito.mock();
		BDDMockito.given(broken.sql(ArgumentMatchers.anyString()))
			.willThrow(new DataAccessResourceFailureException("gone"))
			.willAnswer((call) -> this.jdbc.sql(call.getArgument(0)));
		PostViews views = new PostViews(broken);
		long post = post();
		views.count(post);
		views.write();
		views.count(post);
		views.write();
		assertThat(written(post)).isEqualTo(2);
	}

	@Test
	void forgetsWhatIsNoPost() {
		PostViews views = new PostViews(this.jdbc);
		long post = post();
		views.count(-1L);
		views.count(post);
		views.write();
		assertThat(views.of(post)).isEqualTo(1);
		assertThat(views.of(-1L)).isZero();
	}

	private long post() {
		return this.live.publish("瀏覽 " + UUID.randomUUID(), "<p>正文</p>");
	}

	private long written(long post) {
		return this.jdbc.sql("select coalesce(sum(views), 0) from post_view where post_id = ?")
			.param(post)
			.query(Long.class)
			.single();
	}

}
