package cn.activityweek.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that the application starts for itself in its data directory: durable,
 * reachable from this machine only and with a password, stopped with the application.
 * What a killed application leaves running is stopped at the next start.
 */
final class EmbeddedPostgres implements AutoCloseable {

	static final String MAJOR = "18";

	/** Owns the application's database and nothing else. */
	static final String USER = "activity_week";

	/** The superuser, which the application itself never is. */
	static final String ADMINISTRATOR = "postgres";

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedPostgres.class);

	private static final int ATTEMPTS = 3;

	private final DataDirectory data;

	private final PostgresPrograms programs;

	private final PostgresCluster cluster;

	private final String password;

	private int port;

	private EmbeddedPostgres(DataDirectory data, Path programs) throws IOException {
		this.data = data;
		this.programs = PostgresPrograms.in(programs);
		this.cluster = new PostgresCluster(data, this.programs);
		this.password = this.cluster.password();
	}

	/**
	 * Starts the server of a data directory, which is made where there is none.
	 * @param dataDir the directory
	 * @return the server, with the application's user and database in it
	 */
	static EmbeddedPostgres start(Path dataDir) {
		return start(dataDir, null);
	}

	/**
	 * Starts the server of a data directory with programs that lie elsewhere.
	 * @param dataDir the directory
	 * @param programs where the programs are, or will be unpacked; null for the data
	 * directory
	 * @return the server, with the application's user and database in it
	 */
	static EmbeddedPostgres start(Path dataDir, Path programs) {
		DataDirectory data = DataDirectory.hold(dataDir);
		EmbeddedPostgres server = null;
		try {
			server = new EmbeddedPostgres(data, (programs != null) ? programs : data.path());
			server.start();
			return server;
		}
		catch (IOException | SQLException ex) {
			release(server, data);
			throw notStarted(data, ex);
		}
		catch (RuntimeException ex) {
			release(server, data);
			throw ex;
		}
	}

	private static void release(EmbeddedPostgres server, DataDirectory data) {
		if (server != null) {
			server.close();
		}
		else {
			data.close();
		}
	}

	private static UnusableDatabaseException notStarted(DataDirectory data, Exception cause) {
		return new UnusableDatabaseException("""
				內置 PostgreSQL 未能在 %1$s 啟動：%2$s
				The embedded PostgreSQL did not start in %1$s: %2$s""".formatted(data.path(), cause.getMessage()), """
				原因見 %1$s 和同一目錄下的 postgresql-start.log。
				The reason is in %1$s and in postgresql-start.log beside it."""
			.formatted(data.path().resolve("postgresql").resolve("log")), cause);
	}

	private void start() throws IOException, SQLException {
		this.cluster.initialiseIfMissing();
		this.cluster.configure();
		startServer();
		this.programs.removeOthers();
		try (Connection connection = connect(this.port); Statement statement = connection.createStatement()) {
			assertDurable(statement);
			createDatabaseIfMissing(statement);
		}
		logger.info("Embedded PostgreSQL {} serves {} on 127.0.0.1:{}", MAJOR, this.cluster.directory(), this.port);
	}

	/** Another port is tried where somebody took the free one in between. */
	private void startServer() throws IOException {
		for (int attempt = 1;; attempt++) {
			this.cluster.stopOrphan(this::answers);
			this.port = freePort();
			try {
				this.cluster.start(this.port);
				return;
			}
			catch (IOException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
				logger.warn("PostgreSQL did not start on port {}: {}", this.port, ex.getMessage());
			}
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	/** That the password works proves that it is the server of this data directory. */
	private boolean answers(int port) {
		try (Connection connection = connect(port)) {
			return connection.isValid(5);
		}
		catch (SQLException ex) {
			logger.warn("No answer from the server on port {}: {}", port, ex.getMessage());
			return false;
		}
	}

	private Connection connect(int port) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", ADMINISTRATOR);
		properties.setProperty("password", this.password);
		properties.setProperty("connectTimeout", "5");
		return DriverManager.getConnection(url(port, "postgres"), properties);
	}

	private void assertDurable(Statement statement) throws SQLException {
		for (String setting : PostgresCluster.DURABLE) {
			String value = single(statement, "SHOW " + setting);
			if (!"on".equals(value)) {
				throw new UnusableDatabaseException(
						"""
								內置 PostgreSQL 的 %1$s 是 %2$s，斷電時會丟失已保存的數據。
								The embedded PostgreSQL has %1$s = %2$s and would lose saved data in a power failure."""
							.formatted(setting, value),
						"""
								請從 %1$s 中刪去 %2$s 一行，再重新啟動。
								Remove the line %2$s from %1$s and start again."""
							.formatted(this.cluster.directory().resolve("postgresql.auto.conf"), setting),
						null);
			}
		}
	}

	private void createDatabaseIfMissing(Statement statement) throws SQLException {
		if (single(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + USER + "'") == null) {
			statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + this.password + "'");
		}
		if (single(statement, "SELECT 1 FROM pg_database WHERE datname = '" + USER + "'") == null) {
			statement.execute("CREATE DATABASE " + USER + " OWNER " + USER);
		}
	}

	private static String single(Statement statement, String sql) throws SQLException {
		try (ResultSet result = statement.executeQuery(sql)) {
			return result.next() ? result.getString(1) : null;
		}
	}

	String url() {
		return url(USER);
	}

	String url(String database) {
		return url(this.port, database);
	}

	private static String url(int port, String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
	}

	String password() {
		return this.password;
	}

	@Override
	public void close() {
		try {
			this.cluster.stop(this::answers);
		}
		catch (IOException | UnusableDatabaseException ex) {
			logger.error("The embedded PostgreSQL did not stop; the next start will stop it", ex);
		}
		finally {
			this.data.close();
		}
	}

}
