package cn.activityweek.proofreading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * 公民身份號碼 as GB 11643-1999 makes it: six digits of the place, the date of birth, three
 * digits of order, and a check character by ISO 7064 MOD 11-2. The old one has 15 digits:
 * a year of two and no check.
 */
final class IdentityNumber {

	/** Provinces by GB/T 2260; 81 to 83 for 港澳台 residents, 9 for 外國人永久居留. */
	private static final Set<Integer> PROVINCES = Set.of(11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41,
			42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83);

	private static final int OLDEST = 1900;

	private static final String CHECKS = "10X98765432";

	private IdentityNumber() {
	}

	/**
	 * Whether a number is one.
	 * @param number digits, the last may be X
	 * @param today nobody is born later
	 * @return true for 18 characters with the right check, or 15 with a possible date
	 */
	static boolean is(String number, LocalDate today) {
		if (number.length() == 18) {
			return place(number) && bornBy(number.substring(6, 14), today)
					&& CHECKS.charAt(sum(number) % 11) == number.charAt(17);
		}
		return number.length() == 15 && number.charAt(0) != '9' && place(number)
				&& bornBy("19" + number.substring(6, 12), today);
	}

	private static int sum(String number) {
		int sum = 0;
		for (int i = 0; i < 17; i++) {
			sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % 11);
		}
		return sum;
	}

	private static boolean place(String number) {
		return number.charAt(0) == '9' || PROVINCES.contains(Integer.valueOf(number.substring(0, 2)));
	}

	private static boolean bornBy(String date, LocalDate today) {
		try {
			LocalDate born = LocalDate.of(Integer.parseInt(date.substring(0, 4)),
					Integer.parseInt(date.substring(4, 6)), Integer.parseInt(date.substring(6)));
			return born.getYear() >= OLDEST && !born.isAfter(today);
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
