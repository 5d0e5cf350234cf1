package cn.activityweek.activity;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Says what records still lack, for the list and an activity's page. Other modules add
 * what they keep (photos). Asked for a page of records at once, so that no list costs a
 * query per row.
 */
public interface ActivityGap {

	/**
	 * What is missing.
	 * @param activities the records, their lists not loaded
	 * @return per activity's id the missing things in a few words each, none for what is
	 * complete
	 */
	Map<Long, List<String>> of(Collection<Activity> activities);

	/**
	 * Where it is made good.
	 * @return the anchor of a section of the activity's page, for example #posts; empty
	 * for its form
	 */
	default String place() {
		return "";
	}

}
