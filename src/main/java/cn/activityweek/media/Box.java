package cn.activityweek.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A box of a movie file (ISO/IEC 14496-12, QuickTime): length, type, content. The lengths
 * come from whoever sent the file, so none is believed that leads out of its parent.
 *
 * @param type four characters
 * @param offset where it begins in the file
 * @param header bytes of length and type: 8 or 16
 * @param length bytes of all
 */
record Box(String type, long offset, int header, long length) {

	/** No camera writes nearly as many side by side; a fragmented hour has 4,000. */
	private static final int MOST = 50_000;

	long content() {
		return this.offset + this.header;
	}

	long end() {
		return this.offset + this.length;
	}

	boolean is(String wanted) {
		return this.type.equals(wanted);
	}

	/**
	 * The boxes in this one.
	 * @param file the movie
	 * @return in order
	 */
	List<Box> children(FileChannel file) throws IOException {
		List<Box> boxes = new ArrayList<>();
		long at = content();
		while (end() - at >= 8) {
			Box box = read(file, at, end());
			if (box == null) {
				throw new BrokenVideoException("A box in " + this.type + " at " + at + " does not fit");
			}
			boxes.add(box);
			at = box.end();
			limit(boxes);
		}
		return boxes;
	}

	/**
	 * The boxes of a file, as far as they are boxes.
	 * @param file the movie
	 * @return in order; the last may end before the file does
	 */
	static List<Box> of(FileChannel file) throws IOException {
		List<Box> boxes = new ArrayList<>();
		long at = 0;
		long size = file.size();
		while (size - at >= 8) {
			Box box = read(file, at, size);
			if (box == null) {
				break;
			}
			boxes.add(box);
			at = box.end();
			limit(boxes);
		}
		return boxes;
	}

	private static void limit(List<Box> boxes) throws BrokenVideoException {
		if (boxes.size() > MOST) {
			throw new BrokenVideoException("More than " + MOST + " boxes side by side");
		}
	}

	private static Box read(FileChannel file, long at, long end) throws IOException {
		ByteBuffer bytes = bytes(file, at, (int) Math.min(16, end - at));
		long length = Integer.toUnsignedLong(bytes.getInt());
		byte[] type = new byte[4];
		bytes.get(type);
		int header = 8;
		if (length == 1 && bytes.remaining() == 8) {
			length = bytes.getLong();
			header = 16;
		}
		else if (length == 0) {
			length = end - at;
		}
		boolean fits = length >= header && length <= end - at;
		return fits ? new Box(new String(type, StandardCharsets.ISO_8859_1), at, header, length) : null;
	}

	/**
	 * Reads some bytes.
	 * @param file the movie
	 * @param at where they begin
	 * @param count how many, few
	 * @return the bytes
	 */
	static ByteBuffer bytes(FileChannel file, long at, int count) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(count);
		while (bytes.hasRemaining()) {
			if (file.read(bytes, at + bytes.position()) < 0) {
				throw new BrokenVideoException("The movie ends within a box");
			}
		}
		return bytes.flip();
	}

}
