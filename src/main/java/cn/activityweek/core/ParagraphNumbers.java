package cn.activityweek.core;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * The numbers that Word prints before paragraphs without keeping them in the text: (一) of
 * an automatic list would be lost otherwise, and with it the heading.
 */
final class ParagraphNumbers {

	private static final String[] DIGITS = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

	private final Map<String, Integer> counts = new HashMap<>();

	/**
	 * The number of the next paragraph.
	 * @param paragraph paragraphs in the document's order, each once
	 * @return the number with its punctuation, empty if it has none
	 */
	String next(XWPFParagraph paragraph) {
		BigInteger list = paragraph.getNumID();
		String format = (list != null) ? paragraph.getNumFmt() : null;
		String pattern = (list != null) ? paragraph.getNumLevelText() : null;
		if (format == null || pattern == null || format.equals("bullet") || format.equals("none")) {
			return "";
		}
		int level = (paragraph.getNumIlvl() != null) ? paragraph.getNumIlvl().intValue() : 0;
		int number = this.counts.merge(list + "/" + level, 1, Integer::sum);
		for (int deeper = level + 1; deeper < 9; deeper++) {
			this.counts.remove(list + "/" + deeper);
		}
		boolean chinese = format.startsWith("chinese") || format.startsWith("taiwanese")
				|| format.startsWith("japaneseCounting") || format.startsWith("ideograph");
		String printed = chinese ? chinese(number) : Integer.toString(number);
		return pattern.replace("%" + (level + 1), printed).replaceAll("%\\d", "");
	}

	private static String chinese(int number) {
		if (number > 99) {
			return Integer.toString(number);
		}
		String tens = (number < 10) ? "" : ((number < 20) ? "" : DIGITS[number / 10]) + "十";
		return tens + DIGITS[number % 10];
	}

}
