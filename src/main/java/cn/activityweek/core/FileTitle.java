package cn.activityweek.core;

/**
 * A title as part of a file's name, which unpacks on Windows too.
 */
public final class FileTitle {

	/** Folder and file together stay well below the 260 characters of Windows. */
	private static final int LONGEST = 60;

	private static final String FORBIDDEN = "\\/:*?\"<>|";

	/** The same marks in full width, which Chinese text prefers anyway. */
	private static final String ALLOWED = "＼／：＊？＂＜＞｜";

	private FileTitle() {
	}

	/**
	 * The title without what a file's name can't have. Windows drops points and blanks at
	 * the end, and then doesn't find the folder.
	 * @param title any text
	 * @return at most 60 characters
	 */
	public static String of(String title) {
		StringBuilder clean = new StringBuilder();
		title.codePoints().limit(LONGEST).forEach((codePoint) -> {
			int forbidden = FORBIDDEN.indexOf(codePoint);
			if (forbidden >= 0) {
				clean.append(ALLOWED.charAt(forbidden));
			}
			else {
				clean.appendCodePoint(Character.isISOControl(codePoint) ? ' ' : codePoint);
			}
		});
		return clean.toString().replaceAll("[.\\s\\p{Z}]+$", "").strip();
	}

}
