package cn.activityweek.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import cn.activityweek.DemoTest;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Uploads in chunks over lines that break.
 */
@DemoTest
class UploadsTests {

	@Autowired
	private Uploads uploads;

	@Autowired
	private MediaStore store;

	@Autowired
	private ChunkFiles chunks;

	@Autowired
	private UploadRows rows;

	@Autowired
	private FileDirectory directory;

	@Autowired
	private UploadFinish finish;

	@Autowired
	private FileRows fileRows;

	@Autowired
	private StoredFileRepository files;

	@Autowired
	private MediaProperties properties;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private String owner;

	private Long department;

	@BeforeEach
	void somebody() {
		this.owner = "account:" + UUID.randomUUID();
		this.department = this.jdbc.sql("select min(id) from department").query(Long.class).single();
	}

	@Test
	void takesALargeFileInChunks() {
		byte[] video = Samples.join(Samples.video(), Samples.box("free", new byte[2 * Uploads.CHUNK]));
		Upload upload = begin("視頻.mov", video.length);
		int chunks = 0;
		while (!upload.isComplete()) {
			upload = append(upload, upload.received(),
					Arrays.copyOfRange(video, (int) upload.received(), video.length));
			chunks++;
		}
		assertThat(chunks).isEqualTo(3);
		Stored stored = this.uploads.finish(upload.id(), this.owner);
		assertThat(stored.known()).isFalse();
		assertThat(this.directory.path(stored.file().getLocation(), Variant.ORIGINAL)).hasBinaryContent(video);
		assertThat(this.uploads.finish(upload.id(), this.owner)).isEqualTo(stored);
		assertThat(this.store.get(stored.file().getId()).getName()).isEqualTo("視頻.mov");
	}

