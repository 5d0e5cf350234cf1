package cn.activityweek.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import cn.activityweek.DemoTest;
import cn.activityweek.core.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the sweeper removes, and above all what not.
 */
@DemoTest
class SweeperTests {

	@Autowired
	private MediaStore store;

	@Autowired
	private Uploads uploads;

	@Autowired
	private UploadRows uploadRows;

	@Autowired
	private FileDirectory directory;

	@Autowired
	private Leftovers leftovers;

	@Autowired
	private SweepLock lock;

	@Autowired
	private MediaProperties properties;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void aModuleThatRefersToFiles() {
		this.jdbc.sql("create table test_use (file_id bigint references stored_file)").update();
	}

	@AfterEach
	void forgetIt() {
		this.jdbc.sql("drop table test_use").update();
	}

	@Test
	void removesWhatNobodyRefersToAfterADay() {
		StoredFile unused = store();
		StoredFile used = store();
		StoredFile fresh = store();
		refer(used);
		age(unused, used);
		sweep(this::used);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.store.get(unused.getId()));
		assertThat(path(unused)).doesNotExist();
		assertThat(path(used)).exists();
		assertThat(path(fresh)).exists();
		assertThat(this.store.get(used.getId())).isEqualTo(used);
	}

	@Test
	void keepsWhatWasSentAgainToday() {
		byte[] photo = Samples.jpeg(60, 40);
		StoredFile file = store(photo);
		age(file);
		store(photo);
		sweep(this::used);
		assertThat(path(file)).exists();
	}

	@Test
	void keepsWhatIsReferredToWithoutBeingTold() {
		StoredFile file = store();
		refer(file);
		age(file);
		sweep((ids) -> Set.of());
		assertThat(this.store.get(file.getId())).isEqualTo(file);
		assertThat(path(file)).exists();
	}

	/** The reference is made after the sweeper has asked who refers to the file. */
	@Test
	void keepsWhatIsReferredToAtTheSameMoment() {
		StoredFile file = store();
		age(file);
		Set<Long> asked = new HashSet<>();
		sweep((ids) -> {
			Set<Long> used = used(ids);
			if (ids.contains(file.getId()) && asked.add(file.getId())) {
				refer(file);
			}
			return used;
		});
		assertThat(asked).contains(file.getId());
		assertThat(path(file)).exists();
		assertThat(this.store.get(file.getId())).isEqualTo(file);
	}

	@Test
	void leavesAFileWhoseReferenceIsNotCommittedYet() throws Exception {
		StoredFile file = store();
		age(file);
		CountDownLatch referred = new CountDownLatch(1);
		CountDownLatch swept = new CountDownLatch(1);
		Thread referring = new Thread(() -> this.transaction.executeWithoutResult((status) -> {
			refer(file);
			referred.countDown();
			await(swept);
		}));
		referring.start();
		await(referred);
		sweep(this::used);
		swept.countDown();
		referring.join();
		assertThat(used(Set.of(file.getId()))).containsExactly(file.getId());
		assertThat(path(file)).exists();
	}

	@Test
	void removesUploadsThatWereLeftAndWhatCrashesLeave() throws IOException {
		Long department = department();
		Upload left = this.uploads.begin("account:1", "左.jpg", 1000, department, Purpose.ACTIVITY);
		Upload underWay = this.uploads.begin("account:1", "右.jpg", 1000, department, Purpose.ACTIVITY);
		for (Upload upload : Set.of(left, underWay)) {
			this.uploads.append(upload.id(), "account:1", 0, new ByteArrayInputStream(new byte[500]));
		}
		this.jdbc.sql("update upload set changed_at = changed_at - interval '25 hours' where id = :id")
			.param("id", left.id())
			.update();
		Path temporary = old(Files.write(this.directory.temporary(), new byte[10]));
		Path fresh = Files.write(this.directory.temporary(), new byte[10]);
		store();
		Path orphan = placed();
		Path old = old(placed());
		sweep(this::used);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.uploads.get(left.id(), "account:1"));
		assertThat(this.directory.upload(left.id())).doesNotExist();
		assertThat(this.uploads.get(underWay.id(), "account:1").received()).isEqualTo(500);
		assertThat(this.directory.upload(underWay.id())).hasSize(500);
		assertThat(temporary).doesNotExist();
		assertThat(fresh).exists();
		assertThat(old).doesNotExist();
		assertThat(orphan).exists();
		Files.delete(fresh);
		Files.delete(orphan);
	}

	@Test
	void touchesNothingBesideTheWrongDatabase() throws IOException {
		long known = this.jdbc.sql("select count(*) from stored_file").query(Long.class).single();
		Set<Path> unknown = new HashSet<>();
		for (long i = 0; i <= known; i++) {
			unknown.add(old(placed()));
		}
		sweep(this::used);
		assertThat(unknown).allMatch(Files::exists);
		for (Path file : unknown) {
			Files.delete(file);
		}
	}

	@Test
	void sweepsInOneInstanceAtATime() {
		assertThat(this.lock.runAlone(() -> assertThat(sweeper(this::used).sweep()).isFalse())).isTrue();
		assertThat(sweeper(this::used).sweep()).isTrue();
	}

	private void sweep(FileUse use) {
		assertThat(sweeper(use).sweep()).isTrue();
	}

	private Sweeper sweeper(FileUse use) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("use", use);
		return new Sweeper(this.jdbc, this.transaction, beans.getBeanProvider(FileUse.class), this.directory,
				this.uploads, this.uploadRows, this.leftovers, this.lock, this.properties, this.clock);
	}

	private Set<Long> used(Collection<Long> ids) {
		return new HashSet<>(this.jdbc.sql("select file_id from test_use where file_id in (:ids)")
			.param("ids", ids)
			.query(Long.class)
			.list());
	}

	private void refer(StoredFile file) {
		this.jdbc.sql("insert into test_use values (:id)").param("id", file.getId()).update();
	}

	private void age(StoredFile... files) {
		for (StoredFile file : files) {
			this.jdbc.sql("update stored_file set offered_at = offered_at - interval '25 hours' where id = :id")
				.param("id", file.getId())
				.update();
		}
	}

	private static Path old(Path file) throws IOException {
		FileTime now = Files.getLastModifiedTime(file);
		return Files.setLastModifiedTime(file, FileTime.from(now.toInstant().minus(Duration.ofHours(25))));
	}

	private Path placed() throws IOException {
		String location = FileDirectory.location("ab".repeat(32), UUID.randomUUID());
		this.directory.place(Files.write(this.directory.temporary(), new byte[10]), location, Variant.ORIGINAL);
		return this.directory.path(location, Variant.ORIGINAL);
	}

	private Path path(StoredFile file) {
		return this.directory.path(file.getLocation(), Variant.ORIGINAL);
	}

	private StoredFile store() {
		return store(Samples.jpeg(60, 40));
	}

	private StoredFile store(byte[] photo) {
		return this.store.store(new ByteArrayInputStream(photo), "照片.jpg", department(), Purpose.ACTIVITY).file();
	}

	private Long department() {
		return this.jdbc.sql("select min(id) from department").query(Long.class).single();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
