package cn.activityweek.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import org.awaitility.Awaitility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.util.FileSystemUtils;

/**
 * The one PostgreSQL of a test JVM: Testcontainers' where a Docker engine answers and has
 * or gets the image, else the application's own embedded one. The tests are the same.
 */
final class TestPostgres {

	/** Where tests keep their files; the server's programs stay there between runs. */
	static final Path DIRECTORY = Path.of("target", "test-postgresql").toAbsolutePath();

	private static final Logger logger = LoggerFactory.getLogger(TestPostgres.class);

	private static final String IMAGE = "postgres:18";

	private static TestPostgres shared;

	private final String addressPattern;

	private final String administrator;

	private final String password;

	private int databases;

	private TestPostgres(String addressPattern, String administrator, String password) {
		this.addressPattern = addressPattern;
		this.administrator = administrator;
		this.password = password;
	}

	static synchronized TestPostgres shared() {
		if (shared == null) {
			shared = container().orElseGet(TestPostgres::embedded);
			shared.clear();
		}
		return shared;
	}

	private static Optional<TestPostgres> container() {
		PostgreSQLContainer container = new PostgreSQLContainer(IMAGE).waitingFor(Wait.forListeningPort());
		try {
			if (!DockerClientFactory.instance().isDockerAvailable()) {
				return Optional.empty();
			}
			pullIfMissing();
			container.start();
		}
		catch (RuntimeException ex) {
			logger.warn("A Docker engine answers but gives no {}: {}", IMAGE, ex.toString());
			container.stop();
			return Optional.empty();
		}
		Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
		logger.info("Tests run on PostgreSQL in Testcontainers, image {}", IMAGE);
		String address = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/%s";
		return Optional.of(new TestPostgres(address, container.getUsername(), container.getPassword()));
	}

	/** One try: Testcontainers itself would try for two minutes without a network. */
	private static void pullIfMissing() {
		DockerClient client = DockerClientFactory.instance().client();
		try {
			client.inspectImageCmd(IMAGE).exec();
		}
		catch (NotFoundException missing) {
			logger.info("Pulling {}", IMAGE);
			try {
				client.pullImageCmd(IMAGE).start().awaitCompletion(5, TimeUnit.MINUTES);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Interrupted while pulling " + IMAGE, ex);
			}
		}
	}

	private static TestPostgres embedded() {
		EmbeddedPostgres server = EmbeddedPostgres.start(DIRECTORY.resolve("server"), programs());
		Runtime.getRuntime().addShutdownHook(new Thread(server::close));
		logger.info("Tests run on the embedded PostgreSQL: no Docker engine could give one");
		return new TestPostgres(server.url("%s"), EmbeddedPostgres.ADMINISTRATOR, server.password());
	}

	/**
	 * Where the server's programs are unpacked once for all tests.
	 * @return a directory that exists
	 */
	static Path programs() {
		try {
			return Files.createDirectories(DIRECTORY);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits for the server, and drops what an earlier run has left in it. */
	private void clear() {
		Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
			execute("SELECT 1");
			return true;
		});
		names("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")
			.forEach((name) -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
		if (names("SELECT rolname FROM pg_roles WHERE rolname = '" + EmbeddedPostgres.USER + "'").isEmpty()) {
			execute("CREATE ROLE " + EmbeddedPostgres.USER + " LOGIN PASSWORD '" + this.password + "'");
		}
		try {
			FileSystemUtils.deleteRecursively(DIRECTORY.resolve("data"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Makes an empty database that belongs to the application's user.
	 * @return its name
	 */
	synchronized String createDatabase() {
		String name = "test_" + ++this.databases;
		execute("CREATE DATABASE " + name + " OWNER " + EmbeddedPostgres.USER);
		return name;
	}

	String url(String database) {
		return this.addressPattern.formatted(database);
	}

	String password() {
		return this.password;
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(url("postgres"), this.administrator, this.password);
	}

	private void execute(String sql) {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private List<String> names(String sql) {
		List<String> names = new ArrayList<>();
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			while (result.next()) {
				names.add(result.getString(1));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
		return names;
	}

}
