package cn.activityweek.core;

import java.security.SecureRandom;

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
