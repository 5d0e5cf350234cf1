package cn.activityweek.media;

import java.io.IOException;
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
 */
record Movie(List<Box> boxes, Box moov, List<Track> tracks) {

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
		for (Box box : moov.children(file)) {
			if (box.is("trak")) {
				if (tracks.size() == MOST_TRACKS) {
					throw new BrokenVideoException("More than " + MOST_TRACKS + " tracks");
				}
				tracks.add(Track.of(box, file));
			}
		}
		return new Movie(boxes, moov, tracks);
	}

	boolean isFragmented() {
		return this.boxes.stream().anyMatch((box) -> box.is("moof"));
	}

	/** Where the outermost boxes end: behind it may lie what is none of the movie. */
	long end() {
		return this.boxes.get(this.boxes.size() - 1).end();
	}

}
