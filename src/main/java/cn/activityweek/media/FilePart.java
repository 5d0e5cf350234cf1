package cn.activityweek.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A part of a file as a stream that leaves the file open.
 */
final class FilePart extends InputStream {

	private final FileChannel file;

	private final long end;

	private long at;

	FilePart(FileChannel file, long start, long end) {
		this.file = file;
		this.at = start;
		this.end = end;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] bytes, int offset, int count) throws IOException {
		if (this.at >= this.end) {
			return -1;
		}
		int most = (int) Math.min(count, this.end - this.at);
		int read = this.file.read(ByteBuffer.wrap(bytes, offset, most), this.at);
		this.at += Math.max(0, read);
		return read;
	}

}
