package cn.activityweek.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The embedded database keeps what was acknowledged and serves its own instance only. */
class EmbeddedPostgresTests {

	@TempDir
	private Path directory;

	@Test
	void isDurableAndClosedToOthers() throws Exception {
		Path data = this.directory.resolve("數據 'a b'");
		try (EmbeddedPostgres server = start(data); Connection connection = administer(server)) {
			assertThat(PostgresCluster.DURABLE).containsExactly("fsync", "synchronous_commit", "full_page_writes");
			assertThat(show(connection, "fsync", "synchronous_commit", "full_page_writes")).containsOnly("on");
			assertThat(show(connection, "listen_addresses", "unix_socket_directories", "max_connections",
					"shared_buffers", "password_encryption"))
				.containsExactly("127.0.0.1", "", "60", "128MB", "scram-sha-256");
			assertThat(query(connection, "SELECT setting FROM pg_file_settings WHERE name = 'timezone' AND applied"))
				.containsExactly("UTC");
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(server, "guess"))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("28P01"));
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgresql-password"))))
			.isEqualTo("rw-------");
		assertThat(Files.readString(data.resolve("postgresql").resolve("pg_hba.conf"))).doesNotContain("trust");
		assertThat(data.resolve("postgresql").resolve("postmaster.pid")).doesNotExist();
	}

	@Test
	void keepsAnAcknowledgedRowWhenTheApplicationIsKilled() throws Exception {
		Process killed = EmbeddedPostgresProcess.start(this.directory);
		assertThat(EmbeddedPostgresProcess.readUntil(killed, EmbeddedPostgresProcess.COMMITTED))
			.contains(EmbeddedPostgresProcess.COMMITTED);
		killed.destroyForcibly();
		long orphan = postmaster();
		assertThat(ProcessHandle.of(orphan)).isPresent();
		try (EmbeddedPostgres server = start(this.directory);
				Connection connection = connect(server, server.password())) {
			assertThat(query(connection, "SELECT name FROM activity")).containsExactly("職教百家談");
			assertThat(postmaster()).isNotEqualTo(orphan);
			assertThat(log()).contains("received fast shutdown request").doesNotContain("not properly shut down");
		}
		assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void startsAfterAFirstStartThatWasKilled() throws Exception {
		Process killed = EmbeddedPostgresProcess.start(this.directory);
		Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10)).until(this::initialising);
		killed.destroyForcibly().waitFor();
		assertThat(this.directory.resolve("postgresql")).doesNotExist();
		try (EmbeddedPostgres server = start(this.directory);
				Connection connection = connect(server, server.password())) {
			assertThat(show(connection, "server_version")).allMatch((version) -> version.startsWith("18."));
		}
	}

	private boolean initialising() throws Exception {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.anyMatch((file) -> file.getFileName().toString().startsWith("postgresql-initialising-")
					&& Files.exists(file.resolve("PG_VERSION")));
		}
	}

	@Test
	void refusesASecondInstance() throws Exception {
		try (EmbeddedPostgres first = start(this.directory)) {
			String holder = Long.toString(ProcessHandle.current().pid());
			assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(() -> start(this.directory))
				.withMessageContainingAll("正由另一個運行中的實例使用", "in use by another running instance", holder);
			Process second = EmbeddedPostgresProcess.start(this.directory);
			assertThat(EmbeddedPostgresProcess.readUntil(second, EmbeddedPostgresProcess.COMMITTED))
				.contains("in use by another running instance (process " + holder + ")");
			assertThat(second.waitFor()).isNotZero();
			try (Connection connection = connect(first, first.password())) {
				assertThat(query(connection, "SELECT 'serves'")).containsExactly("serves");
			}
		}
	}

	@Test
	void refusesWhatWouldLoseData() throws Exception {
		Path cluster = this.directory.resolve("postgresql");
		start(this.directory).close();
		Files.writeString(cluster.resolve("postgresql.auto.conf"), "fsync = off\n");
		assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(() -> start(this.directory))
			.withMessageContainingAll("斷電時會丟失", "fsync = off");
		assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
		Files.writeString(cluster.resolve("postgresql.auto.conf"), "");

		Files.writeString(cluster.resolve("postmaster.pid"),
				"%d%n%s%n1%n1%n%n%n%n%n".formatted(ProcessHandle.current().pid(), cluster));
		start(this.directory).close();

		Files.delete(this.directory.resolve("postgresql-password"));
		assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(() -> start(this.directory))
			.withMessageContainingAll("密碼文件", "is missing");
	}

	@Test
	void refusesAnotherMajorAndLeavesItAlone() throws Exception {
		Path version = Files.createDirectories(this.directory.resolve("postgresql")).resolve("PG_VERSION");
		Files.writeString(version, "17\n");
		Files.writeString(this.directory.resolve("postgresql-password"), "kept");
		assertThatExceptionOfType(UnusableDatabaseException.class).isThrownBy(() -> start(this.directory))
			.withMessageContainingAll("屬於 PostgreSQL 17", "belongs to PostgreSQL 17");
		try (Stream<Path> files = Files.list(version.getParent())) {
			assertThat(files).containsExactly(version);
		}
	}

	private static EmbeddedPostgres start(Path data) {
		return EmbeddedPostgres.start(data, TestPostgres.programs());
	}

	private long postmaster() throws Exception {
		Path file = this.directory.resolve("postgresql").resolve("postmaster.pid");
		return Long.parseLong(Files.readAllLines(file).get(0));
	}

	private String log() throws Exception {
		try (Stream<Path> files = Files.list(this.directory.resolve("postgresql").resolve("log"))) {
			return Files
				.readString(files.max(Comparator.comparing((file) -> file.toFile().lastModified())).orElseThrow());
		}
	}

	private static Connection connect(EmbeddedPostgres server, String password) throws SQLException {
		return DriverManager.getConnection(server.url(), EmbeddedPostgres.USER, password);
	}

	private static Connection administer(EmbeddedPostgres server) throws SQLException {
		return DriverManager.getConnection(server.url(), EmbeddedPostgres.ADMINISTRATOR, server.password());
	}

	private static List<String> show(Connection connection, String... settings) {
		return Stream.of(settings).flatMap((setting) -> query(connection, "SHOW " + setting).stream()).toList();
	}

	private static List<String> query(Connection connection, String sql) {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			Stream.Builder<String> rows = Stream.builder();
			while (result.next()) {
				rows.add(result.getString(1));
			}
			return rows.build().toList();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

}
