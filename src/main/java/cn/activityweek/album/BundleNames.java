package cn.activityweek.album;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import cn.activityweek.activity.Activity;
import cn.activityweek.core.CollegeTime;

/**
 * The names in a photo bundle (annex2.md): folder {@code YYYYMMDD_活動名稱}, files
 * {@code YYYYMMDD_模塊序號_活動名稱_序號.jpg}. They unpack on Windows too.
 */
class BundleNames {

	/** Folder and file together stay well below the 260 characters of Windows. */
	private static final int LONGEST_TITLE = 60;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

	private static final String FORBIDDEN = "\\/:*?\"<>|";

	/** The same marks in full width, which Chinese text prefers anyway. */
	private static final String ALLOWED = "＼／：＊？＂＜＞｜";

	private final Map<String, Integer> folders = new HashMap<>();

	/**
	 * The folder of an activity; a second one of the same name gets a number.
	 * @param activity the activity
	 * @return a name without a slash
	 */
	String folder(Activity activity) {
		String name = day(activity) + "_" + clean(activity.getDescription().title());
		int times = this.folders.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
		return (times == 1) ? name : name + "_" + times;
	}

	/**
	 * A file's name.
	 * @param activity the activity
	 * @param moduleNumber its module's number
	 * @param number its place, from 1
	 * @param total how many there are, for leading zeros
	 * @param extension of its type
	 * @return a name without a slash
	 */
	static String file(Activity activity, int moduleNumber, int number, int total, String extension) {
		int digits = Math.max(2, Integer.toString(total).length());
		return day(activity) + "_" + moduleNumber + "_" + clean(activity.getDescription().title()) + "_"
				+ String.format(Locale.ROOT, "%0" + digits + "d", number) + "." + extension;
	}

	private static String day(Activity activity) {
		return DAY.format(CollegeTime.date(activity.getOccasion().startsAt()));
	}

	/** Windows drops points and blanks at the end, and then doesn't find the folder. */
	static String clean(String title) {
		StringBuilder clean = new StringBuilder();
		title.codePoints().limit(LONGEST_TITLE).forEach((codePoint) -> {
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
