package cn.activityweek.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/**
 * An application of its own that starts the embedded database, commits a row, says so and
 * waits to be killed.
 */
final class EmbeddedPostgresProcess {

	static final String COMMITTED = "committed";

	private EmbeddedPostgresProcess() {
	}

	public static void main(String[] args) throws Exception {
		EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]), TestPostgres.programs());
		try (Connection connection = DriverManager.getConnection(server.url(), EmbeddedPostgres.USER,
				server.password()); Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE activity (name text NOT NULL)");
			statement.execute("INSERT INTO activity VALUES ('職教百家談')");
			System.out.println(COMMITTED);
			Thread.sleep(Long.MAX_VALUE);
		}
	}

	static Process start(Path dataDir) throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1",
				EmbeddedPostgresProcess.class.getName(), dataDir.toString())
			.redirectErrorStream(true);
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		return builder.start();
	}

	/**
	 * Reads what the process says until a line comes or it ends.
	 * @param process the process
	 * @param wanted part of the line
	 * @return all that was said
	 */
	static String readUntil(Process process, String wanted) throws IOException {
		StringBuilder said = new StringBuilder();
		BufferedReader reader = process.inputReader();
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			said.append(line).append('\n');
			if (line.contains(wanted)) {
				break;
			}
		}
		return said.toString();
	}

}
