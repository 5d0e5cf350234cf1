package cn.activityweek.publicity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityGap;
import cn.activityweek.activity.ActivityState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says of activities that were held whether their report in the column is still missing.
 */
@Component
@Order(40)
class ReportGap implements ActivityGap {

	private final PostCoverage coverage;

	ReportGap(PostCoverage coverage) {
		this.coverage = coverage;
	}

	@Override
	public String place() {
		return "#posts";
	}

	@Override
	public Map<Long, List<String>> of(Collection<Activity> activities) {
		List<Long> held = activities.stream()
			.filter((activity) -> activity.getState() == ActivityState.HELD && activity.isCounted())
			.map(Activity::getId)
			.toList();
		Set<Long> published = this.coverage.published(held);
		Map<Long, List<String>> gaps = new LinkedHashMap<>();
		held.stream().filter((id) -> !published.contains(id)).forEach((id) -> gaps.put(id, List.of("專欄報道")));
		return gaps;
	}

}
