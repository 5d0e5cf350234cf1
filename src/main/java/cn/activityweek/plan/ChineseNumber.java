package cn.activityweek.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as headings and dates of official documents write them: 十三, 二〇二三年, 五月.
 */
final class ChineseNumber {

	private static final String DIGITS = "〇一二三四五六七八九";

	private static final Pattern YEAR = Pattern.compile("[〇零○一二三四五六七八九]{4}(?=年)");

	private static final Pattern DAY = Pattern.compile("[一二三四五六七八九十]{1,3}(?=[月日])");

	private ChineseNumber() {
	}

	/**
	 * A number from 1 to 99.
	 * @param text Chinese or Arabic digits
	 * @return the number, 0 if the digits make none
	 */
	static int parse(String text) {
		if (text.chars().allMatch((c) -> c >= '0' && c <= '9')) {
			return Integer.parseInt(text);
		}
		int ten = text.indexOf('十');
		if (ten < 0) {
			return (text.length() == 1) ? DIGITS.indexOf(text) : 0;
		}
		String tens = text.substring(0, ten);
		String ones = text.substring(ten + 1);
		if (tens.length() > 1 || ones.length() > 1 || ones.equals("十")) {
			return 0;
		}
		return (tens.isEmpty() ? 1 : DIGITS.indexOf(tens)) * 10 + (ones.isEmpty() ? 0 : DIGITS.indexOf(ones));
	}

	/**
	 * The text with the years, months and days in Arabic digits.
	 * @param plain text in the matching form
	 * @return the text, its length may differ
	 */
	static String arabic(String plain) {
		String years = YEAR.matcher(plain).replaceAll((year) -> digits(year.group()));
		return DAY.matcher(years).replaceAll((day) -> {
			int number = parse(day.group());
			return (number > 0) ? Integer.toString(number) : Matcher.quoteReplacement(day.group());
		});
	}

	private static String digits(String year) {
		StringBuilder digits = new StringBuilder();
		for (char c : year.replaceAll("[零○]", "〇").toCharArray()) {
			digits.append(DIGITS.indexOf(c));
		}
		return digits.toString();
	}

}
