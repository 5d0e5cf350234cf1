package cn.activityweek.system;

import cn.activityweek.core.ForCommands;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * The embedded database, where no other is named with {@code spring.datasource.url}. The
 * data source depends on its connection details, so the server stops after the pool.
 */
@ForCommands
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.NoDatabaseNamed.class)
class EmbeddedPostgresConfiguration {

	@Bean(destroyMethod = "close")
	EmbeddedPostgres embeddedPostgres(ActivityWeekProperties properties) {
		return EmbeddedPostgres.start(properties.dataDir());
	}

	@Bean
	JdbcConnectionDetails embeddedPostgresConnectionDetails(EmbeddedPostgres postgres) {
		return new Details(postgres.url(), EmbeddedPostgres.USER, postgres.password());
	}

	/**
	 * How the data source reaches the server.
	 *
	 * @param getJdbcUrl the address
	 * @param getUsername the user
	 * @param getPassword the password
	 */
	private record Details(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {

		@Override
		public String toString() {
			return "Details[" + this.getJdbcUrl + "]";
		}

	}

	/** An empty address counts as none, as compose files and service units set it. */
	static class NoDatabaseNamed implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
		}

	}

}
