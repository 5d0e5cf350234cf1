package cn.activityweek.participation;

import java.util.Optional;

import cn.activityweek.activity.Activities;
import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityState;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import org.springframework.stereotype.Component;

/**
 * The activities behind sign-ins, without the rest of their records.
 */
@Component
class SignInEvents {

	private final Activities activities;

	private final Editions editions;

	SignInEvents(Activities activities, Editions editions) {
		this.activities = activities;
		this.editions = editions;
	}

	/**
	 * What a sign-in shows of an activity.
	 * @param activityId the activity
	 * @return empty if there is none or it has been deleted
	 */
	Optional<SignInEvent> find(Long activityId) {
		return this.activities.present(activityId).map(this::event);
	}

	private SignInEvent event(Activity activity) {
		Edition edition = this.editions.get(activity.getEditionId());
		return new SignInEvent(activity.getId(), activity.getEditionId(), activity.getDescription().title(),
				activity.getOccasion().place(), activity.getOccasion().startsAt(), activity.getOccasion().endsAt(),
				activity.getOverAt(), activity.getState() == ActivityState.CANCELLED, edition.isCurrent(),
				edition.getEndsOn());
	}

}
