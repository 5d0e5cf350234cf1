package cn.activityweek.participation;

import java.util.regex.Pattern;

import cn.activityweek.core.PersonNumber;

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
	 * What is wrong with a number. The number itself is never repeated, so that it gets
	 * into no log.
	 * @param number folded
	 * @return Chinese, null if nothing is
	 */
	String problem(String number) {
		if (number.isEmpty()) {
			return "沒有" + this.numberLabel;
		}
		if (PersonNumber.isIdentityCard(number)) {
			return "這是身份證號，請用" + this.numberLabel;
		}
		return accepts(number) ? null : format();
	}

	/**
	 * How such a number looks.
	 * @return Chinese
	 */
	String format() {
		return "%s是 %d 至 %d 位數字，可含字母".formatted(this.numberLabel, this.shortest, PersonNumber.LONGEST);
	}

}
