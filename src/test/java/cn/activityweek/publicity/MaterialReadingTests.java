package cn.activityweek.publicity;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import cn.activityweek.DemoTest;
import cn.activityweek.FewestStatements;
import cn.activityweek.Pipe;
import cn.activityweek.Visitor;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.news.LivePosts;
import cn.activityweek.news.WordFixture;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How posts are begun from what was collected: a Word file is read while nobody else has
 * to wait, and nothing is begun from what has changed meanwhile.
 */
@DemoTest
class MaterialReadingTests {

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final MediaStore media;

	private final LivePosts live;

	private final EntityManagerFactory factory;

	private final TransactionTemplate transaction;

	@Autowired
	MaterialReadingTests(MockMvcTester mvc, JdbcClient jdbc, MediaStore media, LivePosts live,
			EntityManagerFactory factory, TransactionTemplate transaction) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.media = media;
		this.live = live;
		this.factory = factory;
		this.transaction = transaction;
	}

	@Test
	void holdsNothingWhileAWordFileIsRead() throws Exception {
		String id = selected("");
		Long document = attach(id, WordFixture.docx(), "案例.docx");
		AtomicReference<MvcTestResult> written = new AtomicReference<>();
		try (Pipe pipe = Pipe.insteadOf(original(document))) {
			pipe.read(() -> written.set(write(id)), () -> assertThat(locked(id)).containsExactly(Long.valueOf(id)));
		}
		assertThat(written.get()).hasStatus3xxRedirection();
		assertThat(
				text("select r.title || r.body from post_revision r join publicity_material m on m.post_id = r.post_id"
						+ " where m.id = " + id))
			.contains("<table", "<img");
		assertThat(
				text("select count(*) from post_file f join publicity_material m on m.post_id = f.post_id where m.id = "
						+ id))
			.isEqualTo("7");
	}

	@Test
	void beginsNothingFromWhatHasChangedMeanwhile() throws Exception {
		String id = selected("");
		Long document = attach(id, WordFixture.docx(), "案例.docx");
		AtomicReference<MvcTestResult> written = new AtomicReference<>();
		try (Pipe pipe = Pipe.insteadOf(original(document))) {
			pipe.read(() -> written.set(write(id)), () -> this.jdbc
				.sql("update publicity_material set title = '改過的題目', version = version + 1 where id = ?::bigint")
				.param(id)
				.update());
		}
		assertThat(written.get()).hasStatus(409).bodyText().contains("剛剛有改動");
		assertThat(this.jdbc.sql("select post_id from publicity_material where id = ?::bigint")
			.param(id)
			.query(Long.class)
			.optional()).isEmpty();
		assertThat(write(id)).hasStatus3xxRedirection();
	}

	@Test
	void beginsOnePostForTwoWhoReadAtOnce() {
		String id = selected("正文");
		List<CompletableFuture<MvcTestResult>> both = List.of(CompletableFuture.supplyAsync(() -> write(id)),
				CompletableFuture.supplyAsync(() -> write(id)));
		assertThat(both.stream().map((one) -> one.join().getResponse().getRedirectedUrl()).distinct()).hasSize(1)
			.doesNotContainNull();
	}

	@Test
	void refusesATextTooLongForAPostAndSaysWhatToDo() {
		String id = selected("長\n".repeat(5_000).strip());
		assertThat(write(id)).hasStatus(409).bodyText().contains("正文太長", "100000 個字符", "請刪減，或者分成幾篇");
		assertThat(text("select state || coalesce(post_id::text, '') from publicity_material where id = " + id))
			.isEqualTo("SELECTED");
		this.jdbc.sql("update publicity_material set text = '短' where id = ?::bigint").param(id).update();
		assertThat(write(id)).hasStatus3xxRedirection();
	}

	@Test
	void bundlesAnyNumberOfPicturesWithTheSameStatements() throws Exception {
		List<Long> files = this.jdbc.sql("""
				select distinct t.file_id from attachment t join activity a on a.id = t.activity_id
				join stored_file f on f.id = t.file_id
				where a.title = '家電維修進社區志愿服務' and t.kind = 'PHOTO' and not t.excluded
					and f.preparation = 'READY' order by 1 limit 3""").query(Long.class).list();
		assertThat(files).hasSize(3);
		Long one = item(files.subList(0, 1));
		Long three = item(files);
		assertThat(bundled(three)).isGreaterThan(bundled(one));
		assertThat(statements(three)).isEqualTo(statements(one));
	}

	private int bundled(Long item) {
		MvcTestResult sent = new Visitor(this.mvc, "xuanchuan").get("/publicity/provincial/" + item + "/bundle.zip");
		assertThat(sent).hasStatusOk();
		return sent.getResponse().getContentAsByteArray().length;
	}

	private long statements(Long item) {
		return FewestStatements.of(this.factory, () -> bundled(item));
	}

	private Long item(List<Long> files) {
		StringBuilder body = new StringBuilder("<p>正文</p>");
		files.forEach((file) -> body.append("<figure><img src=\"/media/")
			.append(file)
			.append("/large\" alt=\"現場\"></figure>"));
		Long post = this.live.publish("省級 " + UUID.randomUUID(), body.toString());
		String location = new Visitor(this.mvc, "xuanchuan")
			.post("/publicity/provincial", Map.of("departmentId", department(), "title", "特色活動", "summary", "寫給編輯的話",
					"version", "0", "postId", post.toString()))
			.getResponse()
			.getRedirectedUrl();
		return Long.valueOf(location.replaceAll("[^0-9]", ""));
	}

	private List<Long> locked(String id) {
		return this.transaction.execute(
				(status) -> this.jdbc.sql("select id from publicity_material where id = ?::bigint for update nowait")
					.param(id)
					.query(Long.class)
					.list());
	}

	private Path original(Long file) {
		return this.media.original(this.media.get(file));
	}

	private MvcTestResult write(String id) {
		return new Visitor(this.mvc, "xuanchuan").post("/publicity/cases/" + id + "/post", Map.of());
	}

	/** A case of 團委 that is selected. */
	private String selected(String text) {
		String title = "成稿 " + UUID.randomUUID();
		new Visitor(this.mvc, "tuanwei").post("/publicity/cases",
				Map.of("departmentId", department(), "kind", "CASE", "title", title, "text", text, "version", "0"));
		String id = text("select id from publicity_material where title = '" + title + "'");
		this.jdbc.sql("""
				update publicity_material set state = 'SELECTED', handed_in_at = now(), decided_at = now(),
					decided_by = created_by where id = ?::bigint""").param(id).update();
		return id;
	}

	private Long attach(String id, byte[] content, String name) {
		Long department = Long.valueOf(department());
		Long file = this.media.store(new ByteArrayInputStream(content), name, department, Purpose.ACTIVITY)
			.file()
			.getId();
		this.jdbc.sql("""
				insert into publicity_file (version, material_id, file_id, name, added_by, added_at)
				select 0, ?::bigint, ?, ?, min(id), now() from account""").params(id, file, name).update();
		return file;
	}

	private String department() {
		return text("select id from department where name = '團委'");
	}

	private String text(String sql) {
		return this.jdbc.sql(sql).query(String.class).single();
	}

}
