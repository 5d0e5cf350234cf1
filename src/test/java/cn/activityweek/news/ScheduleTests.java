package cn.activityweek.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.activityweek.ActivityWeekApplication;
import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.CollegeTime;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Posts that are published at a set time: once, in time, and by the rule of publication
 * by hand.
 */
@DemoTest
class ScheduleTests {

	private static final Duration IN_TIME = Duration.ofSeconds(5);

	private final MockMvcTester mvc;

	private final Posts posts;

	private final PostPhotos photos;

	private final StoppingCheck check;

	private final ScheduledPublisher publisher;

	private final JdbcClient jdbc;

	private final Environment environment;

	private final Clock clock;

	@Autowired
	ScheduleTests(MockMvcTester mvc, Posts posts, PostPhotos photos, StoppingCheck check, ScheduledPublisher publisher,
			JdbcClient jdbc, Environment environment, Clock clock) {
		this.mvc = mvc;
		this.posts = posts;
		this.photos = photos;
		this.check = check;
		this.publisher = publisher;
		this.jdbc = jdbc;
		this.environment = environment;
		this.clock = clock;
	}

	@Test
	void publishesEachPostOnceAndInTimeWithTwoInstances() {
		try (ConfigurableApplicationContext other = secondInstance()) {
			List<Long> ids = IntStream.range(0, 8).mapToObj((i) -> this.posts.awaitingFinal(this.mvc)).toList();
			Instant at = soon(6);
			ids.forEach((id) -> this.posts.schedule(this.mvc, id, at));
			assertThat(ids).allSatisfy((id) -> assertThat(this.posts.state(id)).isEqualTo(PostState.SCHEDULED));
			PostPhotos.pause(Duration.between(this.clock.instant(), at));
			ScheduledPublisher otherPublisher = other.getBean(ScheduledPublisher.class);
			List<CompletableFuture<Void>> rush = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				rush.add(CompletableFuture.runAsync(this.publisher::publishDue));
				rush.add(CompletableFuture.runAsync(otherPublisher::publishDue));
			}
			rush.forEach(CompletableFuture::join);
			ids.forEach((id) -> awaitState(id, PostState.PUBLISHED));
			for (Long id : ids) {
				assertThat(this.posts.get(id).getPublishedAt()).isBetween(at, at.plus(IN_TIME));
				assertThat(publications(id)).isEqualTo(1);
			}
		}
	}

	@Test
	void publishesByItselfWithinFiveSeconds() {
		long id = this.posts.awaitingFinal(this.mvc);
		Instant at = soon(2);
		this.posts.schedule(this.mvc, id, at);
		assertThat(live(id)).isFalse();
		awaitState(id, PostState.PUBLISHED);
		assertThat(this.posts.get(id).getPublishedAt()).isBetween(at, at.plus(IN_TIME));
		assertThat(live(id)).isTrue();
	}

	@Test
	void takesOnlyATimeAhead() {
		long id = this.posts.awaitingFinal(this.mvc);
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF, this.posts.revision(id), "2023-05-18T08:00"))
			.hasStatus(200)
			.bodyText()
			.contains("要在現在以後");
		assertThat(this.posts.state(id)).isEqualTo(PostState.FINAL_REVIEW);
	}

	@Test
	void takesOnlyATimeWithinSixtyDaysAndOneThatCanBeRead() {
		long id = this.posts.awaitingFinal(this.mvc);
		String late = CollegeTime.local(this.clock.instant().plus(Duration.ofDays(61))).withNano(0).toString();
		for (String far : List.of("9999-05-18T08:00", "+999999999-12-31T23:59", late)) {
			assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF, this.posts.revision(id), far)).hasStatus(200)
				.bodyText()
				.contains("最多定在 60 天以內");
		}
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF, this.posts.revision(id), "明天")).hasStatus(200)
			.bodyText()
			.contains("請填寫日期和時間");
		assertThat(chooses(id, "true", "")).hasStatus(200).bodyText().contains("請填寫發布時間");
		assertThat(chooses(id, "false", CollegeTime.local(soon(3600)).toString())).hasStatus(200)
			.bodyText()
			.contains("卻填了時間");
		assertThat(this.posts.state(id)).isEqualTo(PostState.FINAL_REVIEW);
	}

	private MvcTestResult chooses(long id, String later, String at) {
		return new Visitor(this.mvc, Posts.CHIEF).post("/posts/" + id + "/reviews",
				Map.of("revisionId", this.posts.revision(id), "verdict", "APPROVED", "proofread", "true", "opinion", "",
						"later", later, "publishAt", at));
	}

	@Test
	void setsAnotherTimeOrPublishesAtOnceWithoutAnotherReview() {
		long id = this.posts.awaitingFinal(this.mvc);
		this.posts.schedule(this.mvc, id, soon(3600));
		Instant later = soon(7200);
		assertThat(moves(id, Posts.WRITER, "true", later)).hasStatus(404);
		assertThat(moves(id, Posts.EDITOR, "true", later)).hasStatus(404);
		assertThat(moves(id, Posts.CHIEF, "true", this.clock.instant().plus(Duration.ofDays(90)))).hasStatus(200)
			.bodyText()
			.contains("最多定在 60 天以內");
		assertThat(moves(id, Posts.CHIEF, "true", later)).hasStatus3xxRedirection();
		assertThat(this.posts.get(id).getPublishAt()).isEqualTo(later);
		this.check.stopped.add(id);
		assertThat(moves(id, Posts.CHIEF, "false", null)).hasStatus(409).bodyText().contains("正文中有身份證號");
		this.check.stopped.remove(id);
		assertThat(live(id)).isFalse();
		assertThat(moves(id, Posts.CHIEF, "false", null)).hasStatus3xxRedirection();
		assertThat(live(id)).isTrue();
		assertThat(moves(id, Posts.CHIEF, "false", null)).hasStatus(409);
		assertThat(this.posts.decisions(id)).containsExactly("FIRST APPROVED 1", "SECOND APPROVED 1",
				"FINAL APPROVED 1");
	}

	private MvcTestResult moves(long id, String who, String later, Instant at) {
		return new Visitor(this.mvc, who).post("/posts/" + id + "/schedule",
				Map.of("revisionId", this.posts.revision(id), "later", later, "publishAt",
						(at != null) ? CollegeTime.local(at).withNano(0).toString() : ""));
	}

	@Test
	void callsThePublicationOff() {
		long id = this.posts.awaitingFinal(this.mvc);
		this.posts.schedule(this.mvc, id, soon(3600));
		assertThat(new Visitor(this.mvc, Posts.WRITER).post("/posts/" + id + "/schedule/removal", Map.of()))
			.hasStatus(404);
		assertThat(new Visitor(this.mvc, Posts.EDITOR).post("/posts/" + id + "/schedule/removal", Map.of()))
			.hasStatus3xxRedirection();
		assertThat(this.posts.state(id)).isEqualTo(PostState.FINAL_REVIEW);
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus3xxRedirection();
		assertThat(live(id)).isTrue();
	}

	@Test
	void isStoppedByAReviewerDisabledMeanwhile() {
		String head = this.posts.account("團委", "HEAD");
		long id = this.posts.draft();
		this.posts.submit(this.mvc, id, Posts.WRITER);
		this.posts.approve(this.mvc, id, head);
		this.posts.approve(this.mvc, id, Posts.EDITOR);
		this.posts.schedule(this.mvc, id, soon(2));
		this.posts.disable(head);
		stopped(id, "賬號已停用");
	}

	@Test
	void isStoppedByAChiefWhoReviewsNoMore() {
		String chief = this.posts.account("宣傳統戰部", "CHIEF_EDITOR");
		long id = this.posts.awaitingFinal(this.mvc);
		this.posts.approve(this.mvc, id, chief, this.posts.revision(id), CollegeTime.local(soon(2)).toString());
		assertThat(this.posts.state(id)).isEqualTo(PostState.SCHEDULED);
		this.jdbc.sql(
				"update appointment set role = 'REPORTER' where account_id = (select id from account where username = ?)")
			.param(chief)
			.update();
		stopped(id, "已經沒有終審的權限");
		this.posts.disable(chief);
	}

	@Test
	void isStoppedByAPhotoThatMayBePublishedNoMore() {
		PostPhotos.Place excluded = this.photos.add(this.mvc);
		PostPhotos.Place minors = this.photos.add(this.mvc);
		List<Long> ids = Stream.of(excluded, minors)
			.map((place) -> this.posts.awaitingFinal(this.mvc,
					this.posts.draft("團委", Posts.WRITER, PostPhotos.html(place))))
			.toList();
		Instant at = soon(3);
		ids.forEach((id) -> this.posts.schedule(this.mvc, id, at));
		this.photos.exclude(this.mvc, excluded);
		this.photos.lackConsent(this.mvc, minors);
		stopped(ids.get(0), "不得發布");
		stopped(ids.get(1), "同意還沒有登記");
	}

	@Test
	void isStoppedByACheck() {
		long id = this.posts.awaitingFinal(this.mvc);
		this.posts.schedule(this.mvc, id, soon(2));
		this.check.stopped.add(id);
		stopped(id, "正文中有身份證號");
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus(409).bodyText().contains("正文中有身份證號");
		this.check.stopped.remove(id);
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus3xxRedirection();
		assertThat(live(id)).isTrue();
	}

	@Test
	void isStoppedByACheckThatFailsAndHoldsNobodyElseUp() {
		long broken = this.posts.awaitingFinal(this.mvc);
		long sound = this.posts.awaitingFinal(this.mvc);
		Instant at = soon(3);
		this.posts.schedule(this.mvc, broken, at);
		this.posts.schedule(this.mvc, sound, at);
		this.check.failing.add(broken);
		awaitState(sound, PostState.PUBLISHED);
		awaitState(broken, PostState.FINAL_REVIEW);
		assertThat(this.posts.get(broken).getStoppedReason()).contains("檢查沒有完成");
		this.check.failing.remove(broken);
	}

	@Test
	void isStoppedByWhatTheDatabaseRefusesAndHoldsNobodyElseUp() {
		long broken = this.posts.awaitingFinal(this.mvc);
		long sound = this.posts.awaitingFinal(this.mvc);
		Instant at = soon(3);
		this.posts.schedule(this.mvc, broken, at);
		this.posts.schedule(this.mvc, sound, at);
		this.check.refused.add(broken);
		awaitState(sound, PostState.PUBLISHED);
		awaitState(broken, PostState.FINAL_REVIEW);
		assertThat(this.posts.get(broken).getStoppedReason()).contains("檢查沒有完成");
		this.check.refused.remove(broken);
	}

	@Test
	void doesNotBringBackAPostWithdrawnMeanwhile() {
		long id = this.posts.published(this.mvc, this.posts.draft());
		this.posts.edit(id, Posts.WRITER);
		this.posts.awaitingFinal(this.mvc, id);
		this.posts.schedule(this.mvc, id, soon(2));
		new Visitor(this.mvc, Posts.EDITOR).post("/posts/" + id + "/withdrawal",
				Map.of("how", "SILENT", "reason", "有誤", "notice", ""));
		assertThat(this.posts.state(id)).isEqualTo(PostState.FINAL_REVIEW);
		PostPhotos.pause(Duration.ofSeconds(4));
		assertThat(live(id)).isFalse();
	}

	private void stopped(long id, String reason) {
		awaitState(id, PostState.FINAL_REVIEW);
		assertThat(live(id)).isFalse();
		assertThat(this.posts.get(id).getStoppedReason()).contains(reason);
		assertThat(this.posts.decisions(id)).last().asString().startsWith("FINAL STOPPED");
		for (String told : List.of(Posts.CHIEF, Posts.WRITER)) {
			assertThat(new Visitor(this.mvc, told).get("/desk")).bodyText().contains("定時發布被攔下", reason);
			assertThat(new Visitor(this.mvc, told).get("/posts/" + id)).bodyText().contains("定時發布沒有進行", reason);
		}
	}

	private void awaitState(long id, PostState state) {
		for (int i = 0; i < 150 && this.posts.state(id) != state; i++) {
			PostPhotos.pause(Duration.ofMillis(100));
		}
		assertThat(this.posts.state(id)).isEqualTo(state);
	}

	private Instant soon(int seconds) {
		return Instant.ofEpochSecond(this.clock.instant().getEpochSecond() + seconds);
	}

	private boolean live(long id) {
		return this.jdbc.sql("select count(*) from published_post where id = ?")
			.param(id)
			.query(Long.class)
			.single() == 1;
	}

	private long publications(long id) {
		return this.jdbc
			.sql("select count(*) from audit_entry where subject_type = 'post' and subject_id = ? and action = '發布稿件'")
			.param(id)
			.query(Long.class)
			.single();
	}

	/** Over the same database, with a scheduler of its own. */
	private ConfigurableApplicationContext secondInstance() {
		return new SpringApplicationBuilder(ActivityWeekApplication.class).profiles("demo")
			.run(Stream
				.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
						"activity-week.data-dir")
				.map((property) -> "--" + property + "=" + this.environment.getRequiredProperty(property))
				.toArray(String[]::new));
	}

}
