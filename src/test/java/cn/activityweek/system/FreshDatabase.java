package cn.activityweek.system;

import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every test context a database and a data directory of its own, so that contexts
 * share no data.
 */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPostgres server = TestPostgres.shared();
		String name = server.createDatabase();
		Map<String, Object> properties = Map.of("spring.datasource.url", server.url(name), "spring.datasource.username",
				EmbeddedPostgres.USER, "spring.datasource.password", server.password(), "activity-week.data-dir",
				TestPostgres.DIRECTORY.resolve("data").resolve(name).toString(),
				"spring.datasource.hikari.maximum-pool-size", "6", "spring.datasource.hikari.minimum-idle", "1");
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("freshDatabase", properties));
	}

}
