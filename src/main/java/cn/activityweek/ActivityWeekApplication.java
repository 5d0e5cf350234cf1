package cn.activityweek;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the application that carries a college's Vocational Education Activity Week.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ActivityWeekApplication {

	public static void main(String[] args) {
		SpringApplication.run(ActivityWeekApplication.class, args);
	}

}
