package cn.activityweek.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Size and orientation of a photo, read from its header without decoding a pixel.
 *
 * @param width pixels as stored
 * @param height pixels as stored
 * @param orientation 1 to 8, as Exif counts
 */
record PhotoHeader(int width, int height, int orientation) {

	private static final int MOST_PARTS = 10_000;

	/**
	 * Reads the header.
	 * @param type the photo's type
	 * @param file the photo
	 * @return the header
	 * @throws EOFException if the photo ends before its size
	 */
	static PhotoHeader of(FileType type, Path file) throws IOException {
		try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			PhotoHeader header = switch (type) {
				case JPEG -> jpeg(input);
				case PNG -> png(input);
				case GIF -> gif(input);
				case WEBP -> WebpHeader.read(input);
				default -> throw new IllegalArgumentException(type + " is no photo");
			};
			if (header.width() <= 0 || header.height() <= 0) {
				throw new EOFException("A photo without a size");
			}
			return header;
		}
	}

	/** Whether width and height change places when the photo is turned upright. */
	boolean lies() {
		return this.orientation >= 5;
	}

	long pixels() {
		return (long) this.width * this.height;
	}

	private static PhotoHeader jpeg(DataInputStream input) throws IOException {
		int orientation = 1;
		input.skipNBytes(2);
		for (int part = 0; part < MOST_PARTS; part++) {
			int marker = marker(input);
			if (marker == 0xD9 || marker == 0xDA) {
				break;
			}
			if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
				continue;
			}
			int length = input.readUnsignedShort() - 2;
			if (length < 0) {
				break;
			}
			if (isFrame(marker)) {
				input.readUnsignedByte();
				int height = input.readUnsignedShort();
				return new PhotoHeader(input.readUnsignedShort(), height, orientation);
			}
			byte[] content = input.readNBytes(length);
			if (marker == 0xE1 && startsWith(content, "Exif\0\0")) {
				orientation = Orientation.of(content, 6);
			}
		}
		throw new EOFException("A JPEG without a frame");
	}

	private static int marker(DataInputStream input) throws IOException {
		int value = input.readUnsignedByte();
		while (value != 0xFF) {
			value = input.readUnsignedByte();
		}
		while (value == 0xFF) {
			value = input.readUnsignedByte();
		}
		return value;
	}

	private static boolean isFrame(int marker) {
		return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
	}

	private static PhotoHeader png(DataInputStream input) throws IOException {
		input.skipNBytes(16);
		int width = input.readInt();
		int height = input.readInt();
		input.skipNBytes(9);
		int orientation = 1;
		for (int part = 0; part < MOST_PARTS; part++) {
			int length = input.readInt();
			String type = new String(input.readNBytes(4), StandardCharsets.ISO_8859_1);
			if (length < 0 || type.equals("IDAT") || type.equals("IEND")) {
				break;
			}
			if (type.equals("eXIf") && length <= 0xFFFF) {
				orientation = Orientation.of(input.readNBytes(length), 0);
				input.skipNBytes(4);
			}
			else {
				input.skipNBytes(length + 4L);
			}
		}
		return new PhotoHeader(width, height, orientation);
	}

	private static PhotoHeader gif(DataInputStream input) throws IOException {
		input.skipNBytes(6);
		int width = Short.toUnsignedInt(Short.reverseBytes(input.readShort()));
		return new PhotoHeader(width, Short.toUnsignedInt(Short.reverseBytes(input.readShort())), 1);
	}

	private static boolean startsWith(byte[] content, String beginning) {
		return new String(content, 0, Math.min(content.length, beginning.length()), StandardCharsets.ISO_8859_1)
			.equals(beginning);
	}

}
