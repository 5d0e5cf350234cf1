package cn.activityweek.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a file is, by its content alone.
 */
final class TypeSniffer {

	private static final Set<String> STILL_BRANDS = Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "hevm",
			"hevs", "mif1", "mif2", "msf1", "avif", "avis");

	private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ", "M4P ");

	/** A raw photo of a camera, written like a movie. */
	private static final String RAW_BRAND = "crx ";

	/** A movie of QuickTime's first years begins with one of its parts. */
	private static final Set<String> MOVIE_PARTS = Set.of("moov", "mdat", "wide", "free", "skip", "pnot");

	private TypeSniffer() {
	}

	/**
	 * The type of a file.
	 * @param file the file
	 * @return the type
	 * @throws HopelessException if it is none that is taken, with what to do instead
	 */
	static FileType type(Path file) throws IOException {
		Head head = Head.of(file);
		FileType type = picture(head);
		if (type != null) {
			return type;
		}
		if (head.starts("%PDF-")) {
			return FileType.PDF;
		}
		if (head.has(4, "ftyp")) {
			return movie(head.code(8));
		}
		if (MOVIE_PARTS.contains(head.code(4))) {
			return FileType.MOV;
		}
		if (head.starts("PK\3\4")) {
			return OfficePackage.type(file);
		}
		throw new HopelessException(hopeless(head, file));
	}

	private static FileType picture(Head head) {
		if (head.starts("\u00FF\u00D8\u00FF")) {
			return FileType.JPEG;
		}
		if (head.starts("\u0089PNG\r\n\u001A\n")) {
			return FileType.PNG;
		}
		if (head.starts("GIF87a", "GIF89a")) {
			return FileType.GIF;
		}
		return (head.starts("RIFF") && head.has(8, "WEBP")) ? FileType.WEBP : null;
	}

	private static FileType movie(String brand) {
		if (STILL_BRANDS.contains(brand)) {
			throw new HopelessException(Hopeless.HEIC);
		}
		if (SOUND_BRANDS.contains(brand)) {
			throw new HopelessException(Hopeless.SOUND);
		}
		if (brand.equals(RAW_BRAND)) {
			throw new HopelessException(Hopeless.OTHER_PHOTO);
		}
		return brand.equals("qt  ") ? FileType.MOV : FileType.MP4;
	}

	private static Hopeless hopeless(Head head, Path file) throws IOException {
		if (head.starts("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
			return OldOffice.kind(file);
		}
		if (head.isMarkup() || head.starts("CWS", "FWS", "ZWS")) {
			return Hopeless.PAGE;
		}
		if (head.starts("Rar!", "7z\u00BC\u00AF\u0027\u001C", "\u001F\u008B", "PK\5\6", "PK\7\b", "BZh", "\u00FD7zXZ")
				|| head.has(257, "ustar")) {
			return Hopeless.ARCHIVE;
		}
		if (head.starts("MZ", "\u007FELF", "#!", "\u00CA\u00FE\u00BA\u00BE", "\u00CF\u00FA\u00ED\u00FE")) {
			return Hopeless.PROGRAM;
		}
		return hopelessMedia(head);
	}

	private static Hopeless hopelessMedia(Head head) {
		if (head.starts("BM", "II*\0", "MM\0*", "8BPS", "\0\0\1\0", "\u00FF\u0007", "II\u00BC\u0001")) {
			return Hopeless.OTHER_PHOTO;
		}
		if ((head.starts("RIFF") && head.has(8, "AVI "))
				|| head.starts("\u001A\u0045\u00DF\u00A3", "0&\u00B2u", "FLV", ".RMF", "\0\0\1\u00BA", "\0\0\1\u00B3")
				|| (head.has(0, "G") && head.has(188, "G"))) {
			return Hopeless.OTHER_VIDEO;
		}
		if ((head.starts("RIFF") && head.has(8, "WAVE")) || head.starts("ID3", "fLaC", "OggS", "#!AMR", "\u00FF\u00FB",
				"\u00FF\u00F3", "\u00FF\u00F1", "\u00FF\u00F9")) {
			return Hopeless.SOUND;
		}
		return head.starts("{\\rtf") ? Hopeless.TEXT : Hopeless.ODDITY;
	}

}
