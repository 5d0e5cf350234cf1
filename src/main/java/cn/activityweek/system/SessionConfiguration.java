package cn.activityweek.system;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Sessions lie in PostgreSQL, so that several instances share them.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	/**
	 * Without it two requests that write the same attribute for the first time at once
	 * collide in the database.
	 * @return what makes Spring Session write with {@code on conflict}
	 */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer postgresSessions() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

}
