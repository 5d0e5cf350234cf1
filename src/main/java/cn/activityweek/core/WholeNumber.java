package cn.activityweek.core;

import java.text.Normalizer;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole numbers as offices write them: 1300, 1,300, １３００, and as they are pasted, with
 * the unit behind, 1,300 人次. Nothing else: neither 0x10 nor a blank within, and no 約300,
 * which is no number.
 */
public final class WholeNumber {

	/** A measure word may follow: 人, 人次, 件次 and the like. */
	private static final Pattern NUMBER = Pattern
		.compile("(-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18}))\\s*(?:人次|[人名位场場家个個项項次件份块塊所條条])?次?");

	private WholeNumber() {
	}

	/**
	 * Reads a number.
	 * @param text what was typed, not empty
	 * @return the number, empty if it is none
	 */
	public static OptionalLong read(String text) {
		Matcher number = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
		if (!number.matches()) {
			return OptionalLong.empty();
		}
		String digits = number.group(1).replace(",", "");
		return (digits.length() <= 18) ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
	}

}
