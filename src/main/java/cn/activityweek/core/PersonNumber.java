package cn.activityweek.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 學號 and 工號: how they are compared, checked and masked.
 */
public final class PersonNumber {

	/** Characters of the longest number. */
	public static final int LONGEST = 20;

	private static final Pattern IDENTITY_CARD = Pattern.compile("[1-9]\\d{5}(?:19|20)\\d{9}[0-9X]");

	/** Weights and check characters of GB 11643-1999. */
	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CHECKS = "10X98765432";

	private PersonNumber() {
	}

	/**
	 * The form in which two spellings of a number are equal.
	 * @param typed as typed or read, may be null
	 * @return half width, upper case, without spaces and hyphens
	 */
	public static String fold(String typed) {
		if (typed == null) {
			return "";
		}
		return Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s\\p{Z}\\p{Cf}'\\-‐–—]+", "");
	}

	/**
	 * Whether it is the number of a mobile telephone, which is nobody's number here.
	 * @param number folded
	 * @return true if it is written like one
	 */
	public static boolean isMobile(String number) {
		return number.matches("(?:\\+|00)?(?:86)?1[3-9]\\d{9}");
	}

	/**
	 * Whether it is a number of an identity card, which is nobody's number here.
	 * @param number folded
	 * @return true if its last character is the check of the others
	 */
	public static boolean isIdentityCard(String number) {
		if (!IDENTITY_CARD.matcher(number).matches()) {
			return false;
		}
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += WEIGHTS[i] * (number.charAt(i) - '0');
		}
		return CHECKS.charAt(sum % 11) == number.charAt(17);
	}

	/**
	 * A number for those who may see that somebody took part but not who: its beginning
	 * is the year and the last two characters tell two people apart.
	 * @param number the number
	 * @return for example {@code 2023****17}
	 */
	public static String mask(String number) {
		int shown = (number.length() >= 8) ? 4 : 1;
		return number.substring(0, shown) + "****"
				+ ((number.length() >= 8) ? number.substring(number.length() - 2) : "");
	}

	/**
	 * A name, of which only the first character is left.
	 * @param name the name, may be null
	 * @return for example 張＊＊; empty where no name is known
	 */
	public static String maskName(String name) {
		return (name == null || name.isEmpty()) ? "" : new String(Character.toChars(name.codePointAt(0))) + "＊＊";
	}

}
