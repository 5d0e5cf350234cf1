package cn.activityweek;

import cn.activityweek.operations.Commands;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the application that carries a college's Vocational Education Activity Week, or
 * runs one of its commands.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ActivityWeekApplication {

	public static void main(String[] args) {
		if (Commands.knows(args)) {
			System.exit(Commands.run(args));
		}
		SpringApplication.run(ActivityWeekApplication.class, args);
	}

}
