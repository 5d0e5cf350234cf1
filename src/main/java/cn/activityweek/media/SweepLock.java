package cn.activityweek.media;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Of several instances one sweeps at a time: a lock of the database that ends with the
 * connection, also when the instance is killed.
 */
@Component
class SweepLock {

	/** The number means nothing; nobody else uses it. */
	private static final long KEY = 0x6D656469615F7377L;

	private final DataSource dataSource;

	SweepLock(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Does something unless another instance is doing it.
	 * @param work what to do
	 * @return whether it was done
	 */
	boolean runAlone(Runnable work) {
		try (Connection connection = this.dataSource.getConnection()) {
			if (!call(connection, "select pg_try_advisory_lock(?)")) {
				return false;
			}
			try {
				work.run();
			}
			finally {
				call(connection, "select pg_advisory_unlock(?)");
			}
			return true;
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("The sweeper's lock", ex);
		}
	}

	private static boolean call(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setLong(1, KEY);
			try (ResultSet result = statement.executeQuery()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

}
