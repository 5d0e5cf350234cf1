package cn.activityweek.operations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.media.FileCheck;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.StoredFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code java -jar activity-week.jar check} beside the running application.
 */
@DemoTest
@ExtendWith(OutputCaptureExtension.class)
class CheckCommandTests {

	@Autowired
	private MediaStore store;

	@Autowired
	private FileCheck check;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Environment environment;

	private StoredFile file;

	private Path path;

	@BeforeEach
	void storeADocument() {
		byte[] pdf = ("%PDF-1.4\n% " + UUID.randomUUID() + "\n%%EOF").getBytes();
		Long department = this.jdbc.sql("select min(id) from department").query(Long.class).single();
		this.file = this.store.store(new ByteArrayInputStream(pdf), "方案.pdf", department, Purpose.ACTIVITY).file();
		this.path = this.check.directory()
			.resolve(this.jdbc.sql("select location from stored_file where id = :id")
				.param("id", this.file.getId())
				.query(String.class)
				.single());
	}

	@AfterEach
	void removeIt() throws IOException {
		this.jdbc.sql("delete from stored_file where id = :id").param("id", this.file.getId()).update();
		Files.deleteIfExists(this.path);
	}

	@Test
	void findsNothingWhereAllIsWell() {
		assertThat(mine()).isEmpty();
	}

	@Test
	void findsAFileThatIsMissing() throws IOException {
		Files.delete(this.path);
		assertThat(mine()).singleElement().asString().startsWith("missing ORIGINAL of file " + this.file.getId());
		assertThat(run()).isEqualTo(1);
	}

	@Test
	void findsAFileOfTheWrongLength() throws IOException {
		Files.writeString(this.path, "%PDF");
		assertThat(mine()).singleElement().asString().startsWith("wrong length of file " + this.file.getId());
	}

	@Test
	void findsAFileWithoutARowUnlessItIsBeingStored() throws IOException {
		this.jdbc.sql("delete from stored_file where id = :id").param("id", this.file.getId()).update();
		assertThat(mine()).isEmpty();
		FileTime now = Files.getLastModifiedTime(this.path);
		Files.setLastModifiedTime(this.path, FileTime.from(now.toInstant().minus(Duration.ofMinutes(6))));
		assertThat(mine()).singleElement().asString().startsWith("no row for ");
	}

	@Test
	void answersByItsExitCode() throws IOException {
		assertThat(this.check.findings()).isEmpty();
		assertThat(run()).isZero();
		Files.writeString(this.path, "%PDF");
		assertThat(run()).isEqualTo(1);
	}

	/** An empty schema stands for it: the application's user may create no database. */
	@Test
	void saysThatADatabaseIsEmpty(CapturedOutput output) {
		String name = "empty_" + UUID.randomUUID().toString().replace("-", "");
		this.jdbc.sql("create schema " + name).update();
		try {
			String url = this.environment.getRequiredProperty("spring.datasource.url");
			url += (url.contains("?") ? "&" : "?") + "currentSchema=" + name;
			assertThat(run("--spring.datasource.url=" + url)).isEqualTo(1);
			assertThat(output).contains("never been started with this database")
				.doesNotContain("BadSqlGrammarException");
		}
		finally {
			this.jdbc.sql("drop schema " + name).update();
		}
	}

	@Test
	void isNoCommandWithoutItsName() {
		assertThat(Commands.knows("check")).isTrue();
		assertThat(Commands.knows()).isFalse();
		assertThat(Commands.knows("--spring.profiles.active=demo", "check")).isTrue();
		assertThat(Commands.knows("--server.port=8081")).isFalse();
		assertThat(Commands.run("--server.port=8081", "chek")).isEqualTo(2);
		assertThat(Commands.run("check", "now")).isEqualTo(2);
	}

	private List<String> mine() {
		return this.check.findings().stream().filter((finding) -> finding.contains(this.file.getSha256())).toList();
	}

	private int run() {
		return run(setting("spring.datasource.url"));
	}

	private int run(String url) {
		return Commands.run("check", url, setting("spring.datasource.username"), setting("spring.datasource.password"),
				setting("activity-week.data-dir"));
	}

	private String setting(String name) {
		return "--" + name + "=" + this.environment.getRequiredProperty(name);
	}

}
