package cn.activityweek.system;

import java.sql.Connection;
import java.util.Map;

import cn.activityweek.IntegrationTest;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Every test context has a database of its own in the one server of the test JVM. */
@IntegrationTest
class TestDatabaseTests {

	@Autowired
	private HikariDataSource dataSource;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Environment environment;

	@Test
	void runsAsTheUserWhoOwnsTheDatabaseAndNothingElse() {
		Map<String, Object> user = this.jdbc.queryForMap("""
				SELECT rolsuper AS superuser, rolname AS name, (datdba = pg_roles.oid) AS owner
				FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()""");
		assertThat(user).isEqualTo(Map.of("superuser", false, "name", "activity_week", "owner", true));
	}

	@Test
	void keepsContextsApart() throws Exception {
		try (ConfigurableApplicationContext other = new SpringApplicationBuilder(Nothing.class)
			.web(WebApplicationType.NONE)
			.initializers(new FreshDatabase())
			.run()) {
			String url = other.getEnvironment().getRequiredProperty("spring.datasource.url");
			assertThat(url).isNotEqualTo(this.environment.getRequiredProperty("spring.datasource.url"));
			assertThat(other.getEnvironment().getRequiredProperty("activity-week.data-dir"))
				.isNotEqualTo(this.environment.getRequiredProperty("activity-week.data-dir"));
		}
		try (Connection connection = this.dataSource.getConnection()) {
			assertThat(connection.getCatalog()).startsWith("test_");
		}
	}

	@Test
	void hasWhatTheProductNeedsOfAPostgres() {
		this.jdbc.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
		assertThat(this.jdbc.queryForObject("SELECT cardinality(show_trgm('職業教育活動周'))", Integer.class)).isPositive();
		assertThat(this.jdbc.queryForList("""
				SELECT name FROM (VALUES ('張'), ('安'), ('李')) AS people (name)
				ORDER BY name COLLATE "zh-x-icu" """, String.class)).containsExactly("安", "李", "張");
		assertThat(this.jdbc.queryForObject("SHOW server_version_num", Integer.class)).isGreaterThanOrEqualTo(150000);
	}

	static class Nothing {

	}

}
