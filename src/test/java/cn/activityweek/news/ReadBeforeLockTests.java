package cn.activityweek.news;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.Pipe;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.MediaStore;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An attached workbook may take seconds to read; nobody else waits for the post
 * meanwhile, and nothing goes out that was not read.
 */
@DemoTest
class ReadBeforeLockTests {

	private final MockMvcTester mvc;

	private final Posts posts;

	private final PostScene scene;

	private final PostDesk desk;

	private final PublicationDesk publication;

	private final AttachedNumbers attached;

	private final MediaStore media;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	@Autowired
	ReadBeforeLockTests(MockMvcTester mvc, Posts posts, PostScene scene, PostDesk desk, PublicationDesk publication,
			AttachedNumbers attached, MediaStore media, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.mvc = mvc;
		this.posts = posts;
		this.scene = scene;
		this.desk = desk;
		this.publication = publication;
		this.attached = attached;
		this.media = media;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Test
	void holdsNoPostWhileItsDocumentsAreReadForSubmission() throws Exception {
		Long document = document();
		long id = withDocument(document);
		readsUnlocked(id, document, () -> this.posts.submit(this.mvc, id, Posts.WRITER));
		assertThat(this.posts.submit(this.mvc, id, Posts.WRITER)).hasStatus3xxRedirection();
	}

	@Test
	void holdsNoPostWhileItsDocumentsAreReadAtItsTime() throws Exception {
		Long document = document();
		long id = this.posts.awaitingFinal(this.mvc);
		this.posts.schedule(this.mvc, id, this.clock.instant().plusSeconds(600));
		this.jdbc.sql("""
				insert into post_revision_file (revision_id, position, file_id, place, name)
				select current_revision_id, 50, ?, 'ATTACHED', '名單.docx' from post where id = ?""")
			.params(document, id)
			.update();
		readsUnlocked(id, document, () -> this.publication.publishDue(id));
		assertThat(this.posts.state(id)).isEqualTo(PostState.SCHEDULED);
	}

	@Test
	void saysNothingOfDocumentsThatWereNotRead() {
		ShownFile document = new ShownFile(document(), ShownFile.Place.ATTACHED, "名單.docx");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.attached.of(List.of(document), new DocumentReadings(Map.of())))
			.withMessageContaining("附件剛剛換過");
		assertThat(this.attached.of(List.of(document), this.attached.read(List.of(document.fileId())))).isEmpty();
	}

	private Long document() {
		return this.scene.file("名單.docx",
				PostNumbersTests.document((document) -> document.createParagraph()
					.createRun()
					.setText(UUID.randomUUID().toString().replaceAll("[0-9]", "x"))));
	}

	private long withDocument(Long document) {
		long id = this.posts.draft();
		this.desk.save(id, this.scene.current(this.posts.get(id)).getContent(),
				List.of(new ShownFile(document, ShownFile.Place.ATTACHED, "名單.docx")), this.posts.actor(Posts.WRITER));
		return id;
	}

	private void readsUnlocked(long id, Long document, Runnable act) throws Exception {
		Path file = this.media.original(this.media.get(document));
		try (Pipe pipe = Pipe.insteadOf(file)) {
			pipe.read(act,
					() -> this.transaction.executeWithoutResult(
							(status) -> assertThat(this.jdbc.sql("select id from post where id = ? for update nowait")
								.param(id)
								.query(Long.class)
								.list()).containsExactly(id)));
		}
	}

}
