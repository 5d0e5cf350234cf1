package cn.activityweek.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import cn.activityweek.core.TableFile.Limits;

/**
 * Reads one file in a virtual machine of its own with little memory: what needs more at
 * any moment ends it.
 */
final class TableFileProcess {

	/** In megabytes: 64 above what the machine needs for itself. */
	private static final int HEAP = 72;

	private TableFileProcess() {
	}

	/** Arguments: the file; bytes, rows, columns and characters allowed; how to read. */
	public static void main(String[] arguments) throws IOException {
		Path file = Path.of(arguments[0]);
		Limits limits = new Limits(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]),
				Integer.parseInt(arguments[3]), Long.parseLong(arguments[4]));
		long start = System.nanoTime();
		String answer = answer(file, limits, Boolean.parseBoolean(arguments[5]));
		long taken = Duration.ofNanos(System.nanoTime() - start).toMillis();
		System.out.write((taken + " " + answer + "\n").getBytes(StandardCharsets.UTF_8));
	}

	private static String answer(Path file, Limits limits, boolean rowByRow) throws IOException {
		try {
			if (!rowByRow) {
				return TableFile.read(file, limits, (row) -> row.cell(0).equals("沒有這一欄")).isEmpty() ? "no such table"
						: "read";
			}
			AtomicLong rows = new AtomicLong();
			TableFile.forEachRow(file, limits, (row) -> rows.incrementAndGet());
			return rows + " rows";
		}
		catch (RefusedException ex) {
			return ex.getMessage();
		}
	}

	/**
	 * Reads a file in a new process.
	 * @param file the file
	 * @param limits how large it may be
	 * @param rowByRow whether row by row instead of as a table
	 * @return how long it took and what came of it
	 */
	static Outcome read(Path file, Limits limits, boolean rowByRow) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + HEAP + "m",
						TableFileProcess.class.getName(), file.toString()));
		command.addAll(List.of(Long.toString(limits.bytes()), Integer.toString(limits.rows()),
				Integer.toString(limits.columns()), Long.toString(limits.unpacked()), Boolean.toString(rowByRow)));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		String said = new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		String last = said.substring(said.lastIndexOf('\n') + 1);
		if (!last.matches("[0-9]+ .*")) {
			throw new AssertionError(file + " was not read in " + HEAP + " MB: " + said);
		}
		int end = last.indexOf(' ');
		return new Outcome(Duration.ofMillis(Long.parseLong(last.substring(0, end))), last.substring(end + 1));
	}

	/**
	 * What came of it.
	 *
	 * @param taken how long it took
	 * @param answer the refusal, or what was read
	 */
	record Outcome(Duration taken, String answer) {

	}

}
