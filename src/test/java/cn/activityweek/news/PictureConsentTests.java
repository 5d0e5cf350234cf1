package cn.activityweek.news;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.media.DemoPreparation;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 已取得照片中人物同意: asked once for pictures that no album holds, and for no others.
 */
@DemoTest
class PictureConsentTests {

	private static final String TICK = "name=\"pictureConsent\"";

	private static final String SAID = "確認已取得照片中人物同意";

	private final MockMvcTester mvc;

	private final Posts posts;

	private final PostScene scene;

	private final PostPhotos photos;

	private final PostDesk desk;

	private final DemoPreparation preparation;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Clock clock;

	@Autowired
	PictureConsentTests(MockMvcTester mvc, Posts posts, PostScene scene, PostPhotos photos, PostDesk desk,
			DemoPreparation preparation, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
		this.mvc = mvc;
		this.posts = posts;
		this.scene = scene;
		this.photos = photos;
		this.desk = desk;
		this.preparation = preparation;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Test
	void asksForPicturesThatNoAlbumHoldsAndKeepsWhoSaidSo() {
		Long photo = uploaded(24_001);
		long id = draft(PostScene.figure(photo, "會場"));
		assertThat(page(Posts.WRITER, id)).bodyText()
			.contains("第 1 張圖片不是從活動照片中選的", TICK)
			.doesNotContain("disabled=\"disabled\"");
		assertThat(this.posts.submit(this.mvc, id, Posts.WRITER)).hasStatus(409)
			.bodyText()
			.contains("第 1 張圖片", "已取得照片中人物同意");
		assertThat(this.posts.state(id)).isEqualTo(PostState.DRAFT);
		assertThat(this.posts.submitConsenting(this.mvc, id, Posts.WRITER)).hasStatus3xxRedirection();
		assertThat(this.posts.state(id)).isEqualTo(PostState.FIRST_REVIEW);
		assertThat(said(id)).containsExactly(Posts.WRITER + " " + this.posts.revision(id) + " " + photo);
		String name = this.posts.actor(Posts.WRITER).displayName();
		assertThat(page(Posts.HEAD, id)).bodyText().contains(SAID, name).doesNotContain("不是從活動照片中選的");
		assertThat(new Visitor(this.mvc, Posts.EDITOR).get("/posts/" + id + "/register")).bodyText()
			.contains("照片同意", SAID, name);
		assertThat(this.jdbc.sql("select count(*) from audit_entry where subject_id = ? and action like '%照片中人物同意'")
			.param(id)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void asksNothingWhereAllPicturesComeFromAlbums() {
		long id = draft(PostPhotos.html(this.photos.add(this.mvc)));
		assertThat(page(Posts.WRITER, id)).bodyText().doesNotContain(TICK, "照片中人物");
		assertThat(this.posts.submit(this.mvc, id, Posts.WRITER)).hasStatus3xxRedirection();
		assertThat(said(id)).isEmpty();
	}

	@Test
	void asksAnewForThoseAddedSinceAlone() {
		Long first = uploaded(24_002);
		long id = draft(PostScene.figure(first, "會場"));
		this.posts.submitConsenting(this.mvc, id, Posts.WRITER);
		this.posts.sendBack(this.mvc, id, Posts.HEAD, "加一張照片");
		assertThat(page(Posts.WRITER, id)).bodyText().doesNotContain(TICK);
		Long second = uploaded(24_003);
		save(id, Posts.WRITER, PostScene.figure(first, "會場") + PostScene.figure(second, "合影"));
		assertThat(page(Posts.WRITER, id)).bodyText().contains("第 2 張圖片不是從活動照片中選的", TICK);
		assertThat(this.posts.submit(this.mvc, id, Posts.WRITER)).hasStatus(409)
			.bodyText()
			.contains("第 2 張圖片")
			.doesNotContain("第 1 張圖片");
		assertThat(this.posts.submitConsenting(this.mvc, id, Posts.WRITER)).hasStatus3xxRedirection();
		assertThat(said(id)).hasSize(2).last().asString().endsWith(" " + second);
	}

	@Test
	void asksWhoAddsAPictureDuringTheReview() {
		long id = this.posts.draft();
		this.posts.submit(this.mvc, id, Posts.WRITER);
		this.posts.approve(this.mvc, id, Posts.HEAD);
		save(id, Posts.OTHER_EDITOR, PostScene.figure(uploaded(24_004), "會場"));
		this.posts.approve(this.mvc, id, Posts.EDITOR);
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus(409).bodyText().contains("照片中人物同意");
		assertThat(page(Posts.WRITER, id)).bodyText().contains("第 1 張圖片").doesNotContain(TICK);
		assertThat(answer(id, Posts.WRITER, this.posts.revision(id))).hasStatus(409);
		assertThat(answer(id, "xueyuan", this.posts.revision(id))).hasStatus(404);
		assertThat(page(Posts.EDITOR, id)).bodyText().contains(TICK);
		assertThat(answer(id, Posts.EDITOR, "1")).hasStatus(409).bodyText().contains("又改過");
		assertThat(new Visitor(this.mvc, Posts.EDITOR).post("/posts/" + id + "/picture-consents",
				Map.of("revisionId", this.posts.revision(id))))
			.hasStatus(409);
		assertThat(said(id)).isEmpty();
		assertThat(answer(id, Posts.OTHER_EDITOR, this.posts.revision(id))).hasStatus3xxRedirection();
		assertThat(answer(id, Posts.OTHER_EDITOR, this.posts.revision(id))).hasStatus3xxRedirection();
		assertThat(said(id)).hasSize(1);
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus3xxRedirection();
		assertThat(this.posts.state(id)).isEqualTo(PostState.PUBLISHED);
	}

	@Test
	void stopsAScheduledPublicationWhereTheAlbumAnswersNoMore() {
		PostPhotos.Place place = this.photos.add(this.mvc);
		long id = this.posts.awaitingFinal(this.mvc, draft(PostPhotos.html(place)));
		this.posts.schedule(this.mvc, id, this.clock.instant().plusSeconds(3));
		assertThat(this.posts.state(id)).isEqualTo(PostState.SCHEDULED);
		this.jdbc.sql("delete from attachment where id = ?").param(place.photo()).update();
		for (int i = 0; i < 150 && this.posts.state(id) == PostState.SCHEDULED; i++) {
			PostPhotos.pause(Duration.ofMillis(100));
		}
		assertThat(this.posts.get(id).getStoppedReason()).contains("第 1 張圖片", "照片中人物同意");
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus(409);
		answer(id, Posts.EDITOR, this.posts.revision(id));
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus3xxRedirection();
		assertThat(this.posts.state(id)).isEqualTo(PostState.PUBLISHED);
	}

	@Test
	void asksWhoPublishesPastAStep() {
		PostPhotos.Place place = this.photos.add(this.mvc);
		long id = draft(PostPhotos.html(place));
		this.posts.submit(this.mvc, id, Posts.WRITER);
		this.jdbc.sql("delete from attachment where id = ?").param(place.photo()).update();
		assertThat(new Visitor(this.mvc, Posts.CHIEF).get("/posts/" + id + "/publication")).bodyText()
			.contains(TICK, "第 1 張圖片");
		Map<String, String> form = Map.of("revisionId", this.posts.revision(id), "reason", "急稿", "proofread", "true");
		assertThat(new Visitor(this.mvc, Posts.CHIEF).post("/posts/" + id + "/publication", form)).hasStatus(409)
			.bodyText()
			.contains("照片中人物同意");
		Map<String, String> ticked = new HashMap<>(form);
		ticked.put("pictureConsent", "true");
		assertThat(new Visitor(this.mvc, Posts.CHIEF).post("/posts/" + id + "/publication", ticked))
			.hasStatus3xxRedirection();
		assertThat(this.posts.state(id)).isEqualTo(PostState.PUBLISHED);
		assertThat(said(id)).singleElement().asString().startsWith(Posts.CHIEF);
	}

	private Long uploaded(int seed) {
		Long photo = this.scene.photo(seed);
		this.transaction.executeWithoutResult((status) -> this.preparation.finish());
		return photo;
	}

	private long draft(String body) {
		return this.posts.draft("團委", Posts.WRITER, "<p>正文</p>" + body);
	}

	private void save(long id, String who, String body) {
		this.desk.save(id, new PostContent("改過的稿件", "<p>正文</p>" + body, "團委", "王同學", "李同學", ""), List.of(),
				this.posts.actor(who));
	}

	private MvcTestResult page(String who, long id) {
		return new Visitor(this.mvc, who).get("/posts/" + id);
	}

	private MvcTestResult answer(long id, String who, String revision) {
		return new Visitor(this.mvc, who).post("/posts/" + id + "/picture-consents",
				Map.of("revisionId", revision, "pictureConsent", "true"));
	}

	/** Who said it, of which version, for which files. */
	private List<String> said(long id) {
		return this.jdbc.sql("""
				select a.username || ' ' || c.revision_id || ' ' || string_agg(f.file_id::text, ' ' order by f.file_id)
				from picture_consent c join account a on a.id = c.given_by
				join picture_consent_file f on f.consent_id = c.id
				where c.post_id = ? group by a.username, c.revision_id, c.id order by c.id""")
			.param(id)
			.query(String.class)
			.list();
	}

}
