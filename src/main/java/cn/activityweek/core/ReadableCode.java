package cn.activityweek.core;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * An unguessable code that people can type: small letters and digits without those that
 * are confused when read out.
 */
public final class ReadableCode {

	private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final SecureRandom RANDOM = new SecureRandom();

	private ReadableCode() {
	}

	/**
	 * A code as somebody has typed it: in capitals, in full width, with blanks.
	 * @param typed what was typed
	 * @return the code that is meant
	 */
	public static String fold(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "")
			.toLowerCase(Locale.ROOT);
	}

	/**
	 * A fresh code.
	 * @param length characters, each of nearly five bits
	 * @return the code
	 */
	public static String fresh(int length) {
		StringBuilder fresh = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			fresh.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
		}
		return fresh.toString();
	}

}
