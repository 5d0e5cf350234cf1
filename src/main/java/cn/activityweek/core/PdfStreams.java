package cn.activityweek.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether a PDF can be taken apart in bounded memory. The library that reads them unpacks
 * each stream whole, and a megabyte of zeros packs into a kilobyte, so what would become
 * large, or is packed so that nobody can tell, isn't given to it.
 */
final class PdfStreams {

	/** Bytes of the file, and of one stream unpacked. */
	private static final int LARGEST = 32 << 20;

	/** Bytes of all streams unpacked. */
	private static final long MOST = 128L << 20;

	private static final Pattern STREAM = Pattern.compile(">>\\s*stream[ \t]*\r?\n?");

	/** Between an object's begin and its stream; longer ones aren't written. */
	private static final int DICTIONARY = 4096;

	private static final String PACKING = "/(?:Flate|DCT|JPX|CCITTFax|JBIG2)Decode\\b";

	/** Packed once, in a way that unpacks no further than is counted here. */
	private static final Pattern ONCE = Pattern.compile("\\s*(?:%1$s|\\[\\s*%1$s\\s*\\])".formatted(PACKING));

	private PdfStreams() {
	}

	/**
	 * Refuses what can't be read in bounds.
	 * @param file a PDF
	 * @throws IOException if it can't be read
	 * @throws RefusedException if it is locked, too large, or packed in unusual ways
	 */
	static void requireModest(Path file) throws IOException {
		if (Files.size(file) > LARGEST) {
			throw new RefusedException("PDF 太大");
		}
		byte[] bytes = Files.readAllBytes(file);
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		if (text.contains("/Encrypt")) {
			throw new RefusedException("PDF 設了密碼或限制");
		}
		long all = 0;
		Matcher stream = STREAM.matcher(text);
		while (stream.find()) {
			if (!isUsual(dictionary(text, stream.start()))) {
				throw new RefusedException("PDF 的壓縮方式不常見");
			}
			all += unpacked(bytes, stream.end());
			if (all > MOST) {
				throw new RefusedException("PDF 展開後太大");
			}
		}
	}

	/** A number sign could hide the name of another packing. */
	private static boolean isUsual(String dictionary) {
		String[] filters = dictionary.split("/Filter\\b", -1);
		return dictionary.indexOf('#') < 0
				&& (filters.length == 1 || filters.length == 2 && ONCE.matcher(filters[1]).lookingAt());
	}

	private static String dictionary(String text, int end) {
		String before = text.substring(Math.max(0, end - DICTIONARY), end);
		return before.substring(Math.max(0, before.lastIndexOf("obj")));
	}

	/** What isn't packed unpacks to nothing. */
	private static int unpacked(byte[] bytes, int from) {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(bytes, from, bytes.length - from);
			byte[] buffer = new byte[8192];
			int length = 0;
			for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
				length += read;
				if (length > LARGEST) {
					throw new RefusedException("PDF 展開後太大");
				}
			}
			return length;
		}
		catch (DataFormatException ex) {
			return 0;
		}
		finally {
			inflater.end();
		}
	}

}
