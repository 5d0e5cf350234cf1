package cn.activityweek.media;

/**
 * A name typed beside files that are sent. It never makes the files be refused: what
 * can't be printed is left out, what is too long is cut.
 */
public final class PersonName {

	private static final int LONGEST = 50;

	private PersonName() {
	}

	public static String of(String typed) {
		String printable = typed.codePoints()
			.filter((codePoint) -> Character.isDefined(codePoint) && !Character.isISOControl(codePoint)
					&& Character.getType(codePoint) != Character.FORMAT
					&& Character.getType(codePoint) != Character.SURROGATE)
			.limit(LONGEST)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return printable.strip();
	}

}
