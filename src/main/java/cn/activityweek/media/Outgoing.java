package cn.activityweek.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to a reader who may leave at any moment: a video that is closed half-way, a
 * download that is given up. That is no error.
 */
final class Outgoing extends OutputStream {

	private static final Logger logger = LoggerFactory.getLogger(Outgoing.class);

	private static final int BUFFER = 64 * 1024;

	private final OutputStream reader;

	Outgoing(OutputStream reader) {
		this.reader = reader;
	}

	/**
	 * Sends a part of a file, until the reader leaves.
	 * @param path the file
	 * @param part what is sent
	 * @param response where it goes
	 */
	static void send(Path path, ByteRange part, HttpServletResponse response) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			channel.position(part.first());
			copy(Channels.newInputStream(channel), part.length(), new Outgoing(response.getOutputStream()));
		}
		catch (ReaderGoneException ex) {
			logger.debug("A reader of {} left", path, ex);
		}
	}

	/**
	 * Copies a part of a file.
	 * @param input where it begins
	 * @param length how much
	 * @param output where it goes
	 */
	static void copy(InputStream input, long length, OutputStream output) throws IOException {
		byte[] buffer = new byte[BUFFER];
		long rest = length;
		while (rest > 0) {
			int count = input.read(buffer, 0, (int) Math.min(buffer.length, rest));
			if (count < 0) {
				throw new IOException("The file ends " + rest + " bytes early");
			}
			output.write(buffer, 0, count);
			rest -= count;
		}
	}

	@Override
	public void write(int value) throws IOException {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int count) throws IOException {
		try {
			this.reader.write(bytes, offset, count);
		}
		catch (IOException ex) {
			throw new ReaderGoneException(ex);
		}
	}

	@Override
	public void flush() throws IOException {
		try {
			this.reader.flush();
		}
		catch (IOException ex) {
			throw new ReaderGoneException(ex);
		}
	}

	/** Nobody is left to send to. */
	static final class ReaderGoneException extends IOException {

		ReaderGoneException(IOException cause) {
			super(cause);
		}

	}

}
