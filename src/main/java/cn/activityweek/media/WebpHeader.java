package cn.activityweek.media;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Size and orientation of a WebP (RFC 9649). The canvas and the picture in it may tell
 * different sizes: the larger counts.
 */
final class WebpHeader {

	private static final int MOST_PARTS = 10_000;

	private int width;

	private int height;

	private int orientation = 1;

	private WebpHeader() {
	}

	static PhotoHeader read(DataInputStream input) throws IOException {
		WebpHeader header = new WebpHeader();
		input.skipNBytes(12);
		try {
			for (int part = 0; part < MOST_PARTS; part++) {
				String type = new String(input.readNBytes(4), StandardCharsets.ISO_8859_1);
				header.read(type, little(input, 4), input);
			}
		}
		catch (EOFException end) {
			if (header.width == 0) {
				throw end;
			}
		}
		return new PhotoHeader(header.width, header.height, header.orientation);
	}

	private void read(String type, long length, DataInputStream input) throws IOException {
		int read = 10;
		switch (type) {
			case "VP8X" -> {
				input.skipNBytes(4);
				grow(little(input, 3) + 1, little(input, 3) + 1);
			}
			case "VP8 " -> {
				input.skipNBytes(6);
				grow(little(input, 2) & 0x3FFF, little(input, 2) & 0x3FFF);
			}
			case "VP8L" -> {
				input.skipNBytes(1);
				long bits = little(input, 4);
				grow((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
				read = 5;
			}
			case "ANMF" -> {
				input.skipNBytes(6);
				grow(little(input, 3) + 1, little(input, 3) + 1);
				read = 12;
			}
			case "EXIF" -> {
				byte[] exif = input.readNBytes((int) Math.min(length, 0xFFFF));
				this.orientation = Orientation.of(exif,
						new Head(new String(exif, StandardCharsets.ISO_8859_1)).starts("Exif\0\0") ? 6 : 0);
				read = exif.length;
			}
			default -> read = 0;
		}
		input.skipNBytes(Math.max(0, length + (length & 1) - read));
	}

	private void grow(long width, long height) {
		this.width = Math.max(this.width, (int) width);
		this.height = Math.max(this.height, (int) height);
	}

	private static long little(DataInputStream input, int bytes) throws IOException {
		long number = 0;
		for (int i = 0; i < bytes; i++) {
			number |= (long) input.readUnsignedByte() << (8 * i);
		}
		return number;
	}

}
