package cn.activityweek.news;

import java.util.List;
import java.util.Set;

import cn.activityweek.DemoTest;
import cn.activityweek.FewestStatements;
import cn.activityweek.activity.ActivityTyping;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a post's pages and checks ask of the database does not grow with the activities
 * that it reports, its pictures or its 代審.
 */
@DemoTest
class PictureStatementsTests {

	private final EntityManagerFactory factory;

	private final MockMvcTester mvc;

	private final PostScene scene;

	private final PostPhotos photos;

	private final PostPictures pictures;

	private final PictureCheck check;

	private final PictureConsentCheck consentCheck;

	private final Deputies deputies;

	private final ActivityTyping typing;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	@Autowired
	PictureStatementsTests(EntityManagerFactory factory, MockMvcTester mvc, PostScene scene, PostPhotos photos,
			PostPictures pictures, PictureCheck check, PictureConsentCheck consentCheck, Deputies deputies,
			ActivityTyping typing, TransactionTemplate transaction, JdbcClient jdbc) {
		this.factory = factory;
		this.mvc = mvc;
		this.scene = scene;
		this.photos = photos;
		this.pictures = pictures;
		this.check = check;
		this.consentCheck = consentCheck;
		this.deputies = deputies;
		this.typing = typing;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	@Test
	void doNotGrowWithTheActivitiesReported() {
		List<PostPhotos.Place> places = List.of(this.photos.add(this.mvc), this.photos.add(this.mvc),
				this.photos.add(this.mvc));
		List<Long> all = places.stream().map(PostPhotos.Place::activityId).toList();
		Post post = this.scene.post(PostKind.ACTIVITY_NEWS, "一篇", "<p>正文</p>");
		PostRevision revision = this.scene.current(post);
		assertThat(this.pictures.offered(post, all)).hasSize(3);
		Set<Long> files = Set.copyOf(places.stream().map(PostPhotos.Place::fileId).toList());
		assertThat(this.pictures.foreign(post, all, revision, files)).isEmpty();
		assertThat(statements(() -> this.pictures.offered(post, all)))
			.isEqualTo(statements(() -> this.pictures.offered(post, all.subList(0, 1))));
		assertThat(statements(() -> this.pictures.foreign(post, all, revision, files)))
			.isEqualTo(statements(() -> this.pictures.foreign(post, all.subList(0, 1), revision, files)));
	}

	@Test
	void doNotGrowWithWhatThePictureCheckLooksAt() {
		List<PostPhotos.Place> places = List.of(this.photos.add(this.mvc), this.photos.add(this.mvc),
				this.photos.add(this.mvc));
		places.forEach((place) -> this.photos.exclude(this.mvc, place));
		Post one = reporting(places.subList(0, 1), "");
		Post many = reporting(places, "");
		assertThat(statements(() -> this.scene.findings(this.check, many)))
			.isEqualTo(statements(() -> this.scene.findings(this.check, one)));
		Post shown = reporting(places.subList(0, 1), figures(places.subList(0, 1)));
		Post allShown = reporting(places, figures(places));
		assertThat(this.scene.findings(this.check, allShown)).hasSize(3);
		assertThat(statements(() -> this.scene.findings(this.check, allShown)))
			.isEqualTo(statements(() -> this.scene.findings(this.check, shown)));
		assertThat(statements(() -> this.scene.findings(this.consentCheck, allShown)))
			.isEqualTo(statements(() -> this.scene.findings(this.consentCheck, shown)));
	}

	@Test
	void doNotGrowWithTheDeputies() {
		int before = this.deputies.lines(null).size();
		appoint("團委");
		long few = statements(() -> this.deputies.lines(null));
		for (String department : List.of("教務處", "培訓部", "宣傳統戰部")) {
			appoint(department);
		}
		assertThat(this.deputies.lines(null)).hasSize(before + 4)
			.allSatisfy((line) -> assertThat(line.where()).isNotEmpty());
		assertThat(statements(() -> this.deputies.lines(null))).isEqualTo(few);
		this.jdbc.sql("delete from review_deputy where until = '2098-05-31'").update();
	}

	private void appoint(String department) {
		this.jdbc.sql("""
				insert into review_deputy (version, account_id, step, department_id, until, appointed_by, appointed_at)
				select 0, max(id), 'FIRST', ?::bigint, '2098-05-31', max(id), now() from account""")
			.param(this.typing.department(department))
			.update();
	}

	private Post reporting(List<PostPhotos.Place> places, String body) {
		String text = "<p>正文</p>" + body;
		return this.scene.report(this.scene.post(PostKind.ACTIVITY_NEWS, "一篇", text), "一篇", text,
				places.stream().map(PostPhotos.Place::activityId).toList());
	}

	private static String figures(List<PostPhotos.Place> places) {
		StringBuilder figures = new StringBuilder();
		places.forEach((place) -> figures.append(PostScene.figure(place.fileId(), "會場")));
		return figures.toString();
	}

	private long statements(Runnable act) {
		return FewestStatements.of(this.factory, () -> this.transaction.executeWithoutResult((status) -> act.run()));
	}

}
