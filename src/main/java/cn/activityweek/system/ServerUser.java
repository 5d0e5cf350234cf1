package cn.activityweek.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * As whom PostgreSQL runs. It refuses root, so root starts it in a user namespace of its
 * own, or, where those are closed (as in most containers), as nobody with the one
 * capability needed to reach a data directory that is closed to others.
 *
 * @param launcher what stands before every command; empty for an ordinary user
 * @param owner to whom the server's files have to belong; null where they do already
 */
record ServerUser(List<String> launcher, UserPrincipal owner) {

	private static final Logger logger = LoggerFactory.getLogger(ServerUser.class);

	private static final List<String> NAMESPACE = List.of("unshare", "--user");

	private static final List<String> NOBODY = List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups",
			"--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup");

	/**
	 * Finds a way that works here.
	 * @param mine a file that this process has made
	 * @return as whom to run the server
	 */
	static ServerUser choose(Path mine) throws IOException {
		if (!DataDirectory.isPosix(mine) || !isRoot()) {
			return new ServerUser(List.of(), null);
		}
		if (works(NAMESPACE, mine)) {
			return new ServerUser(NAMESPACE, user(mine, "root"));
		}
		if (works(NOBODY, mine)) {
			return new ServerUser(NOBODY, user(mine, "nobody"));
		}
		throw new UnusableDatabaseException(
				"""
						PostgreSQL 不能以 root 運行，而本機既不允許用戶命名空間（unshare），也不能改用 nobody（setpriv）。
						PostgreSQL does not run as root, and this machine allows neither user namespaces (unshare) nor nobody (setpriv).""",
				"""
						請以普通用戶運行本程序，或用 SPRING_DATASOURCE_URL 指定一個 PostgreSQL 服務器。
						Run this program as an ordinary user, or name a PostgreSQL server with SPRING_DATASOURCE_URL.""",
				null);
	}

	private static boolean isRoot() throws IOException {
		Path self = Path.of("/proc/self");
		return Files.exists(self) ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
				: "root".equals(System.getProperty("user.name"));
	}

	private static UserPrincipal user(Path file, String name) throws IOException {
		return file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
	}

	private static boolean works(List<String> launcher, Path home) {
		List<String> command = new ArrayList<>(launcher);
		command.add(home.resolve("bin").resolve("postgres").toString());
		command.add("--version");
		try {
			Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			return await(process, 20, TimeUnit.SECONDS) == 0;
		}
		catch (IOException ex) {
			logger.debug("{} does not work here", launcher, ex);
			return false;
		}
	}

	static int await(Process process, long limit, TimeUnit unit) throws IOException {
		try {
			if (process.waitFor(limit, unit)) {
				return process.exitValue();
			}
			process.destroyForcibly();
			throw new IOException("No end after %d %s: %s".formatted(limit, unit, process.info()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while waiting for PostgreSQL", ex);
		}
	}

	List<String> command(String program, String... arguments) {
		List<String> command = new ArrayList<>(this.launcher);
		command.add(program);
		command.addAll(List.of(arguments));
		return command;
	}

	void own(Path directory) throws IOException {
		if (this.owner == null || Files.getOwner(directory).equals(this.owner)) {
			return;
		}
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.getFileAttributeView(file, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
					.setOwner(this.owner);
			}
		}
	}

}
