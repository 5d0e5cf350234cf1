package cn.activityweek.media;

import java.util.Locale;

import cn.activityweek.core.FileTitle;
import cn.activityweek.core.RefusedException;

/**
 * A file's name: it tells nothing about what the file is.
 */
final class FileName {

	/** Code points: 255 are what file systems allow, in characters of Windows. */
	static final int LONGEST = 255;

	private FileName() {
	}

	/**
	 * Refuses what has no name to be stored under.
	 * @param name the name as sent
	 */
	static void check(String name) {
		if (name == null || clean(name).isEmpty()) {
			throw new RefusedException("這個檔案沒有名稱，請先給它取一個名稱再上傳。");
		}
	}

	/**
	 * The name without a path and without what cannot be seen or stored.
	 * @param name the name as sent
	 * @return at most 255 characters, the ending kept
	 */
	static String clean(String name) {
		return shorten(FileTitle.sent(name), LONGEST);
	}

	/**
	 * Cuts a name before its ending.
	 * @param name the name
	 * @param longest code points
	 * @return the name, at most so long
	 */
	static String shorten(String name, int longest) {
		int length = name.codePointCount(0, name.length());
		if (length <= longest) {
			return name;
		}
		String extension = extension(name);
		String end = (extension.isEmpty() || extension.length() > 10) ? "" : "." + extension;
		return FileTitle.cut(name, longest - end.length()) + end;
	}

	/** The ending in small letters, without the dot; empty if there is none. */
	static String extension(String name) {
		int dot = name.lastIndexOf('.');
		return (dot < 0) ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
	}

}
