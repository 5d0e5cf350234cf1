package cn.activityweek.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The bytes of uploads on the disk.
 */
@Component
class ChunkFiles {

	private static final Logger logger = LoggerFactory.getLogger(ChunkFiles.class);

	private static final int BUFFER = 64 * 1024;

	/**
	 * Reads a chunk from the network, as far as it comes.
	 * @param chunk what is read
	 * @param file a new file
	 * @param most so many bytes at most
	 */
	void receive(InputStream chunk, Path file, long most) throws IOException {
		byte[] buffer = new byte[BUFFER];
		try (OutputStream output = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
			long rest = most;
			while (rest > 0) {
				int count = read(chunk, buffer, (int) Math.min(buffer.length, rest));
				if (count < 0) {
					return;
				}
				output.write(buffer, 0, count);
				rest -= count;
			}
		}
	}

	/** A broken line ends a chunk: what has arrived is as good as the rest would be. */
	private static int read(InputStream chunk, byte[] buffer, int most) {
		try {
			return chunk.read(buffer, 0, most);
		}
		catch (IOException ex) {
			logger.debug("A line broke during an upload", ex);
			return -1;
		}
	}

	/**
	 * Joins a chunk to what came before, durably. What lies behind it stays: another
	 * instance may have come further.
	 * @param chunk the chunk
	 * @param whole the file so far
	 * @param offset where the chunk belongs
	 * @param most the length of the complete file, beyond which nothing belongs to it
	 * @return where the chunk ends
	 */
	long join(Path chunk, Path whole, long offset, long most) throws IOException {
		try (FileChannel from = FileChannel.open(chunk, StandardOpenOption.READ);
				FileChannel to = FileChannel.open(whole, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			to.truncate(most);
			to.position(offset);
			long length = from.size();
			long done = 0;
			while (done < length) {
				done += from.transferTo(done, length - done, to);
			}
			to.force(true);
			return offset + length;
		}
	}

	/**
	 * Reads a complete file once for its hash.
	 * @param file the file
	 * @return its content
	 */
	Content read(Path file) throws IOException {
		try (InputStream input = Files.newInputStream(file)) {
			return Content.copy(input, OutputStream.nullOutputStream(), Long.MAX_VALUE - BUFFER);
		}
	}

}
