package cn.activityweek.operations;

import java.util.List;

import cn.activityweek.core.ForCommands;
import cn.activityweek.media.FileCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * {@code check}: tells where the stored files and the database differ. Exit code 0 if
 * nowhere, 1 if somewhere or if there is nothing to compare.
 */
@ForCommands
@Component
class CheckCommand implements Command {

	private static final Logger logger = LoggerFactory.getLogger(CheckCommand.class);

	private final FileCheck files;

	CheckCommand(FileCheck files) {
		this.files = files;
	}

	@Override
	public int run() {
		if (!this.files.hasRecords()) {
			logger.error("Nothing to check: activity-week has never been started with this database."
					+ " Is it the right one (SPRING_DATASOURCE_URL)? If it is new, start the application once.");
			return 1;
		}
		List<String> findings = this.files.findings();
		findings.forEach((finding) -> logger.error("{}", finding));
		logger.info("Checked {} stored files in {}: {} findings", this.files.count(), this.files.directory(),
				findings.size());
		return findings.isEmpty() ? 0 : 1;
	}

}
