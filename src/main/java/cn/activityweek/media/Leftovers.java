package cn.activityweek.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * What crashes leave on the disk: temporary files, and files whose row never came. Their
 * age is told by the file system itself, which may have another clock.
 */
@Component
class Leftovers {

	private static final Logger logger = LoggerFactory.getLogger(Leftovers.class);

	private final FileDirectory directory;

	private final StoreWalk walk;

	private final UploadRows uploads;

	private final MediaProperties properties;

	Leftovers(FileDirectory directory, StoreWalk walk, UploadRows uploads, MediaProperties properties) {
		this.directory = directory;
		this.walk = walk;
		this.uploads = uploads;
		this.properties = properties;
	}

	void remove() {
		try {
			Instant before = this.directory.fileServersTime().toInstant().minus(this.properties.keepUnused());
			removeUnfinished(before);
			removeUnknown(before);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void removeUnfinished(Instant before) throws IOException {
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(this.directory.unfinished())) {
			for (Path entry : entries) {
				if (isOlder(entry, before) && !this.uploads.exists(entry.getFileName().toString())) {
					FileDirectory.remove(entry);
				}
			}
		}
	}

	/**
	 * More unknown files than known ones are no leftovers but a directory beside the
	 * wrong database: then nothing is touched.
	 */
	private void removeUnknown(Instant before) throws IOException {
		List<Path> old = new ArrayList<>();
		for (Path file : this.walk.unknown()) {
			if (isOlder(file, before)) {
				old.add(file);
			}
		}
		if (old.size() > this.walk.countRows()) {
			logger.error("{} files in {} are unknown to the database, more than it knows: is it the right one?"
					+ " They stay.", old.size(), this.directory.root());
			return;
		}
		old.forEach(FileDirectory::remove);
		if (!old.isEmpty()) {
			logger.info("Removed {} files that a crash had left without a row", old.size());
		}
	}

	private static boolean isOlder(Path file, Instant before) throws IOException {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(before);
		}
		catch (NoSuchFileException gone) {
			return false;
		}
	}

}
