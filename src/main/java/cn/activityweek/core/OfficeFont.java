package cn.activityweek.core;

/**
 * The fonts of official documents under the names by which the offices' machines know
 * them. These names are never converted with the text.
 */
public enum OfficeFont {

	/** Body text. */
	BODY("仿宋", "仿宋_GB2312"),

	/** Second-level headings and signatures. */
	SIGNATURE("楷体", "楷体_GB2312"),

	/** Headings of tables and sections. */
	HEADING("黑体", "黑体"),

	/** The title of a document. */
	TITLE("方正小标宋繁体", "方正小标宋简体");

	private final String traditional;

	private final String simplified;

	OfficeFont(String traditional, String simplified) {
		this.traditional = traditional;
		this.simplified = simplified;
	}

	/**
	 * The font's name.
	 * @param script the script of the document
	 * @return the name as an office's machine knows it
	 */
	public String name(ChineseScript script) {
		return (script == ChineseScript.SIMPLIFIED) ? this.simplified : this.traditional;
	}

	/**
	 * The font to take where that one isn't installed.
	 * @return an English name that every office suite resolves
	 */
	public String alternative() {
		return switch (this) {
			case BODY -> "FangSong";
			case SIGNATURE -> "KaiTi";
			case HEADING -> "SimHei";
			case TITLE -> "SimSun";
		};
	}

}
