package cn.activityweek.activity;

import java.util.List;

/**
 * Says where a record is used, so that its page can tell what one filling in has been
 * good for. Implemented by the modules that use it.
 */
public interface ActivityUse {

	/**
	 * Where the record is used.
	 * @param activity the activity
	 * @return empty where it isn't used
	 */
	List<Place> of(Activity activity);

	/**
	 * One place.
	 *
	 * @param name what it is, for example 附件2
	 * @param detail how much of it, for example 模塊三一行
	 * @param address own path that shows it, null where there is none
	 */
	record Place(String name, String detail, String address) {

	}

}
