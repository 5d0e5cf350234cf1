package cn.activityweek.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Copies a picture without what it tells about place, time, device and author. Nothing is
 * decoded: only the parts that make the picture are copied, in bounded memory; what can't
 * be read is left out.
 */
final class PublicPicture {

	/** How much is looked at to tell what it is. */
	static final int HEAD = 12;

	/** The parts of a PNG that are seen. */
	private static final Set<String> SEEN = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB",
			"iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

	private static final int SIGNATURE = 8;

	private final DataInputStream input;

	private final OutputStream output;

	private PublicPicture(InputStream input, OutputStream output) {
		this.input = new DataInputStream(new BufferedInputStream(input));
		this.output = output;
	}

	/**
	 * Whether it can be copied.
	 * @param head the first bytes, as characters of ISO 8859-1
	 */
	static boolean knows(String head) {
		return head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("\u0089PNG\r\n") || head.startsWith("GIF8");
	}

	/** Pictures that tell such things too, but can't be copied. */
	static boolean isOther(String head) {
		return head.startsWith("II*\0") || head.startsWith("MM\0*") || head.startsWith("RIFF")
				|| head.startsWith("ftyp", 4);
	}

	/**
	 * Copies a picture.
	 * @param head its first bytes
	 * @param input the whole
	 * @param output where to, left open
	 * @throws IOException if it can't be written
	 */
	static void copy(String head, InputStream input, OutputStream output) throws IOException {
		PublicPicture picture = new PublicPicture(input, output);
		try {
			if (head.startsWith("GIF8")) {
				picture.gif();
			}
			else if (head.startsWith("\u0089PNG")) {
				picture.png();
			}
			else {
				picture.jpeg();
			}
		}
		catch (EOFException ends) {
			output.flush();
		}
	}

	/**
	 * Whether a picture goes on to its end: sent over a line that broke, it doesn't.
	 * @param head its first bytes
	 * @param input the whole
	 * @return false if it stops before
	 * @throws IOException if it can't be read
	 */
	static boolean isWhole(String head, InputStream input) throws IOException {
		PublicPicture picture = new PublicPicture(input, OutputStream.nullOutputStream());
		try {
			if (head.startsWith("\u0089PNG")) {
				return picture.png();
			}
			return !head.startsWith("\u00FF\u00D8") || picture.jpeg();
		}
		catch (EOFException ends) {
			return false;
		}
	}

	private boolean jpeg() throws IOException {
		number(this.input.readUnsignedShort(), 2);
		int marker = marker();
		while (marker != 0xD9) {
			if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
				write(0xFF, marker);
				marker = marker();
				continue;
			}
			byte[] content = new byte[Math.max(0, this.input.readUnsignedShort() - 2)];
			this.input.readFully(content);
			segment(marker, content);
			marker = (marker == 0xDA) ? scan() : marker();
		}
		write(0xFF, marker);
		return true;
	}

	private int marker() throws IOException {
		int value = this.input.readUnsignedByte();
		while (value != 0xFF) {
			value = this.input.readUnsignedByte();
		}
		while (value == 0xFF) {
			value = this.input.readUnsignedByte();
		}
		return value;
	}

	/** Of what programs add only how colours and sides are to be understood. */
	private void segment(int marker, byte[] content) throws IOException {
		String begin = new String(content, 0, Math.min(12, content.length), StandardCharsets.ISO_8859_1);
		boolean added = (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
		boolean kept = (marker == 0xE0 && begin.startsWith("JFIF")) || (marker == 0xE2 && begin.startsWith("ICC_PROF"))
				|| (marker == 0xEE && begin.startsWith("Adobe"));
		if (!added || kept) {
			write(0xFF, marker);
			number(content.length + 2, 2);
			this.output.write(content);
		}
		else if (marker == 0xE1 && begin.startsWith("Exif\0\0")) {
			orientation(Orientation.of(content, 6));
		}
	}

	private void orientation(int orientation) throws IOException {
		if (orientation == 1) {
			return;
		}
		ByteBuffer exif = ByteBuffer.allocate(36);
		exif.putShort((short) 0xFFE1).putShort((short) 34);
		exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
		exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
		exif.putShort((short) orientation).putShort((short) 0).putInt(0);
		this.output.write(exif.array());
	}

	/** The pixels, up to the next marker. */
	private int scan() throws IOException {
		while (true) {
			int value = this.input.readUnsignedByte();
			if (value != 0xFF) {
				this.output.write(value);
				continue;
			}
			int next = this.input.readUnsignedByte();
			while (next == 0xFF) {
				next = this.input.readUnsignedByte();
			}
			if (next != 0 && (next < 0xD0 || next > 0xD7)) {
				return next;
			}
			write(0xFF, next);
		}
	}

	private boolean png() throws IOException {
		copy(SIGNATURE);
		String type = "";
		while (!type.equals("IEND")) {
			int length = this.input.readInt();
			byte[] name = new byte[4];
			this.input.readFully(name);
			type = new String(name, StandardCharsets.ISO_8859_1);
			if (length < 0) {
				throw new EOFException();
			}
			if (SEEN.contains(type)) {
				number(length, 4);
				this.output.write(name);
				copy(length + 4L);
			}
			else {
				this.input.skipNBytes(length + 4L);
			}
		}
		return true;
	}

	private void gif() throws IOException {
		copy(10);
		int flags = this.input.readUnsignedByte();
		write(flags);
		copy(2 + table(flags));
		int block = this.input.readUnsignedByte();
		while (block == 0x21 || block == 0x2C) {
			if (block == 0x2C) {
				write(block);
				copy(8);
				flags = this.input.readUnsignedByte();
				write(flags);
				copy(table(flags) + 1);
				blocks(true);
			}
			else {
				extension();
			}
			block = this.input.readUnsignedByte();
		}
		write(0x3B);
	}

	/** How long it is shown, and how often. */
	private void extension() throws IOException {
		int label = this.input.readUnsignedByte();
		int length = this.input.readUnsignedByte();
		byte[] first = new byte[length];
		this.input.readFully(first);
		boolean kept = label == 0xF9
				|| (label == 0xFF && new String(first, StandardCharsets.ISO_8859_1).startsWith("NETSCAPE"));
		if (kept) {
			write(0x21, label, length);
			this.output.write(first);
		}
		if (length > 0) {
			blocks(kept);
		}
		else if (kept) {
			throw new EOFException();
		}
	}

	private void blocks(boolean kept) throws IOException {
		int length = this.input.readUnsignedByte();
		while (length > 0) {
			if (kept) {
				write(length);
				copy(length);
			}
			else {
				this.input.skipNBytes(length);
			}
			length = this.input.readUnsignedByte();
		}
		if (kept) {
			write(0);
		}
	}

	private static int table(int flags) {
		return ((flags & 0x80) != 0) ? 3 << ((flags & 7) + 1) : 0;
	}

	private void copy(long length) throws IOException {
		byte[] buffer = new byte[(int) Math.min(length, 64 * 1024)];
		long rest = length;
		while (rest > 0) {
			int count = this.input.read(buffer, 0, (int) Math.min(buffer.length, rest));
			if (count < 0) {
				throw new EOFException();
			}
			this.output.write(buffer, 0, count);
			rest -= count;
		}
	}

	private void number(long value, int bytes) throws IOException {
		for (int i = bytes - 1; i >= 0; i--) {
			this.output.write((int) (value >> (8 * i)));
		}
	}

	private void write(int... bytes) throws IOException {
		for (int value : bytes) {
			this.output.write(value);
		}
	}

}
