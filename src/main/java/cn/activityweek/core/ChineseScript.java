package cn.activityweek.core;

import java.text.Normalizer;
import java.util.Locale;

import com.ibm.icu.text.Transliterator;

/**
 * Chinese in two scripts. Stored text is never converted; conversion is for showing, for
 * searching and for matching names.
 */
public enum ChineseScript {

	/** 繁體, the script in which templates and the plan are written. */
	TRADITIONAL("繁體"),

	/** 简体, made from the traditional text when a page or document is shown. */
	SIMPLIFIED("簡體");

	private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

	private final String label;

	ChineseScript(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	/**
	 * The text in simplified characters.
	 * @param text any text
	 * @return the same text with every traditional character replaced
	 */
	public static String simplify(CharSequence text) {
		return TO_SIMPLIFIED.transliterate(text.toString());
	}

	/**
	 * A form in which two spellings of the same words are equal: simplified,
	 * compatibility characters folded, lower case, without white space and control
	 * characters, which no database takes. For search and for matching names, never for
	 * showing.
	 * @param text any text, may be null
	 * @return the folded text, empty for null
	 */
	public static String fold(String text) {
		if (text == null) {
			return "";
		}
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		return simplify(plain).replaceAll("[\\s\\p{Z}\\p{Cc}]+", "");
	}

	/**
	 * The text in this script, for documents. The name of a font is no text.
	 * @param text a text of the interface or of a record
	 * @return the text as it was for {@link #TRADITIONAL}, else simplified
	 */
	public String write(String text) {
		return (this == SIMPLIFIED) ? simplify(text) : text;
	}

}
