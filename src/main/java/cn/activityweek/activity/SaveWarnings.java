package cn.activityweek.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.edition.Edition;
import cn.activityweek.organisation.Departments;

import org.springframework.stereotype.Component;

/**
 * What is pointed out when an activity has been saved; nothing of it refuses the saving.
 */
@Component
class SaveWarnings {

	private final PlaceClashes clashes;

	private final LookAlikes lookAlikes;

	private final Departments departments;

	SaveWarnings(PlaceClashes clashes, LookAlikes lookAlikes, Departments departments) {
		this.clashes = clashes;
		this.lookAlikes = lookAlikes;
		this.departments = departments;
	}

	/**
	 * What should be looked at.
	 * @param activity the activity as stored
	 * @param edition its edition
	 * @return sentences in one text, empty where there is nothing
	 */
	String of(Activity activity, Edition edition) {
		List<String> warnings = new ArrayList<>();
		LocalDate day = CollegeTime.date(activity.getOccasion().startsAt());
		if (!edition.covers(day)) {
			warnings.add("活動日期 " + CollegeTime.day(day) + "不在活動周內，請核對。");
		}
		List<PlaceClashes.Clash> taken = this.clashes.of(activity);
		if (!taken.isEmpty()) {
			warnings.add("該地點在同一時間還有「" + taken.get(0).title() + "」（" + taken.get(0).organiser() + "），請協調。");
		}
		List<EventCard> alike = this.lookAlikes.of(activity);
		if (!alike.isEmpty()) {
			String organiser = this.departments.names(edition.getId()).get(alike.get(0).organiserId());
			warnings.add("「" + alike.get(0).title() + "」（" + organiser + "）看來是同一活動，請在下面「可能重複」中核對。");
		}
		if (activity.lacksSafetyPlan(edition.getLargeSize())) {
			warnings.add("安全預案或外出審批還沒有登記已辦，辦好後請補填。");
		}
		return String.join("", warnings);
	}

}
