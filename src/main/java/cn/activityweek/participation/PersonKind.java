package cn.activityweek.participation;

import java.util.regex.Pattern;

/**
 * People of the college who have a number.
 */
enum PersonKind {

	/** By 學號. */
	STUDENT("學生", "學號", 6),

	/** By 工號. */
	STAFF("教職工", "工號", 3);

	private final String label;

	private final String numberLabel;

	private final int shortest;

	private final Pattern format;

	PersonKind(String label, String numberLabel, int shortest) {
		this.label = label;
		this.numberLabel = numberLabel;
		this.shortest = shortest;
		this.format = Pattern.compile("(?=.*[0-9])[0-9A-Z]{" + shortest + "," + PersonNumber.LONGEST + "}");
	}

	public String getLabel() {
		return this.label;
	}

	public String getNumberLabel() {
		return this.numberLabel;
	}

	boolean accepts(String number) {
		return this.format.matcher(number).matches();
	}

	/**
	 * How such a number looks.
	 * @return Chinese
	 */
	String format() {
		return "%s是 %d 至 %d 位數字，可含字母".formatted(this.numberLabel, this.shortest, PersonNumber.LONGEST);
	}

}
