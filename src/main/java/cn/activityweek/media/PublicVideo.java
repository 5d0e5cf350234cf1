package cn.activityweek.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.Map.entry;

/**
 * Makes the copy of a video that others may see. Nothing is decoded: what could tell
 * where and with what it was recorded is overwritten with zeros at the same length, so
 * that all else stays where the movie's tables say. Only known boxes stay; of the tracks
 * only picture and sound do, since cameras write their position along as a track of its
 * own.
 */
final class PublicVideo {

	private static final Set<String> OUTERMOST = Set.of("ftyp", "moov", "mdat", "moof", "mfra", "sidx", "ssix", "styp");

	/** What stays in each kind of box; the content of others stays as it is. */
	private static final Map<String, Set<String>> KEPT = Map.ofEntries(
			entry("moov", Set.of("mvhd", "trak", "mvex", "iods")),
			entry("trak", Set.of("tkhd", "edts", "mdia", "tref", "load", "tapt")),
			entry("mdia", Set.of("mdhd", "hdlr", "minf", "elng")),
			entry("minf", Set.of("vmhd", "smhd", "nmhd", "gmhd", "hdlr", "dinf", "stbl")),
			entry("dinf", Set.of("dref")),
			entry("stbl",
					Set.of("stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "stsh",
							"stps", "sdtp", "sbgp", "sgpd", "subs", "saiz", "saio", "padb", "stdp")),
			entry("mvex", Set.of("mehd", "trex")), entry("moof", Set.of("mfhd", "traf")),
			entry("traf", Set.of("tfhd", "tfdt", "trun", "sbgp", "sgpd", "subs", "saiz", "saio", "sdtp")));

	/** What may hang on a sample entry and is not needed to decode. */
	private static final Set<String> ADDED = Set.of("udta", "meta", "uuid", "free", "skip", "name");

	/**
	 * Behind version and kind of a handler stand its maker and its name, such as "GoPro
	 * AVC".
	 */
	private static final int HANDLER_NAME = 12;

	/** Who made what compressed a sample: four characters in all sample entries. */
	private static final int VENDOR = 12;

	/** Where the name of the program that compressed the picture stands, 32 bytes. */
	private static final int COMPRESSOR = 42;

	private static final int COMPRESSOR_LENGTH = 32;

	/** Where the boxes of a picture's sample entry begin. */
	private static final int PICTURE_ENTRY = 78;

	/** A fragmented hour has a tenth: more is made to keep the worker busy. */
	private static final int MOST_BOXES = 500_000;

	private static final int BUFFER = 64 * 1024;

	private final FileChannel file;

	private final Movie movie;

	private int cleaned;

	private long zeroed;

	private PublicVideo(FileChannel file, Movie movie) {
		this.file = file;
		this.movie = movie;
	}

	/**
	 * Makes the copy.
	 * @param original the video as it was sent
	 * @param copy a new file
	 */
	static void make(Path original, Path copy) throws IOException {
		try (FileChannel from = FileChannel.open(original, StandardOpenOption.READ);
				FileChannel to = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
						StandardOpenOption.WRITE)) {
			long done = 0;
			while (done < from.size()) {
				done += from.transferTo(done, from.size() - done, to);
			}
			new PublicVideo(to, Movie.of(to)).blank();
			to.force(true);
		}
	}

	private void blank() throws IOException {
		List<Track> others = this.movie.tracks().stream().filter((track) -> !track.isPlayed()).toList();
		if (!others.isEmpty() && this.movie.isFragmented()) {
			throw new BrokenVideoException("Data tracks in fragments");
		}
		for (Track track : others) {
			if (track.samples() != null) {
				new SampleTable(track.samples(), this.movie, this.file).forEachChunk(this::zeroChunk);
			}
		}
		for (Box box : this.movie.boxes()) {
			clean(box, OUTERMOST);
		}
		for (Track track : others) {
			free(track.box());
		}
		zero(this.movie.end(), this.file.size() - this.movie.end());
	}

	/** All together cannot be more than the file: else it is no table but a trap. */
	private void zeroChunk(long at, long length) throws IOException {
		this.zeroed += length;
		if (this.zeroed > this.file.size()) {
			throw new BrokenVideoException("Data tracks with more data than the file");
		}
		zero(at, length);
	}

	private void clean(Box box, Set<String> kept) throws IOException {
		if (++this.cleaned > MOST_BOXES) {
			throw new BrokenVideoException("More than " + MOST_BOXES + " boxes");
		}
		if (!kept.contains(box.type())) {
			free(box);
		}
		else if (KEPT.containsKey(box.type())) {
			for (Box child : box.children(this.file)) {
				clean(child, KEPT.get(box.type()));
			}
		}
		else if (box.is("hdlr")) {
			zeroBehind(box, HANDLER_NAME);
		}
		else if (box.is("dref")) {
			for (Box reference : Track.entries(box, this.file)) {
				zeroBehind(reference, 4);
			}
		}
		else if (box.is("stsd")) {
			for (Box entry : Track.entries(box, this.file)) {
				cleanEntry(entry);
			}
		}
	}

	/**
	 * The name and what is added of pictures alone: a sample entry of sound is shorter or
	 * holds other boxes there.
	 */
	private void cleanEntry(Box entry) throws IOException {
		if (entry.content() + VENDOR + 4 <= entry.end()) {
			zero(entry.content() + VENDOR, 4);
		}
		boolean picture = this.movie.tracks()
			.stream()
			.filter(Track::isPicture)
			.anyMatch((track) -> track.box().offset() < entry.offset() && entry.end() <= track.box().end());
		if (picture && entry.content() + COMPRESSOR + COMPRESSOR_LENGTH <= entry.end()) {
			zero(entry.content() + COMPRESSOR, COMPRESSOR_LENGTH);
			cleanAdded(entry);
		}
	}

	private void cleanAdded(Box entry) throws IOException {
		if (entry.content() + PICTURE_ENTRY > entry.end()) {
			return;
		}
		Box added = new Box(entry.type(), entry.offset(), entry.header() + PICTURE_ENTRY, entry.length());
		for (Box box : added.children(this.file)) {
			if (ADDED.contains(box.type()) || box.type().startsWith("\u00A9")) {
				free(box);
			}
		}
	}

	private void zeroBehind(Box box, int kept) throws IOException {
		zero(box.content() + kept, Math.max(0, box.end() - box.content() - kept));
	}

	private void free(Box box) throws IOException {
		write(StandardCharsets.ISO_8859_1.encode("free"), box.offset() + 4);
		zero(box.content(), box.end() - box.content());
	}

	private void zero(long at, long length) throws IOException {
		ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(BUFFER, length));
		long rest = length;
		while (rest > 0) {
			zeros.clear().limit((int) Math.min(BUFFER, rest));
			write(zeros, at + length - rest);
			rest -= zeros.limit();
		}
	}

	private void write(ByteBuffer bytes, long at) throws IOException {
		while (bytes.hasRemaining()) {
			this.file.write(bytes, at + bytes.position());
		}
	}

}
