package cn.activityweek.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a record lacks of its outcome: an answer once it is over, the counts that were
 * 暫不清楚.
 */
@Component
@Order(10)
class OutcomeGap implements ActivityGap {

	private final Clock clock;

	OutcomeGap(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Map<Long, List<String>> of(Collection<Activity> activities) {
		Instant now = this.clock.instant();
		Map<Long, List<String>> gaps = new HashMap<>();
		for (Activity activity : activities) {
			List<String> missing = missing(activity, now);
			if (!missing.isEmpty()) {
				gaps.put(activity.getId(), missing);
			}
		}
		return gaps;
	}

	private static List<String> missing(Activity activity, Instant now) {
		List<String> missing = new ArrayList<>();
		if (activity.isDeleted()) {
			return missing;
		}
		if (activity.awaitsOutcome(now)) {
			missing.add("舉辦結果");
		}
		if (activity.getState() == ActivityState.HELD && activity.getHeadCounts().students() == null) {
			missing.add(FormGaps.STUDENTS);
		}
		if (activity.getState() == ActivityState.HELD && activity.getHeadCounts().teachers() == null) {
			missing.add(FormGaps.TEACHERS);
		}
		return missing;
	}

}
