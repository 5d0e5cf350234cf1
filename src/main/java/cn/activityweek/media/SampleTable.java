package cn.activityweek.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;

/**
 * Where the samples of a track lie (ISO/IEC 14496-12, 8.7): chunks at given places, each
 * with so many samples of given sizes. Read as a stream, since a table may have millions
 * of lines.
 */
final class SampleTable {

	/**
	 * Cameras that add a track of data write one, or one for each part of a long ride.
	 */
	private static final int MOST_DATA_BOXES = 1000;

	private final Box table;

	/** Where data lies, in the order of the file. */
	private final List<Box> data;

	private final FileChannel file;

	/**
	 * Looks at a table.
	 * @param table the box {@code stbl}
	 * @param movie whose table it is
	 * @param file the movie
	 * @throws BrokenVideoException if the data lies in more places than any camera writes
	 */
	SampleTable(Box table, Movie movie, FileChannel file) throws BrokenVideoException {
		this.table = table;
		this.data = movie.boxes().stream().filter((box) -> box.is("mdat")).toList();
		this.file = file;
		if (this.data.size() > MOST_DATA_BOXES) {
			throw new BrokenVideoException("A data track over " + this.data.size() + " mdat boxes");
		}
	}

	/**
	 * Visits all places with data: a chunk of no bytes has none, wherever it claims to
	 * be.
	 * @param visitor gets where a chunk begins and how long it is
	 */
	void forEachChunk(Visitor visitor) throws IOException {
		Box offsets = find("stco");
		boolean wide = offsets == null;
		if (wide) {
			offsets = find("co64");
		}
		Box sizes = find("stsz");
		Box runs = find("stsc");
		if (offsets == null || sizes == null || runs == null) {
			throw new BrokenVideoException("A data track without its tables");
		}
		try (DataInputStream places = open(offsets, 4);
				DataInputStream lengths = open(sizes, 4);
				DataInputStream counts = open(runs, 4)) {
			visit(places, wide, new Sizes(lengths), new Runs(counts), visitor);
		}
		catch (EOFException ex) {
			throw new BrokenVideoException("A table of a data track ends early");
		}
	}

	private void visit(DataInputStream places, boolean wide, Sizes sizes, Runs runs, Visitor visitor)
			throws IOException {
		long chunks = Integer.toUnsignedLong(places.readInt());
		for (long chunk = 1; chunk <= chunks; chunk++) {
			long place = wide ? places.readLong() : Integer.toUnsignedLong(places.readInt());
			long length = sizes.sum(runs.samples(chunk));
			if (length == 0) {
				continue;
			}
			if (!isData(place, length)) {
				throw new BrokenVideoException("A chunk of a data track lies outside the data");
			}
			visitor.visit(place, length);
		}
	}

	/** Looks for the last box that begins before the place: there may be many chunks. */
	private boolean isData(long place, long length) {
		int low = 0;
		int high = this.data.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.data.get(middle).content() <= place) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low > 0 && length > 0 && length <= this.data.get(low - 1).end() - place;
	}

	private Box find(String type) throws IOException {
		return Track.child(this.table, type, this.file).orElse(null);
	}

	/** Reads a box behind its version. */
	private DataInputStream open(Box box, int skipped) {
		long start = box.content() + skipped;
		return new DataInputStream(new BufferedInputStream(new FilePart(this.file, start, box.end())));
	}

	/** What is done with each chunk. */
	interface Visitor {

		void visit(long place, long length) throws IOException;

	}

	/** One size for all samples, or a list. */
	private static final class Sizes {

		private final DataInputStream input;

		private final long same;

		private long left;

		Sizes(DataInputStream input) throws IOException {
			this.input = input;
			this.same = Integer.toUnsignedLong(input.readInt());
			this.left = Integer.toUnsignedLong(input.readInt());
		}

		/** A track of quiet samples may announce more chunks than it has samples. */
		long sum(long samples) throws IOException {
			long count = Math.min(samples, this.left);
			this.left -= count;
			if (this.same > 0) {
				return count * this.same;
			}
			long sum = 0;
			for (long i = 0; i < count; i++) {
				sum += Integer.toUnsignedLong(this.input.readInt());
			}
			return sum;
		}

	}

	/** From which chunk on a chunk has how many samples. */
	private static final class Runs {

		private final DataInputStream input;

		private long left;

		private long next;

		private long samples;

		private long nextSamples;

		Runs(DataInputStream input) throws IOException {
			this.input = input;
			this.left = Integer.toUnsignedLong(input.readInt());
			read();
		}

		private void read() throws IOException {
			this.next = Long.MAX_VALUE;
			if (this.left > 0) {
				this.next = Integer.toUnsignedLong(this.input.readInt());
				this.nextSamples = Integer.toUnsignedLong(this.input.readInt());
				this.input.readInt();
				this.left--;
			}
		}

		long samples(long chunk) throws IOException {
			while (chunk >= this.next) {
				this.samples = this.nextSamples;
				read();
			}
			return this.samples;
		}

	}

}
