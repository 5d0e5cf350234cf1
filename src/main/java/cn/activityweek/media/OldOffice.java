package cn.activityweek.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Which program a file in Microsoft's compound format ([MS-CFB]) belongs to: WPS writes
 * .wps and .et so, Office .doc and .xls, and every file with a password.
 */
final class OldOffice {

	private static final int HEADER = 512;

	private static final int ENTRY = 128;

	private OldOffice() {
	}

	static Hopeless kind(Path file) throws IOException {
		String names = names(file);
		if (names.contains("EncryptedPackage")) {
			return Hopeless.LOCKED;
		}
		if (names.contains("Workbook") || names.contains("|Book")) {
			return Hopeless.OLD_EXCEL;
		}
		if (names.contains("PowerPoint Document")) {
			return Hopeless.PRESENTATION;
		}
		return Hopeless.OLD_WORD;
	}

	/** The names in the first sector of the directory, which are the main parts. */
	private static String names(Path file) throws IOException {
		StringBuilder names = new StringBuilder();
		try (RandomAccessFile input = new RandomAccessFile(file.toFile(), "r")) {
			if (input.length() < HEADER) {
				return "";
			}
			input.seek(30);
			int sector = 1 << Math.min(12, Math.max(9, Short.reverseBytes(input.readShort())));
			input.seek(48);
			long first = Integer.toUnsignedLong(Integer.reverseBytes(input.readInt()));
			long start = (first + 1) * sector;
			for (long entry = start; entry < start + 8L * ENTRY && entry + ENTRY <= input.length(); entry += ENTRY) {
				input.seek(entry);
				byte[] name = new byte[64];
				input.readFully(name);
				names.append('|').append(new String(name, StandardCharsets.UTF_16LE).replace("\0", ""));
			}
		}
		return names.toString();
	}

}
