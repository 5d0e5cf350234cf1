package cn.activityweek.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The bytes of a file as they were read once.
 *
 * @param sha256 their hash, hexadecimal
 * @param crc32 their checksum in a zip
 * @param length how many they are
 */
record Content(String sha256, long crc32, long length) {

	private static final int BUFFER = 64 * 1024;

	/**
	 * Reads to the end, or until it is too much.
	 * @param from what is read
	 * @param to where it is written to
	 * @param limit at most so many bytes, and one more to tell that there are more
	 * @return what was read
	 */
	static Content copy(InputStream from, OutputStream to, long limit) throws IOException {
		MessageDigest digest = digest();
		CRC32 checksum = new CRC32();
		byte[] buffer = new byte[BUFFER];
		long length = 0;
		for (int count = from.read(buffer); count >= 0 && length <= limit; count = from.read(buffer)) {
			digest.update(buffer, 0, count);
			checksum.update(buffer, 0, count);
			to.write(buffer, 0, count);
			length += count;
		}
		return new Content(HexFormat.of().formatHex(digest.digest()), checksum.getValue(), length);
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
