package cn.activityweek.proofreading;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells of a table's cells which hold 學號 or 工號, by what stands above them or to their
 * left: without the word such numbers look like any other. One for each table, fed row by
 * row.
 */
public final class NumberColumns {

	/** The words that announce such a number, in both scripts. */
	static final String WORDS = "(?:[學学]籍?[號号]|[職职教]工[號号]|(?<![施竣動动開开])工[號号]|准考[證证][號号]|準考證號|考生[號号])";

	private static final Pattern HEADING = Pattern.compile("[^0-9]{0,10}" + WORDS + "[^0-9]{0,10}");

	private static final Pattern NUMBER = Pattern.compile("\\s*[A-Za-z]{0,4}[0-9]{5,20}\\s*");

	private final Set<Integer> columns = new HashSet<>();

	private int beside = -1;

	/**
	 * Looks at the next cell.
	 * @param column its column
	 * @param cell its text
	 * @return the number, if the cell is one
	 */
	public Optional<PersonalNumber> next(int column, String cell) {
		DigitText digits = DigitText.of(cell);
		if (HEADING.matcher(digits.plain()).matches()) {
			this.columns.add(column);
			this.beside = column + 1;
			return Optional.empty();
		}
		boolean named = this.columns.contains(column) || column == this.beside;
		this.beside = -1;
		boolean number = named && NUMBER.matcher(digits.plain()).matches();
		return number ? Optional.of(digits.number(NumberKind.COLLEGE, 0, digits.plain().length())) : Optional.empty();
	}

}
