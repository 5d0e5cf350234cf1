package cn.activityweek.participation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Copies of lists in the system's directory for such files. Each is deleted when it has
 * been read; what a crash has left, with names and numbers in it, is deleted here. A copy
 * that another instance is reading now is younger.
 */
@Component
class ListCopies {

	private static final Logger LOGGER = LoggerFactory.getLogger(ListCopies.class);

	/** As {@link NameList} calls them. */
	private static final String COPIES = "name-list-*.part";

	private static final Duration READ = Duration.ofHours(1);

	private final Path directory = Path.of(System.getProperty("java.io.tmpdir"));

	@Scheduled(initialDelay = 0, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void sweep() throws IOException {
		Instant left = now().minus(READ);
		try (DirectoryStream<Path> copies = Files.newDirectoryStream(this.directory, COPIES)) {
			for (Path copy : copies) {
				sweep(copy, left);
			}
		}
	}

	/** What files are dated by, which the application's clock need not be. */
	private Instant now() throws IOException {
		Path probe = Files.createTempFile(this.directory, "now-", ".tmp");
		try {
			return Files.getLastModifiedTime(probe).toInstant();
		}
		finally {
			Files.delete(probe);
		}
	}

	/** One that is gone by now another instance has swept. */
	private void sweep(Path copy, Instant left) throws IOException {
		try {
			if (Files.getLastModifiedTime(copy).toInstant().isBefore(left) && Files.deleteIfExists(copy)) {
				LOGGER.info("Deleted {}, which a crash had left", copy.getFileName());
			}
		}
		catch (NoSuchFileException ex) {
			LOGGER.debug("{} has been deleted meanwhile", copy.getFileName());
		}
	}

}
