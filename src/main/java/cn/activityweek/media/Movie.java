package cn.activityweek.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What a movie file consists of.
 *
 * @param boxes its outermost boxes
 * @param moov the one that describes the rest
 * @param tracks its tracks: picture, sound, and what cameras add
 * @param seconds how long it is, begun seconds count; null where it doesn't say
 */
record Movie(List<Box> boxes, Box moov, List<Track> tracks, Integer seconds) {

	/** Cameras write up to ten. */
	private static final int MOST_TRACKS = 100;

	static Movie of(Path path) throws IOException {
		try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
			return of(file);
		}
	}

	/**
	 * Reads the structure of a movie.
	 * @param file the movie
	 * @return the structure
	 * @throws BrokenVideoException if it is not complete
	 */
	static Movie of(FileChannel file) throws IOException {
		List<Box> boxes = Box.of(file);
		List<Box> descriptions = boxes.stream().filter((box) -> box.is("moov")).toList();
		if (descriptions.size() != 1 || boxes.stream().noneMatch((box) -> box.is("mdat"))) {
			throw new BrokenVideoException("Not exactly one moov, or no mdat");
		}
		Box moov = descriptions.get(0);
		List<Track> tracks = new ArrayList<>();
		Integer seconds = null;
		for (Box box : moov.children(file)) {
			if (box.is("trak")) {
				if (tracks.size() == MOST_TRACKS) {
					throw new BrokenVideoException("More than " + MOST_TRACKS + " tracks");
				}
				tracks.add(Track.of(box, file));
			}
			else if (box.is("mvhd")) {
				seconds = seconds(box, file);
			}
		}
		return new Movie(boxes, moov, tracks, seconds);
	}

	/** A duration of nothing or of all ones stands for none that is known. */
	private static Integer seconds(Box header, FileChannel file) throws IOException {
		int length = (int) Math.min(32, header.end() - header.content());
		ByteBuffer bytes = Box.bytes(file, header.content(), length);
		boolean wide = length > 0 && bytes.get(0) == 1;
		if (length < (wide ? 32 : 20)) {
			return null;
		}
		long scale = Integer.toUnsignedLong(bytes.getInt(wide ? 20 : 12));
		long duration = wide ? bytes.getLong(24) : bytes.getInt(16);
		duration = wide ? duration : Integer.toUnsignedLong((int) duration);
		boolean unknown = scale == 0 || duration <= 0 || (!wide && duration == 0xFFFFFFFFL);
		long seconds = unknown ? 0 : duration / scale + ((duration % scale > 0) ? 1 : 0);
		return (unknown || seconds > Integer.MAX_VALUE) ? null : (int) seconds;
	}

	boolean isFragmented() {
		return this.boxes.stream().anyMatch((box) -> box.is("moof"));
	}

	/** Where the outermost boxes end: behind it may lie what is none of the movie. */
	long end() {
		return this.boxes.get(this.boxes.size() - 1).end();
	}

}
