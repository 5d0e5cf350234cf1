package cn.activityweek;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Puts a pipe in the place of a stored file, so that whoever reads it stands still until
 * the test has seen what he holds meanwhile.
 */
public final class Pipe implements AutoCloseable {

	private final Path there;

	private final Path away;

	private Pipe(Path there, Path away) {
		this.there = there;
		this.away = away;
	}

	public static Pipe insteadOf(Path file) throws Exception {
		Path away = file.resolveSibling(file.getFileName() + ".away");
		Files.move(file, away);
		assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
		return new Pipe(file, away);
	}

	/**
	 * Lets somebody read, and lets him read on when the test has looked.
	 * @param act what opens the file
	 * @param looking what the test does while he stands still
	 */
	public void read(Runnable act, Runnable looking) throws Exception {
		Thread reader = new Thread(act, "reader");
		reader.setUncaughtExceptionHandler((thread, ex) -> {
		});
		reader.start();
		for (int i = 0; i < 600 && !opens(reader); i++) {
			Thread.sleep(50);
		}
		assertThat(opens(reader)).as("somebody opens the file").isTrue();
		try {
			looking.run();
		}
		finally {
			feed();
			reader.join();
		}
	}

	private static boolean opens(Thread reader) {
		StackTraceElement[] stack = reader.getStackTrace();
		return stack.length > 0 && stack[0].getMethodName().startsWith("open");
	}

	/** Whoever cannot read a pipe gives up and closes it. */
	private void feed() {
		try (OutputStream pipe = Files.newOutputStream(this.there)) {
			Files.copy(this.away, pipe);
		}
		catch (IOException ex) {
			assertThat(ex).hasMessageContaining("pipe");
		}
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.there);
		Files.move(this.away, this.there);
	}

}
