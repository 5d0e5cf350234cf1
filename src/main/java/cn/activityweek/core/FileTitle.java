package cn.activityweek.core;

import java.util.regex.Pattern;

/**
 * A title as part of a file's name, which unpacks on Windows too.
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
