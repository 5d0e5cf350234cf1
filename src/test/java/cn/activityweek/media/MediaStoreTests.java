package cn.activityweek.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.activityweek.DemoTest;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Storing files: once, whole, and with what others are shown of them.
 */
@DemoTest
class MediaStoreTests {

	@Autowired
	private MediaStore store;

	@Autowired
	private FileDirectory directory;

	@Autowired
	private PreparationQueue queue;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void keepsOneCopyPerDepartment() {
		byte[] photo = Samples.jpeg(60, 40);
		Stored first = store(photo, "一.jpg", department(0));
		Stored second = store(photo, "二.png", department(0));
		Stored elsewhere = store(photo, "三.jpg", department(1));
		assertThat(first.known()).isFalse();
		assertThat(second.known()).isTrue();
		assertThat(second.file()).isEqualTo(first.file());
		assertThat(elsewhere.known()).isFalse();
		assertThat(elsewhere.file()).isNotEqualTo(first.file());
		assertThat(first.file()).returns("一.jpg", StoredFile::getName)
			.returns((long) photo.length, StoredFile::getLength)
			.returns(FileType.JPEG, StoredFile::getType)
			.returns(60, StoredFile::getWidth);
		assertThat(copies(first.file())).hasSize(2);
		assertThat(this.store.all(List.of(first.file().getId(), elsewhere.file().getId(), -1L)))
			.containsExactlyInAnyOrder(first.file(), elsewhere.file());
	}

