package cn.activityweek.operations;

import java.util.Arrays;
import java.util.Map;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

import cn.activityweek.core.ForCommands;

/**
 * Runs a command instead of the application: {@code java -jar activity-week.jar check}.
 * Only the database and what is marked {@link ForCommands} are there, so that it can run
 * beside the application and changes nothing.
 */
public final class Commands {

	private static final Map<String, Class<? extends Command>> ALL = Map.of("check", CheckCommand.class);

	private Commands() {
	}

	/**
	 * Whether the first argument names a command.
	 * @param arguments the program's arguments
	 * @return true if {@link #run} knows it
	 */
	public static boolean knows(String... arguments) {
		return arguments.length > 0 && ALL.containsKey(arguments[0]);
	}

	/**
	 * Runs the command that the first argument names; the others are settings.
	 * @param arguments the program's arguments
	 * @return the exit code, 0 if all is well
	 */
	public static int run(String... arguments) {
		String[] settings = Arrays.copyOfRange(arguments, 1, arguments.length);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
			.web(WebApplicationType.NONE)
			.properties("spring.main.banner-mode=off", "logging.level.root=warn", "logging.level.cn.activityweek=info",
					"spring.main.log-startup-info=false")
			.run(settings)) {
			return context.getBean(ALL.get(arguments[0])).run();
		}
	}

	/** What a command is made of; no configuration that the application would find. */
	@ComponentScan(basePackages = "cn.activityweek", useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(ForCommands.class))
	@ConfigurationPropertiesScan("cn.activityweek")
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
			JdbcClientAutoConfiguration.class })
	static class Parts {

	}

}
