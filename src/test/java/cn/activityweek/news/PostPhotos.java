package cn.activityweek.news;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import cn.activityweek.Visitor;
import cn.activityweek.activity.ActivityTyping;
import cn.activityweek.album.LargeFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Photos of activities of 團委, for posts of tests.
 */
@Component
class PostPhotos {

	private static final AtomicInteger SEEDS = new AtomicInteger(210_200);

	private final ActivityTyping typing;

	private final JdbcClient jdbc;

	PostPhotos(ActivityTyping typing, JdbcClient jdbc) {
		this.typing = typing;
		this.jdbc = jdbc;
	}

	/**
	 * A photo in the album of an activity of its own, its web sizes made.
	 * @param mvc to send it by
	 * @return where it lies
	 */
	Place add(MockMvcTester mvc) {
		Map<String, String> typed = new HashMap<>(
				this.typing.planned(3, this.typing.department("團委"), "稿件照片 " + UUID.randomUUID()));
		assertThat(new Visitor(mvc, Posts.WRITER).post("/activities", typed)).hasStatus3xxRedirection();
		Long activity = this.jdbc.sql("select id from activity where request_key = cast(? as uuid)")
			.param(typed.get("requestKey"))
			.query(Long.class)
			.single();
		assertThat(mvc.post()
			.uri("/activities/" + activity + "/photos")
			.multipart()
			.with(SecurityMockMvcRequestPostProcessors.user(Posts.WRITER))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("_once", UUID.randomUUID().toString())
			.file(new MockMultipartFile("files", "照片.jpg", "image/jpeg", LargeFiles.photo(SEEDS.incrementAndGet())))
			.exchange()).hasStatus3xxRedirection();
		Place place = this.jdbc.sql("select activity_id, id as photo, file_id from attachment where activity_id = ?")
			.param(activity)
			.query(Place.class)
			.single();
		awaitReady(place.fileId());
		return place;
	}

	private void awaitReady(Long fileId) {
		for (int i = 0; i < 300 && !ready(fileId); i++) {
			pause(Duration.ofMillis(100));
		}
		assertThat(ready(fileId)).isTrue();
	}

	private boolean ready(Long fileId) {
		return this.jdbc.sql("select preparation from stored_file where id = ?")
			.param(fileId)
			.query(String.class)
			.single()
			.equals("READY");
	}

	/** 「不得發布」. */
	void exclude(MockMvcTester mvc, Place place) {
		assertThat(new Visitor(mvc, Posts.WRITER).post("/activities/" + place.activityId() + "/photos/" + place.photo(),
				Map.of("caption", "", "photographer", "", "excluded", "true", "version", "0")))
			.hasStatus3xxRedirection();
	}

	/** There are minors, and nobody has consented, or not any more. */
	void lackConsent(MockMvcTester mvc, Place place) {
		assertThat(new Visitor(mvc, Posts.WRITER).post("/activities/" + place.activityId() + "/minors",
				Map.of("minors", "true")))
			.hasStatus3xxRedirection();
	}

	static String html(Place place) {
		return "<p>正文</p><figure><img src=\"/media/" + place.fileId()
				+ "/large\" alt=\"照片\"><figcaption>同學們在現場</figcaption></figure>";
	}

	static void pause(Duration time) {
		try {
			Thread.sleep(Math.max(0, time.toMillis()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Where a photo lies.
	 *
	 * @param activityId the activity
	 * @param photo the attachment
	 * @param fileId the stored file
	 */
	record Place(Long activityId, Long photo, Long fileId) {

	}

}
