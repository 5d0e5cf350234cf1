package cn.activityweek.proofreading;

import java.util.regex.Pattern;

/**
 * 銀行卡號: 16 to 19 digits with the check of Luhn (GB/T 17552) behind a prefix under which
 * cards are issued.
 */
final class BankCard {

	/**
	 * 銀聯 (62, 60, 81), cards of banks from before 銀聯 (9558, 955880…, 9559, 690755, 84301,
	 * 888, 9400, 9843, 9896, 9988), and of 16 digits Visa, Mastercard and JCB.
	 */
	private static final Pattern ISSUED = Pattern.compile(
			"(?:62|60[0-9]|81|955[0-9]|6907|8430|888|9400|9843|9896|9988)\\d{13,17}|(?:4\\d|5[1-5]|2[2-7]|35)\\d{14}");

	private BankCard() {
	}

	static boolean is(String digits) {
		return digits.length() >= 16 && digits.length() <= 19 && ISSUED.matcher(digits).matches() && luhn(digits);
	}

	private static boolean luhn(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int weighed = (i % 2 == 0) ? digit : digit * 2;
			sum += (weighed > 9) ? weighed - 9 : weighed;
		}
		return sum % 10 == 0;
	}

}
