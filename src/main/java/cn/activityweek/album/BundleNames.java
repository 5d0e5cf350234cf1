package cn.activityweek.album;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import cn.activityweek.activity.Activity;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.FileTitle;

/**
 * The names in a photo bundle (annex2.md): folder {@code YYYYMMDD_活動名稱}, files
 * {@code YYYYMMDD_模塊序號_活動名稱_序號.jpg}. They unpack on Windows too.
 */
class BundleNames {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

	private final Map<String, Integer> folders = new HashMap<>();

	/**
	 * The folder of an activity; a second one of the same name gets a number.
	 * @param activity the activity
	 * @return a name without a slash
	 */
	String folder(Activity activity) {
		String name = day(activity) + "_" + FileTitle.of(activity.getDescription().title());
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
		return day(activity) + "_" + moduleNumber + "_" + FileTitle.of(activity.getDescription().title()) + "_"
				+ String.format(Locale.ROOT, "%0" + digits + "d", number) + "." + extension;
	}

	private static String day(Activity activity) {
		return DAY.format(CollegeTime.date(activity.getOccasion().startsAt()));
	}

}
