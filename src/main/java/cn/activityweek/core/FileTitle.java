package cn.activityweek.core;

import java.util.regex.Pattern;

/**
 * Names of files: a title as part of one, which unpacks on Windows too, and what is left
 * of one that a browser sent.
 */
public final class FileTitle {

	/** Folder and file together stay well below the 260 characters of Windows. */
	private static final int LONGEST = 60;

	private static final String FORBIDDEN = "\\/:*?\"<>|";

	/** The same marks in full width, which Chinese text prefers anyway. */
	private static final String ALLOWED = "＼／：＊？＂＜＞｜";

	/** Names that Windows keeps for devices, whatever ending follows. */
	private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

	private FileTitle() {
	}

	/**
	 * The name under which a file was sent, without its path and without what can't be
	 * seen.
	 * @param sent the name as sent
	 * @return the last part, may be empty
	 */
	public static String sent(String sent) {
		return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
			.codePoints()
			.filter(FileTitle::isVisible)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString()
			.strip();
	}

	private static boolean isVisible(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> (codePoint & 0xFFFE) != 0xFFFE;
		};
	}

	/**
	 * The beginning of a text, no character cut in two.
	 * @param text any text
	 * @param longest how much of it, in characters
	 * @return at most so long
	 */
	public static String cut(String text, int longest) {
		return text.substring(0, text.offsetByCodePoints(0, Math.min(longest, text.codePointCount(0, text.length()))));
	}

	/**
	 * The title without what a file's name can't have. Windows drops points and blanks at
	 * the end, and then doesn't find the folder; a point before it hides a file; what
	 * can't be seen, or turns the direction of writing, lets a name end otherwise than it
	 * seems.
	 * @param title any text
	 * @return at most 60 characters
	 */
	public static String of(String title) {
		StringBuilder clean = new StringBuilder();
		title.codePoints().filter((codePoint) -> !isHidden(codePoint)).limit(LONGEST).forEach((codePoint) -> {
			int forbidden = FORBIDDEN.indexOf(codePoint);
			if (forbidden >= 0) {
				clean.append(ALLOWED.charAt(forbidden));
			}
			else {
				clean.appendCodePoint(isBreak(codePoint) ? ' ' : codePoint);
			}
		});
		String name = clean.toString().replaceAll("^[.\\s\\p{Z}]+|[.\\s\\p{Z}]+$", "");
		return DEVICE.matcher(name).matches() ? "_" + name : name;
	}

	private static boolean isHidden(int codePoint) {
		int type = Character.getType(codePoint);
		return type == Character.FORMAT || type == Character.SURROGATE || (codePoint & 0xFFFE) == 0xFFFE;
	}

	private static boolean isBreak(int codePoint) {
		return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029;
	}

}
