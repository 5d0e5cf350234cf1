package cn.activityweek.participation;

import java.util.List;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityState;
import cn.activityweek.activity.ActivityUse;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * That an activity's names make part of the student coverage.
 */
@Component
@Order(30)
class ParticipationUse implements ActivityUse {

	private final Participants participants;

	ParticipationUse(Participants participants) {
		this.participants = participants;
	}

	@Override
	public List<Place> of(Activity activity) {
		if (!activity.isCounted()) {
			return List.of();
		}
		int students = this.participants.counts(activity.getId()).students();
		return (students > 0) ? List.of(new Place("學生覆蓋", "名單上 " + students + " 名學生", "/participation")) : List.of();
	}

}
