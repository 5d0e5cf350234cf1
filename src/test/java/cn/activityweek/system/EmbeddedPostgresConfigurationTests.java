package cn.activityweek.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** When the application starts a database of its own, and how it says that it can't. */
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedPostgresConfigurationTests {

	@TempDir
	private Path directory;

	@Test
	void leavesANamedDatabaseAlone() {
		new ApplicationContextRunner().withUserConfiguration(Application.class)
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example.org/week",
					"activity-week.data-dir=" + this.directory)
			.run((context) -> {
				assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedPostgres.class);
				assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
					.isEqualTo("jdbc:postgresql://db.example.org/week");
			});
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void saysWithoutAStackTraceThatTheDataDirectorySetInTheEnvironmentIsOfNoUse(CapturedOutput output)
			throws Exception {
		Path file = Files.writeString(this.directory.resolve("data"), "a file, no directory");
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							Map.of("ACTIVITY_WEEK_DATA_DIR", file.toString(), "SPRING_DATASOURCE_URL", "")));
		SpringApplicationBuilder application = new SpringApplicationBuilder(Application.class)
			.web(WebApplicationType.NONE)
			.environment(environment);
		assertThatExceptionOfType(BeanCreationException.class).isThrownBy(application::run);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("數據目錄 " + file + " 不能寫入")
			.contains("The data directory " + file + " cannot be written to")
			.doesNotContain("\tat cn.activityweek");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ActivityWeekProperties.class)
	@Import(EmbeddedPostgresConfiguration.class)
	@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
	static class Application {

	}

}
