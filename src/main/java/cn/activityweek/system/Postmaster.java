package cn.activityweek.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that may be running on a cluster, as its {@code postmaster.pid} says. The
 * number there may belong to another process by now, which nobody may stop, so nothing is
 * believed without a look at the process.
 *
 * @param cluster the cluster's directory, without symbolic links
 */
record Postmaster(Path cluster) {

	private static final Logger logger = LoggerFactory.getLogger(Postmaster.class);

	/** Number of the process, directory, start, port, and more. */
	private static final int PORT_LINE = 3;

	/**
	 * Whether a server of this cluster runs. A pid file that names another process is
	 * removed, as PostgreSQL would refuse to start over it; that of a dead server stays,
	 * as PostgreSQL looks by it for processes that have outlived the server.
	 * @param answers whether our server answers on a port, asked only where the process
	 * can't be looked into
	 * @return true if it runs, and then its pid file is right
	 */
	boolean runs(IntPredicate answers) throws IOException {
		Path file = this.cluster.resolve("postmaster.pid");
		if (Files.notExists(file)) {
			return false;
		}
		List<String> lines = Files.readAllLines(file);
		if (lines.size() <= PORT_LINE) {
			logger.warn("Removing the incomplete {}", file);
			Files.delete(file);
			return false;
		}
		Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
		if (process.isEmpty()) {
			return false;
		}
		if (serves(process.get(), answers, Integer.parseInt(lines.get(PORT_LINE).strip()))) {
			return true;
		}
		logger.warn("Removing the stale {}: process {} is not its server", file, process.get().pid());
		Files.delete(file);
		return false;
	}

	private boolean serves(ProcessHandle process, IntPredicate answers, int port) throws IOException {
		String program = process.info().command().map((it) -> Path.of(it).getFileName().toString()).orElse("postgres");
		if (!program.startsWith("postgres")) {
			return false;
		}
		Path proc = Path.of("/proc", Long.toString(process.pid()));
		if (Files.exists(proc)) {
			try {
				return Files.readSymbolicLink(proc.resolve("cwd")).equals(this.cluster);
			}
			catch (NoSuchFileException ex) {
				return false;
			}
			catch (IOException ex) {
				logger.debug("Process {} can't be looked into", process.pid(), ex);
			}
		}
		if (!answers.test(port)) {
			throw silent(process);
		}
		return true;
	}

	private UnusableDatabaseException silent(ProcessHandle process) {
		return new UnusableDatabaseException("""
				進程 %1$d 似乎是 %2$s 的 PostgreSQL，但沒有應答。
				Process %1$d seems to be the PostgreSQL of %2$s but does not answer.""".formatted(process.pid(),
				this.cluster), """
						請查看這個進程，結束它之後再啟動。
						Look at that process and end it, then start again.""", null);
	}

}
