package cn.activityweek.system;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL (initdb, pg_ctl, postgres), unpacked from the class path
 * once per version.
 */
final class PostgresPrograms {

	static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	private static final String PREFIX = "postgresql-binaries-";

	/** No program takes longer, not even pg_ctl waiting for a recovery. */
	private static final int LIMIT_MINUTES = 15;

	private final Path home;

	private final ServerUser user;

	private PostgresPrograms(Path home, ServerUser user) {
		this.home = home;
		this.user = user;
	}

	/**
	 * The programs of this machine's platform, unpacked if they are not there yet.
	 * @param parent the directory in which they lie, shared by all that use them
	 * @return programs ready to run
	 */
	static PostgresPrograms in(Path parent) throws IOException {
		String archive = archive();
		Path home = parent.resolve(PREFIX + version(archive));
		if (!Files.isDirectory(home)) {
			Path fresh = Files.createTempDirectory(parent, "postgresql-unpacking-");
			unpack(archive, fresh);
			Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
		}
		return new PostgresPrograms(home, ServerUser.choose(home));
	}

	private static String archive() {
		String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
		String system = WINDOWS ? "windows" : System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String archive = "/postgres-%s-x86_64.txz".formatted(system);
		boolean amd64 = machine.equals("amd64") || machine.equals("x86_64");
		if (!amd64 || PostgresPrograms.class.getResource(archive) == null) {
			throw new UnusableDatabaseException("""
					沒有適合本機（%1$s, %2$s）的內置 PostgreSQL。
					There is no embedded PostgreSQL for this machine (%1$s, %2$s).""".formatted(system, machine), """
					請用 SPRING_DATASOURCE_URL 指定一個 PostgreSQL 服務器（15 或更高版本）。
					Name a PostgreSQL server (15 or later) with SPRING_DATASOURCE_URL.""", null);
		}
		return archive;
	}

	private static String version(String archive) throws IOException {
		try (InputStream content = PostgresPrograms.class.getResourceAsStream(archive);
				DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
			digested.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digested.getMessageDigest().digest(), 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	private static void unpack(String archive, Path directory) throws IOException {
		try (InputStream content = new BufferedInputStream(PostgresPrograms.class.getResourceAsStream(archive));
				TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(content))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path target = directory.resolve(entry.getName()).normalize();
				if (!target.startsWith(directory)) {
					throw new IOException("Entry outside of the archive: " + entry.getName());
				}
				unpack(tar, entry, target);
			}
		}
	}

	private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		try (FileChannel file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			tar.transferTo(Channels.newOutputStream(file));
			file.force(false);
		}
		if ((entry.getMode() & 0100) != 0 && DataDirectory.isPosix(target)) {
			Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
			permissions.add(PosixFilePermission.OWNER_EXECUTE);
			Files.setPosixFilePermissions(target, permissions);
		}
	}

	/** Removes what other versions and interrupted starts have left beside these. */
	void removeOthers() throws IOException {
		try (Stream<Path> siblings = Files.list(this.home.getParent())) {
			for (Path sibling : siblings.toList()) {
				String name = sibling.getFileName().toString();
				if (name.startsWith("postgresql-unpacking-")
						|| (name.startsWith(PREFIX) && !sibling.equals(this.home))) {
					FileSystemUtils.deleteRecursively(sibling);
				}
			}
		}
	}

	/**
	 * Makes a directory with all that is in it the server's own, as PostgreSQL demands.
	 * @param directory the directory, made by whichever user
	 */
	void own(Path directory) throws IOException {
		this.user.own(directory);
	}

	/**
	 * Runs a program to its end. Its output goes to a file, since a server that inherited
	 * a pipe would keep the reader waiting.
	 * @param directory where it runs and leaves its output
	 * @param program the program's name
	 * @param arguments its arguments
	 */
	void run(Path directory, String program, String... arguments) throws IOException {
		Path output = directory.resolve("postgresql-control.log");
		List<String> command = this.user.command(this.home.resolve("bin").resolve(program).toString(), arguments);
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
		int code = ServerUser.await(builder.start(), LIMIT_MINUTES, TimeUnit.MINUTES);
		if (code != 0) {
			throw new IOException("%s ended with %d: %s".formatted(program, code, Files.readString(output).strip()));
		}
	}

}
