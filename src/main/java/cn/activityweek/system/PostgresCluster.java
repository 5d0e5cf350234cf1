package cn.activityweek.system;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * What PostgreSQL calls a cluster: the files of one server, in {@code postgresql} of the
 * data directory, and the server that may be running on them.
 */
final class PostgresCluster {

	/** What has to be on for a commit to outlive a power failure. */
	static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

	private static final Logger logger = LoggerFactory.getLogger(PostgresCluster.class);

	private static final String FRESH = "postgresql-initialising-";

	private static final String SETTINGS = "activity-week.conf";

	/** Read after PostgreSQL's own file; a week of logs, written over day by day. */
	private static final String CONFIGURATION = """
			# Written anew at every start; settings of your own belong into postgresql.conf, above the last line.
			listen_addresses = '127.0.0.1'
			unix_socket_directories = ''
			max_connections = 60
			shared_buffers = 128MB
			max_wal_size = 256MB
			%s
			timezone = 'UTC'
			log_timezone = 'UTC'
			logging_collector = on
			log_directory = 'log'
			log_filename = 'postgresql-%%a.log'
			log_truncate_on_rotation = on
			log_rotation_age = 1d
			""".formatted(DURABLE.stream().map((name) -> name + " = on").collect(Collectors.joining("\n")));

	private static final String AUTHENTICATION = """
			# Written anew at every start.
			host all all 127.0.0.1/32 scram-sha-256
			""";

	private final DataDirectory data;

	private final PostgresPrograms programs;

	private final Path directory;

	private final Postmaster postmaster;

	PostgresCluster(DataDirectory data, PostgresPrograms programs) {
		this.data = data;
		this.programs = programs;
		this.directory = data.path().resolve("postgresql");
		this.postmaster = new Postmaster(this.directory);
	}

	Path directory() {
		return this.directory;
	}

	private boolean exists() throws IOException {
		if (Files.notExists(this.directory)) {
			return false;
		}
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.findAny().isPresent();
		}
	}

	/**
	 * The password of the server's users.
	 * @return the one on file, or a new one if there is no cluster yet
	 */
	String password() throws IOException {
		Path file = this.data.passwordFile();
		if (exists() && Files.notExists(file)) {
			throw new UnusableDatabaseException("""
					數據庫的密碼文件 %1$s 不見了。
					The file with the database's password, %1$s, is missing.""".formatted(file), """
					請從備份中恢復這個文件。
					Restore that file from a backup.""", null);
		}
		return this.data.password();
	}

	/**
	 * Makes the cluster beside its place and moves it there when it is complete, so that
	 * a first start that is killed leaves nothing that the next one stumbles over.
	 */
	void initialiseIfMissing() throws IOException {
		removeInterrupted();
		if (exists()) {
			assertMajor();
			return;
		}
		Path fresh = Files.createTempDirectory(this.data.path(), FRESH);
		this.programs.own(fresh);
		// Without a Chinese-aware LC_CTYPE pg_trgm finds no letter in a Chinese text
		String letters = PostgresPrograms.WINDOWS ? "--lc-messages=C" : "--lc-ctype=C.UTF-8";
		this.programs.run(this.data.path(), "initdb", "-D", fresh.toString(), "-U", EmbeddedPostgres.ADMINISTRATOR,
				"-A", "scram-sha-256", "--pwfile=" + this.data.passwordFile(), "-E", "UTF8",
				"--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--lc-collate=C", "--lc-messages=C",
				"--lc-monetary=C", "--lc-numeric=C", "--lc-time=C", letters);
		Files.writeString(fresh.resolve("postgresql.conf"), "%ninclude = '%s'%n".formatted(SETTINGS),
				StandardOpenOption.APPEND);
		Files.move(fresh, this.directory, StandardCopyOption.ATOMIC_MOVE);
	}

	/**
	 * An initdb that outlived its application may still write there: no reason to fail.
	 */
	private void removeInterrupted() throws IOException {
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(this.data.path(), FRESH + "*")) {
			for (Path entry : entries) {
				logger.warn("Removing {}, left by a first start that was interrupted", entry);
				if (!FileSystemUtils.deleteRecursively(entry.toFile())) {
					logger.warn("{} could not be removed completely; the next start tries again", entry);
				}
			}
		}
	}

	private void assertMajor() throws IOException {
		Path file = this.directory.resolve("PG_VERSION");
		String major = Files.exists(file) ? Files.readString(file).strip() : "?";
		if (!EmbeddedPostgres.MAJOR.equals(major)) {
			throw new UnusableDatabaseException(
					"""
							%1$s 屬於 PostgreSQL %2$s，本程序內置的是 PostgreSQL %3$s。
							%1$s belongs to PostgreSQL %2$s, and this program brings PostgreSQL %3$s."""
						.formatted(this.directory, major, EmbeddedPostgres.MAJOR),
					"""
							請用原來的版本導出數據，再導入到新的數據目錄（ACTIVITY_WEEK_DATA_DIR）；原目錄沒有改動。
							Export the data with the version it belongs to and import it into a new data directory (ACTIVITY_WEEK_DATA_DIR); nothing was changed.""",
					null);
		}
	}

	void configure() throws IOException {
		Files.writeString(this.directory.resolve(SETTINGS), CONFIGURATION);
		Files.writeString(this.directory.resolve("pg_hba.conf"), AUTHENTICATION);
	}

	void start(int port) throws IOException {
		this.programs.own(this.directory);
		Path log = this.data.path().resolve("postgresql-start.log");
		Files.deleteIfExists(log);
		this.programs.run(this.data.path(), "pg_ctl", "start", "-D", this.directory.toString(), "-l", log.toString(),
				"-w", "-t", "600", "-o", "-p " + port);
	}

	/**
	 * Stops the server that a killed application has left, if it left one.
	 * @param answers whether our server answers on a port
	 */
	void stopOrphan(IntPredicate answers) throws IOException {
		if (this.postmaster.runs(answers)) {
			logger.warn("Stopping the PostgreSQL of {}, left by an application that was killed", this.directory);
			this.programs.own(this.directory);
			pgCtlStop();
		}
	}

	/**
	 * Stops the server, unless it has died already.
	 * @param answers whether our server answers on a port
	 */
	void stop(IntPredicate answers) throws IOException {
		if (this.postmaster.runs(answers)) {
			pgCtlStop();
			logger.info("Embedded PostgreSQL of {} has stopped", this.directory);
		}
	}

	private void pgCtlStop() throws IOException {
		this.programs.run(this.data.path(), "pg_ctl", "stop", "-D", this.directory.toString(), "-m", "fast", "-w", "-t",
				"60");
	}

}
