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
			entry("stbl",
					Set.of("stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "stsh",
							"stps", "sdtp", "sbgp", "sgpd", "subs", "saiz", "saio", "padb", "stdp")),
			entry("mvex", Set.of("mehd", "trex")), entry("moof", Set.of("mfhd", "traf")),
			entry("traf", Set.of("tfhd", "tfdt", "trun", "sbgp", "sgpd", "subs", "saiz", "saio", "sdtp")));

	/** Where the name of the program that compressed the picture stands, 32 bytes. */
	private static final int COMPRESSOR = 42;

	private static final int COMPRESSOR_LENGTH = 32;

	private static final int BUFFER = 64 * 1024;

	private final FileChannel file;

	private final Movie movie;

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
				new SampleTable(track.samples(), this.movie, this.file).forEachChunk(this::zero);
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

	private void clean(Box box, Set<String> kept) throws IOException {
		if (!kept.contains(box.type())) {
			free(box);
		}
		else if (KEPT.containsKey(box.type())) {
			for (Box child : box.children(this.file)) {
				clean(child, KEPT.get(box.type()));
			}
		}
		else if (box.is("stsd")) {
			for (Box entry : Track.entries(box, this.file)) {
				forgetCompressor(entry);
			}
		}
	}

	/**
	 * Of pictures alone: a sample entry of sound is shorter or holds other boxes there.
	 */
	private void forgetCompressor(Box entry) throws IOException {
		boolean picture = this.movie.tracks()
			.stream()
			.filter(Track::isPicture)
			.anyMatch((track) -> track.box().offset() < entry.offset() && entry.end() <= track.box().end());
		if (picture && entry.content() + COMPRESSOR + COMPRESSOR_LENGTH <= entry.end()) {
			zero(entry.content() + COMPRESSOR, COMPRESSOR_LENGTH);
		}
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
