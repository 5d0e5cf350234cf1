package cn.activityweek.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A track of a movie.
 *
 * @param box where it is described
 * @param handler {@code vide}, {@code soun}, or what cameras add, such as {@code meta}
 * @param formats the formats of its samples, such as {@code avc1}
 * @param width pixels as shown, 0 where unknown
 * @param height pixels as shown, 0 where unknown
 * @param samples the table of its samples; null where there is none
 */
record Track(Box box, String handler, List<String> formats, int width, int height, Box samples) {

	private static final int MOST_FORMATS = 16;

	static Track of(Box trak, FileChannel file) throws IOException {
		int[] size = size(trak, file);
		Optional<Box> media = child(trak, "mdia", file);
		if (media.isEmpty()) {
			return new Track(trak, "", List.of(), size[0], size[1], null);
		}
		Optional<Box> handler = child(media.get(), "hdlr", file);
		Optional<Box> information = child(media.get(), "minf", file);
		Box samples = information.isPresent() ? child(information.get(), "stbl", file).orElse(null) : null;
		return new Track(trak, handler.isPresent() ? code(handler.get(), 8, file) : "", formats(samples, file), size[0],
				size[1], samples);
	}

	boolean isPicture() {
		return this.handler.equals("vide");
	}

	boolean isPlayed() {
		return isPicture() || this.handler.equals("soun");
	}

	/** Turned by a quarter where the matrix has nothing on its diagonal. */
	private static int[] size(Box trak, FileChannel file) throws IOException {
		Box header = child(trak, "tkhd", file).orElseThrow(() -> new BrokenVideoException("A track without a header"));
		int length = (int) Math.min(104, header.end() - header.content());
		if (length < 84) {
			throw new BrokenVideoException("A track with a short header");
		}
		ByteBuffer bytes = Box.bytes(file, header.content(), length);
		int matrix = (bytes.get(0) == 1 && length >= 96) ? 52 : 40;
		int width = bytes.getInt(matrix + 36) >>> 16;
		int height = bytes.getInt(matrix + 40) >>> 16;
		boolean turned = bytes.getInt(matrix) == 0 && bytes.getInt(matrix + 16) == 0 && bytes.getInt(matrix + 4) != 0;
		return turned ? new int[] { height, width } : new int[] { width, height };
	}

	private static List<String> formats(Box samples, FileChannel file) throws IOException {
		Optional<Box> descriptions = (samples != null) ? child(samples, "stsd", file) : Optional.empty();
		List<String> formats = new ArrayList<>();
		if (descriptions.isPresent()) {
			for (Box entry : entries(descriptions.get(), file)) {
				if (formats.size() < MOST_FORMATS) {
					formats.add(entry.type());
				}
			}
		}
		return formats;
	}

	/** The descriptions come behind version and count. */
	static List<Box> entries(Box descriptions, FileChannel file) throws IOException {
		if (descriptions.length() < descriptions.header() + 8L) {
			return List.of();
		}
		return new Box(descriptions.type(), descriptions.offset(), descriptions.header() + 8, descriptions.length())
			.children(file);
	}

	static Optional<Box> child(Box parent, String type, FileChannel file) throws IOException {
		return parent.children(file).stream().filter((box) -> box.is(type)).findFirst();
	}

	private static String code(Box box, int at, FileChannel file) throws IOException {
		if (box.end() - box.content() < at + 4) {
			return "";
		}
		return new String(Box.bytes(file, box.content() + at, 4).array(), StandardCharsets.ISO_8859_1);
	}

}
