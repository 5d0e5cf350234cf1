package cn.activityweek.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

import cn.activityweek.core.ForCommands;
import cn.activityweek.core.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the bytes lie: {@code files} below the data directory, which two instances may
 * share. A file comes into its place whole and durable or not at all.
 */
@ForCommands
@Component
class FileDirectory {

	static final String NO_SPACE = "服務器的存儲空間不足，現在收不了新文件。已保存的內容都在；請通知系統管理員清理空間，之後再傳。";

	private static final Logger logger = LoggerFactory.getLogger(FileDirectory.class);

	private static final String UNFINISHED = "unfinished";

	/** Bytes: less than one chunk, so that the next would fail. */
	private static final long FULL = 8L * 1024 * 1024;

	private final Path root;

	private final Path unfinished;

	FileDirectory(@Value("${activity-week.data-dir}") String dataDir) {
		this.root = Path.of(dataDir).toAbsolutePath().normalize().resolve("files");
		this.unfinished = this.root.resolve(UNFINISHED);
	}

	Path root() {
		return this.root;
	}

	/**
	 * Where files are until they are whole; the sweeper removes what stays there. Nobody
	 * else on the machine may look into a new store.
	 */
	Path unfinished() throws IOException {
		if (Files.notExists(this.root)) {
			Files.createDirectories(this.root);
			if (isPosix(this.root)) {
				Files.setPosixFilePermissions(this.root, PosixFilePermissions.fromString("rwx------"));
			}
		}
		return Files.createDirectories(this.unfinished);
	}

	private static boolean isPosix(Path path) {
		return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null;
	}

	Path upload(UUID id) throws IOException {
		return unfinished().resolve(id.toString());
	}

	Path temporary() throws IOException {
		return unfinished().resolve(UUID.randomUUID() + ".part");
	}

	/**
	 * A place that no other file has or had.
	 * @param sha256 the hash, whose beginning spreads the files over directories
	 * @param token what makes it unique
	 * @return the place, relative to the store
	 */
	static String location(String sha256, UUID token) {
		return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256 + "-" + token;
	}

	Path path(String location, Variant variant) {
		return this.root.resolve(location + variant.suffix());
	}

	/**
	 * Moves a file whose bytes are on the disk already into its place.
	 * @param from the temporary file
	 * @param location its place
	 * @param variant which form it is
	 */
	void place(Path from, String location, Variant variant) throws IOException {
		Path target = path(location, variant);
		Files.createDirectories(target.getParent());
		touch(from);
		Files.move(from, target, StandardCopyOption.ATOMIC_MOVE);
		forceDirectories(target.getParent());
	}

	/** A file that took a day to arrive is new in its place. */
	private void touch(Path file) throws IOException {
		Files.setLastModifiedTime(file, fileServersTime());
	}

	/**
	 * What time it is for those who date the files: neither this machine's clock nor the
	 * demonstration's.
	 * @return the time
	 */
	FileTime fileServersTime() throws IOException {
		Path probe = Files.createFile(temporary());
		try {
			return Files.getLastModifiedTime(probe);
		}
		finally {
			Files.deleteIfExists(probe);
		}
	}

	/** A rename is durable when the directories are; Windows has no such thing. */
	private void forceDirectories(Path lowest) throws IOException {
		if (!isPosix(lowest)) {
			return;
		}
		for (Path directory = lowest; directory.startsWith(this.root); directory = directory.getParent()) {
			try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	static void force(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	/** Removes a file in all its forms; what is not there is no matter. */
	void remove(String location) {
		for (Variant variant : Variant.values()) {
			remove(path(location, variant));
		}
	}

	static void remove(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not remove " + file, ex);
		}
	}

	static long length(Path file) throws IOException {
		try {
			return Files.size(file);
		}
		catch (NoSuchFileException missing) {
			return -1;
		}
	}

	long freeBytes() throws IOException {
		return Files.getFileStore(unfinished()).getUsableSpace();
	}

	/**
	 * What to throw where writing has failed: a full disk is nobody's mistake, and the
	 * person should know what to do.
	 * @param failure what happened
	 * @return what to throw
	 */
	RuntimeException failure(IOException failure) {
		try {
			if (freeBytes() < FULL) {
				logger.error("The disk of {} is full", this.root, failure);
				return new RefusedException(NO_SPACE);
			}
		}
		catch (IOException ex) {
			failure.addSuppressed(ex);
		}
		return new UncheckedIOException(failure);
	}

}