	/** Anybody with a code can announce as much as he likes. */
	@Test
	void keepsNoPlaceForWhatPeopleWithoutAnAccountAnnounce() {
		for (int i = 0; i < 3; i++) {
			this.rows.insert(UUID.randomUUID(), SenderUploads.OWNER + this.owner, "a.mp4", 1L << 40, this.department,
					Purpose.WORK);
		}
		assertThat(begin("照片.jpg", 1000).received()).isZero();
		assertThat(this.uploads.begin(SenderUploads.OWNER + "other" + this.owner, "a.jpg", 1000, this.department,
				Purpose.WORK))
			.isNotNull();
		this.rows.insert(UUID.randomUUID(), this.owner + "announces", "a.mp4", 1L << 40, this.department, Purpose.WORK);
		try {
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> begin("照片.jpg", 1000));
		}
		finally {
			this.jdbc.sql("delete from upload where owner like '%' || ? || '%' and length = 1099511627776")
				.param(this.owner)
				.update();
		}
	}

	@Test
	void goesOnWhereTheLineBroke() {
		byte[] photo = Samples.jpeg(600, 400);
		Upload upload = begin("照片.jpg", photo.length);
		Upload broken = this.uploads.append(upload.id(), this.owner, 0, new Line(photo, 1000));
		assertThat(broken.received()).isEqualTo(1000);
		assertThat(append(upload, 0, photo).received()).isEqualTo(1000);
		assertThat(append(upload, 500, photo).received()).isEqualTo(1000);
		assertThat(append(upload, 2000, photo).received()).isEqualTo(1000);
		assertThat(this.uploads.get(upload.id(), this.owner).received()).isEqualTo(1000);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.uploads.finish(upload.id(), this.owner))
			.withMessageContaining("還沒有傳完");
		append(upload, 1000, Samples.join(Arrays.copyOfRange(photo, 1000, photo.length), new byte[10]));
		StoredFile file = this.uploads.finish(upload.id(), this.owner).file();
		assertThat(this.directory.path(file.getLocation(), Variant.ORIGINAL)).hasBinaryContent(photo);
	}

	/**
	 * Killed while a chunk was being joined: what lies behind the record is written anew.
	 */
	@Test
	void goesOnAfterACrashWithinAChunk() throws IOException {
		byte[] photo = Samples.jpeg(600, 400);
		Upload upload = begin("照片.jpg", photo.length);
		append(upload, 0, Arrays.copyOf(photo, 1000));
		Path whole = this.directory.upload(upload.id());
		Files.write(whole, new byte[5000], StandardOpenOption.APPEND);
		append(upload, 1000, Arrays.copyOfRange(photo, 1000, photo.length));
		StoredFile file = this.uploads.finish(upload.id(), this.owner).file();
		assertThat(this.directory.path(file.getLocation(), Variant.ORIGINAL)).hasBinaryContent(photo);
	}

	/**
	 * Killed after the move and before the row: asked again, it is found where it went.
	 */
	@Test
	void finishesAfterACrashBetweenFileAndRow() throws IOException {
		byte[] photo = Samples.jpeg(60, 40);
		Upload upload = begin("照片.jpg", photo.length);
		append(upload, 0, photo);
		Path whole = this.directory.upload(upload.id());
		Content content = this.chunks.read(whole);
		this.rows.hashed(upload.id(), content);
		this.directory.place(whole, FileDirectory.location(content.sha256(), upload.id()), Variant.ORIGINAL);
		StoredFile file = this.uploads.finish(upload.id(), this.owner).file();
		assertThat(this.directory.path(file.getLocation(), Variant.ORIGINAL)).hasBinaryContent(photo);
	}

	@Test
	void givesOneAnswerToAllWhoFinishAtOnce() throws Exception {
		byte[] photo = Samples.jpeg(60, 40);
		Upload upload = begin("照片.jpg", photo.length);
		append(upload, 0, photo);
		List<Callable<Stored>> callers = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			callers.add(() -> this.uploads.finish(upload.id(), this.owner));
		}
		ExecutorService threads = Executors.newFixedThreadPool(5);
		List<Stored> answers = new ArrayList<>();
		for (Future<Stored> answer : threads.invokeAll(callers)) {
			answers.add(answer.get());
		}
		threads.shutdown();
		assertThat(answers).containsOnly(answers.get(0));
	}

	@Test
	void refusesTheSameWayTwiceAndKeepsNothing() throws IOException {
		byte[] page = Samples.bytes("<html><script>alert(1)</script></html>");
		Upload upload = begin("照片.jpg", page.length);
		append(upload, 0, page);
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> this.uploads.finish(upload.id(), this.owner))
				.withMessageContaining("網頁");
		}
		assertThat(this.directory.upload(upload.id())).doesNotExist();
	}

	@Test
	void knowsAFileThatTheDepartmentHas() {
		byte[] photo = Samples.jpeg(60, 40);
		Stored first = this.store.store(new ByteArrayInputStream(photo), "一.jpg", this.department, Purpose.ACTIVITY);
		Upload upload = begin("二.jpg", photo.length);
		append(upload, 0, photo);
		Stored second = this.uploads.finish(upload.id(), this.owner);
		assertThat(second.known()).isTrue();
		assertThat(second.file()).isEqualTo(first.file());
	}

	@Test
	void isForItsOwnerAlone() {
		Upload upload = begin("照片.jpg", 100);
		String other = "account:other";
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.uploads.get(upload.id(), other));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.uploads.append(upload.id(), other, 0, InputStream.nullInputStream()));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.uploads.finish(upload.id(), other));
		this.uploads.cancel(upload.id(), other);
		assertThat(this.uploads.get(upload.id(), this.owner)).isEqualTo(upload);
		this.uploads.cancel(upload.id(), this.owner);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.uploads.get(upload.id(), this.owner));
	}

	@Test
	void refusesBeforeAByteIsSent() {
		refuses("照片.jpg", 21L * 1024 * 1024, "照片最大 20 MB");
		refuses("視頻.mp4", 513L * 1024 * 1024, "視頻最大 512 MB");
		refuses("照片.jpg", 0, "空的");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(
					() -> this.uploads.begin(this.owner, "作品.mp4", 201L * 1024 * 1024, this.department, Purpose.WORK))
			.withMessageContaining("視頻最大 200 MB");
	}

	/** By content, not by name: the name is asked where the content tells nothing. */
	@Test
	void takesWhatIsGoodUnderABadName() {
		assertThat(sent("IMG_1.HEIC", Samples.jpeg(60, 40)).getType()).isEqualTo(FileType.JPEG);
		assertThat(sent("總結.doc", Samples.docx("總結 " + this.owner)).getType()).isEqualTo(FileType.DOCX);
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> sent("IMG_2.HEIC", new byte[] { 1 }))
				.withMessageContaining("JPEG");
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> sent("總結.doc", new byte[] { 1 }))
				.withMessageContaining(".docx");
		}
	}

	/** A disk that takes a second for each must not take the pages' connections. */
	@Test
	void letsFortyPhonesWaitForASlowDisk() throws Exception {
		Uploads slow = instance(new ChunkFiles() {
			@Override
			long join(Path chunk, Path whole, long offset, long most) throws IOException {
				pause();
				return super.join(chunk, whole, offset, most);
			}
		});
		List<Callable<Upload>> phones = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			String phone = "phone:" + UUID.randomUUID();
			UUID id = this.uploads.begin(phone, "照片.jpg", 4, this.department, Purpose.ACTIVITY).id();
			phones.add(() -> slow.append(id, phone, 0, new ByteArrayInputStream(new byte[4])));
		}
		ExecutorService threads = Executors.newFixedThreadPool(40);
		List<Future<Upload>> answers = threads.invokeAll(phones);
		threads.shutdown();
		for (Future<Upload> answer : answers) {
			assertThat(answer.get().isComplete()).isTrue();
		}
	}

	/** While one instance writes a short chunk another receives the whole file. */
	@Test
	void losesNothingBetweenTwoInstances() {
		byte[] photo = Samples.jpeg(600, 400);
		Upload upload = begin("照片.jpg", photo.length);
		Uploads late = instance(new ChunkFiles() {
			@Override
			long join(Path chunk, Path whole, long offset, long most) throws IOException {
				assertThat(append(upload, 0, photo).isComplete()).isTrue();
				return super.join(chunk, whole, offset, most);
			}
		});
		Upload answer = late.append(upload.id(), this.owner, 0, new ByteArrayInputStream(photo, 0, 1000));
		assertThat(answer.isComplete()).isTrue();
		StoredFile file = this.uploads.finish(upload.id(), this.owner).file();
		assertThat(this.directory.path(file.getLocation(), Variant.ORIGINAL)).hasBinaryContent(photo);
	}

	@Test
	void holdsNoConnectionWhileAFileIsLookedInto() {
		List<Boolean> within = new ArrayList<>();
		FileInspector watching = new FileInspector(this.properties) {
			@Override
			Facts inspect(Path file, String name, long length, Purpose purpose) throws IOException {
				within.add(TransactionSynchronizationManager.isActualTransactionActive());
				return super.inspect(file, name, length, purpose);
			}
		};
		Intake intake = new Intake(this.directory, this.fileRows, this.files, watching, this.properties);
		UploadFinish finish = new UploadFinish(this.rows, this.chunks, this.directory, intake, this.store,
				this.transaction);
		byte[] photo = Samples.jpeg(60, 40);
		Upload upload = begin("照片.jpg", photo.length);
		append(upload, 0, photo);
		finish.of(this.rows.find(upload.id(), this.owner).orElseThrow(), this.owner);
		assertThat(within).containsExactly(false);
	}

	@Test
	void givesOneAnswerToAllInstancesThatFinishAtOnce() throws Exception {
		for (int round = 0; round < 5; round++) {
			byte[] photo = Samples.jpeg(60, 40);
			Upload upload = begin("照片.jpg", photo.length);
			append(upload, 0, photo);
			UploadRows.UploadRow row = this.rows.find(upload.id(), this.owner).orElseThrow();
			ExecutorService threads = Executors.newFixedThreadPool(5);
			List<Stored> answers = new ArrayList<>();
			Callable<Stored> caller = () -> this.finish.of(row, this.owner);
			for (Future<Stored> answer : threads.invokeAll(Collections.nCopies(5, caller))) {
				answers.add(answer.get());
			}
			threads.shutdown();
			assertThat(answers).containsOnly(answers.get(0));
			assertThat(answers.get(0).known()).isFalse();
			assertThat(this.directory.path(answers.get(0).file().getLocation(), Variant.ORIGINAL))
				.hasBinaryContent(photo);
		}
	}

	private Uploads instance(ChunkFiles chunks) {
		return new Uploads(this.rows, new UploadLocks(), chunks, this.directory,
				new UploadSpace(this.rows, this.directory, this.properties), this.finish, this.properties,
				this.transaction);
	}

	private static void pause() {
		try {
			Thread.sleep(1000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private StoredFile sent(String name, byte[] content) {
		Upload upload = begin(name, content.length);
		append(upload, 0, content);
		return this.uploads.finish(upload.id(), this.owner).file();
	}

	@Test
	void limitsWhatOneSenderHasUnfinished() {
		for (int i = 0; i < 20; i++) {
			begin("照片" + i + ".jpg", 1000);
		}
		refuses("照片.jpg", 1000, "沒有傳完");
		this.jdbc.sql("update upload set changed_at = changed_at - interval '2 hours' where owner = :owner")
			.param("owner", this.owner)
			.update();
		assertThat(begin("照片.jpg", 1000).received()).isZero();
	}

	@Test
	void leavesRoomOnTheDisk() {
		Upload huge = begin("視頻.mp4", 1000);
		this.jdbc.sql("update upload set length = :length where id = :id")
			.param("length", Long.MAX_VALUE / 4)
			.param("id", huge.id())
			.update();
		refuses("照片.jpg", 1000, "存儲空間不足");
		this.uploads.cancel(huge.id(), this.owner);
		begin("照片.jpg", 1000);
	}

	private void refuses(String name, long length, String reason) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> begin(name, length))
			.withMessageContaining(reason);
	}

	private Upload begin(String name, long length) {
		return this.uploads.begin(this.owner, name, length, this.department, Purpose.ACTIVITY);
	}

	private Upload append(Upload upload, long offset, byte[] chunk) {
		return this.uploads.append(upload.id(), this.owner, offset, new ByteArrayInputStream(chunk));
	}

	/** A line that breaks after so many bytes. */
	private static final class Line extends InputStream {

		private final InputStream begin;

		Line(byte[] bytes, int until) {
			this.begin = new ByteArrayInputStream(bytes, 0, until);
		}

		@Override
		public int read() throws IOException {
			int next = this.begin.read();
			if (next < 0) {
				throw new IOException("broken");
			}
			return next;
		}

		@Override
		public int read(byte[] bytes, int offset, int count) throws IOException {
			int read = this.begin.read(bytes, offset, Math.min(count, 300));
			if (read < 0) {
				throw new IOException("broken");
			}
			return read;
		}

	}

}
