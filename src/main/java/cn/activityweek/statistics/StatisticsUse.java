package cn.activityweek.statistics;

import java.util.ArrayList;
import java.util.List;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityUse;
import cn.activityweek.programme.Programme;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where 附件2 uses an activity.
 */
@Component
@Order(10)
class StatisticsUse implements ActivityUse {

	private static final String PAGE = "/statistics";

	private final Programme programme;

	StatisticsUse(Programme programme) {
		this.programme = programme;
	}

	@Override
	public List<Place> of(Activity activity) {
		List<Place> places = new ArrayList<>();
		if (activity.isCounted()) {
			String row = this.programme.module(activity.getModuleId()).getNumeral();
			places.add(new Place("附件2 統計表", "模塊" + row + "一行", PAGE));
			if (!activity.getIndicatorValues().isEmpty()) {
				places.add(new Place("附件2 指標", activity.getIndicatorValues().size() + " 項", PAGE));
			}
			if (activity.isLawPublicity()) {
				places.add(new Place("職業教育法宣傳", "場次和人次", PAGE));
			}
		}
		if (!activity.isDeleted()) {
			places.add(new Place("活動明細", "一行", null));
		}
		return places;
	}

}
