package cn.activityweek.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import cn.activityweek.core.RefusedException;

/**
 * Refuses a file that is two files: a picture with a page of the web or a zip in it. What
 * phones append to their pictures (a moving picture, a second view) is none of these.
 */
final class Stowaway {

	/** Long enough that chance doesn't write them in the pixels of a million photos. */
	private static final List<String> MARKS = List.of("<script", "<iframe", "<html>", "<html ", "<!doctype html",
			"<svg xmlns");

	private static final int LONGEST_MARK = 14;

	private static final int BLOCK = 256 * 1024;

	/** The end of a zip's directory with the longest comment. */
	private static final int ZIP_END = 22 + 0xFFFF;

	private static final String REFUSAL = "這個文件裏夾帶了別的內容（網頁或壓縮包），為安全起見不能收。照片請用看圖軟件另存一次，PDF 請重新導出，再上傳。";

	private Stowaway() {
	}

	static void refuseMarkup(Path file) throws IOException {
		try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
			String before = "";
			for (byte[] block = input.readNBytes(BLOCK); block.length > 0; block = input.readNBytes(BLOCK)) {
				String text = before + new String(block, StandardCharsets.ISO_8859_1);
				refuseMarkup(text);
				before = text.substring(Math.max(0, text.length() - LONGEST_MARK));
			}
		}
	}

	static void refuseMarkup(String text) {
		String small = text.toLowerCase(Locale.ROOT);
		if (MARKS.stream().anyMatch(small::contains)) {
			throw new RefusedException(REFUSAL);
		}
	}

	/** A zip is read from its end, so it works behind anything. */
	static void refuseZip(Path file) throws IOException {
		try (RandomAccessFile input = new RandomAccessFile(file.toFile(), "r")) {
			int length = (int) Math.min(input.length(), ZIP_END);
			byte[] end = new byte[length];
			long start = input.length() - length;
			input.seek(start);
			input.readFully(end);
			for (int at = 0; at + 22 <= length; at++) {
				if (isZipEnd(end, at, start)) {
					throw new RefusedException(REFUSAL);
				}
			}
		}
	}

	private static boolean isZipEnd(byte[] end, int at, long start) {
		if (end[at] != 'P' || end[at + 1] != 'K' || end[at + 2] != 5 || end[at + 3] != 6) {
			return false;
		}
		long directory = number(end, at + 12, 4);
		return number(end, at + 20, 2) <= end.length - at - 22 && directory <= start + at;
	}

	private static long number(byte[] bytes, int at, int count) {
		long number = 0;
		for (int i = count - 1; i >= 0; i--) {
			number = (number << 8) | (bytes[at + i] & 0xFF);
		}
		return number;
	}

}
