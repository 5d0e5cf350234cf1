package cn.activityweek.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * The data directory while one instance holds it: nobody else on the machine may read it,
 * and a second instance is refused. On Windows the rights are those of the parent
 * directory.
 */
final class DataDirectory implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(DataDirectory.class);

	/** Locked far behind the content, so that Windows lets others read who holds it. */
	private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

	/** A file lock is the process's: opening the file once more would give it up. */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final int PASSWORD_BYTES = 24;

	private final Path path;

	private final FileChannel channel;

	private DataDirectory(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	/**
	 * Takes the directory for this instance, making it where there is none.
	 * @param wanted the directory as it was configured
	 * @return the directory, held until it is closed
	 */
	static DataDirectory hold(Path wanted) {
		Path shown = wanted.toAbsolutePath().normalize();
		try {
			Files.createDirectories(shown);
			Path path = shown.toRealPath();
			closeToOthers(path);
			return new DataDirectory(path, lock(lockFile(path)));
		}
		catch (IOException ex) {
			throw new UnusableDatabaseException("""
					數據目錄 %1$s 不能寫入（%2$s）。
					The data directory %1$s cannot be written to (%2$s).""".formatted(shown, ex),
					"""
							請給運行本程序的用戶寫入權限，或用 ACTIVITY_WEEK_DATA_DIR 指定另一個目錄。
							Give the user that runs this program the right to write there, or name another directory with ACTIVITY_WEEK_DATA_DIR.""",
					ex);
		}
	}

	private static void closeToOthers(Path path) throws IOException {
		boolean empty;
		try (Stream<Path> entries = Files.list(path)) {
			empty = entries.findAny().isEmpty();
		}
		if (empty) {
			ownerOnly(path, "rwx------");
		}
		else if (isPosix(path) && Files.getPosixFilePermissions(path)
			.stream()
			.anyMatch((right) -> !right.name().startsWith("OWNER"))) {
			logger.warn("Others on this machine may look into {}; chmod 700 closes it", path);
		}
	}

	private static Path lockFile(Path path) {
		return path.resolve("activity-week.lock");
	}

	private static FileChannel lock(Path file) throws IOException {
		if (!HELD.add(file)) {
			throw inUse(file);
		}
		FileChannel channel = null;
		try {
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE);
			if (locked(channel)) {
				channel.truncate(0);
				channel.write(US_ASCII.encode(Long.toString(ProcessHandle.current().pid())));
				return channel;
			}
		}
		catch (IOException ex) {
			release(file, channel);
			throw ex;
		}
		release(file, channel);
		throw inUse(file);
	}

	/** A killed instance takes a moment to end, and may be started again at once. */
	private static boolean locked(FileChannel channel) throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
			if (System.nanoTime() > end) {
				return false;
			}
			LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
		}
		return true;
	}

	private static void release(Path file, FileChannel channel) throws IOException {
		HELD.remove(file);
		if (channel != null) {
			channel.close();
		}
	}

	private static UnusableDatabaseException inUse(Path file) throws IOException {
		String holder = HELD.contains(file) ? Long.toString(ProcessHandle.current().pid())
				: Files.readString(file).strip();
		return new UnusableDatabaseException("""
				數據目錄 %1$s 正由另一個運行中的實例使用（進程 %2$s）。
				The data directory %1$s is in use by another running instance (process %2$s)."""
			.formatted(file.getParent(), holder), """
					請先停止那個實例，或用 ACTIVITY_WEEK_DATA_DIR 指定另一個目錄。
					Stop that instance first, or name another directory with ACTIVITY_WEEK_DATA_DIR.""", null);
	}

	Path path() {
		return this.path;
	}

	Path passwordFile() {
		return this.path.resolve("postgresql-password");
	}

	/**
	 * The password of the embedded database, made at the first start. It is in place
	 * before a server knows it, and is written beside and moved, so that it is there as a
	 * whole or not at all.
	 * @return the password, letters, digits, - and _
	 */
	String password() throws IOException {
		Path file = passwordFile();
		if (Files.notExists(file)) {
			byte[] random = new byte[PASSWORD_BYTES];
			new SecureRandom().nextBytes(random);
			Path fresh = this.path.resolve("postgresql-password.new");
			Files.writeString(fresh, "");
			ownerOnly(fresh, "rw-------");
			try (FileChannel writing = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
				String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
				writing.write(US_ASCII.encode(password));
				writing.force(true);
			}
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
		}
		ownerOnly(file, "rw-------");
		return Files.readString(file).strip();
	}

	private static void ownerOnly(Path file, String permissions) throws IOException {
		if (isPosix(file)) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
		}
	}

	static boolean isPosix(Path file) {
		return Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null;
	}

	@Override
	public void close() {
		try {
			release(lockFile(this.path), this.channel);
		}
		catch (IOException ex) {
			logger.warn("The lock of {} was not released; it ends with the process", this.path, ex);
		}
	}

}
