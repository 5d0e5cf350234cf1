package cn.activityweek.operations;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

	private static final Logger logger = LoggerFactory.getLogger(Commands.class);

	private static final Map<String, Class<? extends Command>> ALL = Map.of("check", CheckCommand.class);

	/** The exit code of shells for a wrong call. */
	private static final int UNKNOWN = 2;

	private Commands() {
	}

	/**
	 * Whether an argument names a command; settings begin with a dash.
	 * @param arguments the program's arguments
	 * @return true if {@link #run} is to be called, be it to refuse
	 */
	public static boolean knows(String... arguments) {
		return Stream.of(arguments).anyMatch(Commands::isWord);
	}

	private static boolean isWord(String argument) {
		return !argument.isBlank() && !argument.startsWith("-");
	}

	/**
	 * Runs the command that an argument names, wherever it stands; the others are
	 * settings. A word that is no command is a mistake: rather than to start the
	 * application beside the one that runs, nothing is done.
	 * @param arguments the program's arguments
	 * @return the exit code, 0 if all is well, 2 if there is no such command
	 */
	public static int run(String... arguments) {
		List<String> words = Stream.of(arguments).filter(Commands::isWord).toList();
		if (words.size() != 1 || !ALL.containsKey(words.get(0))) {
			logger.error("Unknown command: {}. Known: {}. Settings begin with --, for example --server.port=8081",
					words, ALL.keySet());
			return UNKNOWN;
		}
		String[] settings = Stream.of(arguments).filter((argument) -> !isWord(argument)).toArray(String[]::new);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
			.web(WebApplicationType.NONE)
			.properties("spring.main.banner-mode=off", "logging.level.root=warn", "logging.level.cn.activityweek=info",
					"spring.main.log-startup-info=false")
			.run(settings)) {
			return context.getBean(ALL.get(words.get(0))).run();
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
