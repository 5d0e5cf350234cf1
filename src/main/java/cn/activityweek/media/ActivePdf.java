package cn.activityweek.media;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import cn.activityweek.core.RefusedException;

/**
 * Refuses a PDF that runs a script, starts a program or carries files. That it opens at a
 * certain page, as nearly all do, is no matter. Objects that are packed together are
 * unpacked.
 */
final class ActivePdf {

	private static final String REFUSAL = "這個 PDF 裏有腳本、會啟動程式或夾帶了別的文件，不能收。請在原來的軟件裏重新導出，或用「打印為 PDF」另存一份再上傳。";

	private static final Pattern ACTIVE = Pattern
		.compile("/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData)(?![A-Za-z0-9])|/S\\s*/JS\\b|/JS\\s*[(<]");

	private static final Pattern HEXADECIMAL = Pattern.compile("#([0-9A-Fa-f]{2})");

	private static final String PACKED = "/ObjStm";

	private static final int BLOCK = 256 * 1024;

	private static final int OVERLAP = 256;

	/** Between the type and the content of an object stream. */
	private static final int FAR = 2048;

	/** Bytes that are unpacked in all. */
	private static final long MOST = 128L * 1024 * 1024;

	private ActivePdf() {
	}

	static void refuse(Path file) throws IOException {
		List<Long> packed = new ArrayList<>();
		try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
			scan(input, Long.MAX_VALUE, packed);
		}
		long rest = MOST;
		try (RandomAccessFile input = new RandomAccessFile(file.toFile(), "r")) {
			for (long place : packed) {
				rest -= unpack(input, place, rest);
			}
		}
	}

	/** Looks through a text, and notes where objects are packed. */
	private static long scan(InputStream input, long most, List<Long> packed) throws IOException {
		String before = "";
		long done = 0;
		byte[] block = input.readNBytes((int) Math.min(BLOCK, most));
		while (block.length > 0) {
			String text = before + new String(block, StandardCharsets.ISO_8859_1);
			if (ACTIVE.matcher(plain(text)).find()) {
				throw new RefusedException(REFUSAL);
			}
			int at = text.indexOf(PACKED);
			while (at >= 0) {
				long place = done - before.length() + at;
				if (packed.isEmpty() || packed.get(packed.size() - 1) < place) {
					packed.add(place);
				}
				at = text.indexOf(PACKED, at + 1);
			}
			done += block.length;
			before = text.substring(Math.max(0, text.length() - OVERLAP));
			block = input.readNBytes((int) Math.min(BLOCK, most - done));
		}
		return done;
	}

	/** A name's letters may be written by their numbers. */
	private static String plain(String text) {
		if (text.indexOf('#') < 0) {
			return text;
		}
		return HEXADECIMAL.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement("" + (char) Integer.parseInt(match.group(1), 16)));
	}

	private static long unpack(RandomAccessFile file, long place, long most) throws IOException {
		byte[] near = new byte[(int) Math.min(FAR, file.length() - place)];
		file.seek(place);
		file.readFully(near);
		String text = new String(near, StandardCharsets.ISO_8859_1);
		int stream = text.indexOf("stream");
		if (stream < 0 || most <= 0) {
			return 0;
		}
		int start = stream + 6;
		start += text.startsWith("\r\n", start) ? 2 : 1;
		file.seek(place + start);
		try {
			return scan(new InflaterInputStream(Channels.newInputStream(file.getChannel())), most, new ArrayList<>());
		}
		catch (ZipException | EOFException packedOtherwise) {
			return 0;
		}
	}

}