	@Test
	void givesOneRowToTenWhoSendTheSameAtOnce() throws Exception {
		byte[] photo = Samples.jpeg(60, 40);
		List<Callable<Stored>> senders = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			senders.add(() -> store(photo, "同一張.jpg", department(0)));
		}
		ExecutorService threads = Executors.newFixedThreadPool(5);
		List<Stored> stored = new ArrayList<>();
		for (Future<Stored> answer : threads.invokeAll(senders)) {
			stored.add(answer.get());
		}
		threads.shutdown();
		assertThat(stored.stream().map((one) -> one.file().getId()).collect(Collectors.toSet())).hasSize(1);
		assertThat(stored.stream().filter((one) -> !one.known())).hasSize(1);
		StoredFile file = stored.get(0).file();
		assertThat(copies(file)).containsExactly(this.directory.path(file.getLocation(), Variant.ORIGINAL));
	}

	@Test
	void keepsTheBytesAndALongName() throws IOException {
		byte[] document = Samples.docx("職業教育活動周總結");
		String name = "活".repeat(250) + ".docx";
		StoredFile file = store(document, name, department(0)).file();
		assertThat(file.getName()).isEqualTo(name);
		assertThat(file.getPreparation()).isEqualTo(Preparation.NONE);
		assertThat(this.directory.path(file.getLocation(), Variant.ORIGINAL)).hasBinaryContent(document);
	}

	@Test
	void leavesNothingOfWhatIsRefused() throws IOException {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::nothingIsBeingPrepared);
		Set<Path> before = unfinished();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> store(Samples.bytes("<html></html>"), "照片.jpg", department(0)));
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> this.store.store(new BrokenLine(), "照片.jpg", department(0), Purpose.ACTIVITY));
		assertThat(unfinished()).isSubsetOf(before);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.store.get(-1L));
	}

	/** Killed between move and row, then sent again: the file is there, once. */
	@Test
	void storesAfterACrashBetweenFileAndRow() throws IOException {
		byte[] photo = Samples.jpeg(60, 40);
		Content content = Content.copy(new ByteArrayInputStream(photo), OutputStream.nullOutputStream(), 1 << 20);
		Path left = Files.write(this.directory.temporary(), photo);
		String leftAt = FileDirectory.location(content.sha256(), UUID.randomUUID());
		this.directory.place(left, leftAt, Variant.ORIGINAL);
		Stored stored = store(photo, "再傳.jpg", department(0));
		assertThat(stored.known()).isFalse();
		assertThat(stored.file().getLocation()).isNotEqualTo(leftAt);
		this.directory.remove(leftAt);
		assertThat(this.directory.path(stored.file().getLocation(), Variant.ORIGINAL)).hasBinaryContent(photo);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 10 })
	void bringsLostBytesBackWhenTheyAreSentAgain(int left) throws IOException {
		byte[] photo = Samples.jpeg(60, 40);
		StoredFile file = settled(store(photo, "照片.jpg", department(0)).file());
		Path original = this.directory.path(file.getLocation(), Variant.ORIGINAL);
		Files.delete(original);
		Files.delete(this.directory.path(file.getLocation(), Variant.SMALL));
		if (left >= 0) {
			Files.write(original, new byte[left]);
		}
		Stored again = store(photo, "照片.jpg", department(0));
		assertThat(again).isEqualTo(new Stored(file, true));
		assertThat(original).hasBinaryContent(photo);
		assertThat(settled(file).getPreparation()).isEqualTo(Preparation.READY);
		assertThat(this.directory.path(file.getLocation(), Variant.SMALL)).exists();
	}

	@Test
	void preparesPhotosAndVideosByItself() {
		StoredFile photo = store(Samples.jpeg(2000, 1000), "照片.jpg", department(0)).file();
		StoredFile video = store(Samples.video(), "視頻.mov", department(0)).file();
		byte[] png = Samples.png(500, 500);
		Arrays.fill(png, png.length / 3, png.length / 2, (byte) 0);
		StoredFile damaged = store(png, "壞.png", department(0)).file();
		assertThat(photo.getPreparation()).isNotEqualTo(Preparation.NONE);
		StoredFile ready = settled(photo);
		assertThat(ready.getPreparation()).isEqualTo(Preparation.READY);
		for (Variant variant : List.of(Variant.LARGE, Variant.SMALL)) {
			assertThat(this.directory.path(photo.getLocation(), variant)).isNotEmptyFile();
		}
		assertThat(settled(video).offers(Variant.PUBLIC_VIDEO)).isTrue();
		assertThat(this.directory.path(video.getLocation(), Variant.PUBLIC_VIDEO)).hasSize(video.getLength());
		assertThat(settled(damaged)).returns(Preparation.FAILED, StoredFile::getPreparation)
			.returns(PhotoDecoder.DAMAGED, StoredFile::getFailure)
			.returns(false, (file) -> file.offers(Variant.LARGE));
	}

	@Test
	void takesUpAgainWhatAKilledWorkerHadTaken() {
		StoredFile file = store(Samples.jpeg(60, 40), "照片.jpg", department(0)).file();
		settled(file);
		this.jdbc
			.sql("update stored_file set preparation = 'WAITING', attempts = 1, prepare_after = :then where id = :id")
			.param("then", file.getStoredAt().atOffset(ZoneOffset.UTC).plusDays(1))
			.param("id", file.getId())
			.update();
		assertThat(this.queue.take()).isEmpty();
		this.jdbc.sql("update stored_file set prepare_after = :then where id = :id")
			.param("then", file.getStoredAt().atOffset(ZoneOffset.UTC).minusDays(1))
			.param("id", file.getId())
			.update();
		assertThat(settled(file).getPreparation()).isEqualTo(Preparation.READY);
	}

	/** One that brings the process down each time would else do so for ever. */
	@Test
	void givesUpAfterThreeWorkersWereKilled() {
		StoredFile file = store(Samples.jpeg(60, 40), "照片.jpg", department(0)).file();
		settled(file);
		this.jdbc
			.sql("update stored_file set preparation = 'WAITING', attempts = 3, prepare_after = :then where id = :id")
			.param("then", file.getStoredAt().atOffset(ZoneOffset.UTC).minusDays(1))
			.param("id", file.getId())
			.update();
		assertThat(settled(file)).returns(Preparation.FAILED, StoredFile::getPreparation)
			.extracting(StoredFile::getFailure)
			.asString()
			.contains("多次處理都沒有成功");
	}

	/** A worker's own temporary files would come between. */
	private boolean nothingIsBeingPrepared() {
		return this.jdbc.sql("select count(*) = 0 from stored_file where preparation = 'WAITING'")
			.query(Boolean.class)
			.single();
	}

	private StoredFile settled(StoredFile file) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.store.get(file.getId()), (now) -> now.getPreparation() != Preparation.WAITING);
	}

	private Stored store(byte[] content, String name, Long department) {
		return this.store.store(new ByteArrayInputStream(content), name, department, Purpose.ACTIVITY);
	}

	private Long department(int index) {
		return this.jdbc.sql("select id from department order by id").query(Long.class).list().get(index);
	}

	private List<Path> copies(StoredFile file) {
		Path original = this.directory.path(file.getLocation(), Variant.ORIGINAL);
		try (Stream<Path> siblings = Files.list(original.getParent())) {
			return siblings.filter((path) -> path.getFileName().toString().startsWith(file.getSha256()))
				.filter((path) -> !path.toString().endsWith(".jpg"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Set<Path> unfinished() throws IOException {
		try (Stream<Path> files = Files.list(this.directory.unfinished())) {
			return files.collect(Collectors.toSet());
		}
	}

	/** Breaks after some bytes of a photo. */
	private static final class BrokenLine extends InputStream {

		private final InputStream begin = new ByteArrayInputStream(Samples.jpeg(60, 40), 0, 100);

		@Override
		public int read() throws IOException {
			int next = this.begin.read();
			if (next < 0) {
				throw new IOException("broken");
			}
			return next;
		}

	}

}
