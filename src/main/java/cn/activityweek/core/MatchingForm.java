package cn.activityweek.core;

/**
 * The form in which a text is searched: simplified characters and half-width marks,
 * character for character as long as the original, so that a place found here is the same
 * place there.
 */
public final class MatchingForm {

	private static final char FIRST_HAN = '\u3400';

	private static final char LAST_HAN = '\u9fff';

	private static final char[] SIMPLIFIED = simplifiedHan();

	private static final String MARKS = "﹑﹐﹒﹔﹕︰﹖﹗﹙﹚〔〕﹝﹞［］【】〖〗“”„‟「」『』＂‘’—–―‐‑−－─━～〜∼﹘﹣・•‧∙⋅●⦁";

	private static final String PLAIN = "、,.;::?!()[][][][][]\"\"\"\"\"\"\"\"\"''--------------·······";

	private MatchingForm() {
	}

	/**
	 * The text in that form.
	 * @param text any text
	 * @return as long as the text
	 */
	public static String of(String text) {
		char[] chars = text.toCharArray();
		for (int i = 0; i < chars.length; i++) {
			chars[i] = of(chars[i]);
		}
		return new String(chars);
	}

	private static char of(char original) {
		if (original >= FIRST_HAN && original <= LAST_HAN) {
			return SIMPLIFIED[original - FIRST_HAN];
		}
		if (original < 0x80) {
			return (original == '\t') ? ' ' : (original == '~') ? '-' : original;
		}
		int mark = MARKS.indexOf(original);
		if (mark >= 0) {
			return PLAIN.charAt(mark);
		}
		if (original >= '\uff01' && original <= '\uff5e') {
			return (char) (original - 0xfee0);
		}
		return Character.isSpaceChar(original) ? ' ' : original;
	}

	/** One transliteration of all characters at once: singly it would take seconds. */
	private static char[] simplifiedHan() {
		StringBuilder all = new StringBuilder();
		for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
			all.append(c).append('\n');
		}
		String[] simplified = ChineseScript.simplify(all).split("\n");
		char[] table = new char[LAST_HAN - FIRST_HAN + 1];
		for (int i = 0; i < table.length; i++) {
			table[i] = (simplified[i].length() == 1) ? simplified[i].charAt(0) : (char) (FIRST_HAN + i);
		}
		return table;
	}

}
