package cn.activityweek.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The first bytes of a file, by which its type is told.
 *
 * @param text the bytes, each as one character of ISO 8859-1
 */
record Head(String text) {

	private static final int LENGTH = 4096;

	static Head of(Path file) throws IOException {
		try (InputStream input = Files.newInputStream(file)) {
			return new Head(new String(input.readNBytes(LENGTH), StandardCharsets.ISO_8859_1));
		}
	}

	boolean starts(String... beginnings) {
		for (String beginning : beginnings) {
			if (this.text.startsWith(beginning)) {
				return true;
			}
		}
		return false;
	}

	boolean has(int offset, String bytes) {
		return this.text.startsWith(bytes, offset);
	}

	/** Four characters, as many formats name their parts; fewer at the end. */
	String code(int offset) {
		int end = Math.min(offset + 4, this.text.length());
		return (offset < end) ? this.text.substring(offset, end) : "";
	}

	/** Whether it reads like a page of the web, whatever stands before the first tag. */
	boolean isMarkup() {
		String start = this.text.replaceFirst("^(\u00EF\u00BB\u00BF)?[\\s\\x00]*", "").toLowerCase(Locale.ROOT);
		return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<svg")
				|| start.startsWith("<?xml") || start.startsWith("<!--") || start.startsWith("<script")
				|| start.startsWith("<head") || start.startsWith("<body") || start.startsWith("mime-version:");
	}

}
