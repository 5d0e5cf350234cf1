package cn.activityweek.activity;

import java.time.Instant;

/**
 * An activity ticked 面向社會公開, in a line.
 *
 * @param id its id
 * @param title its title
 * @param moduleId its module
 * @param organiserId who organises it
 * @param startsAt its start
 * @param endsAt its end, null where none is given
 * @param place its place
 * @param state its state
 */
public record PublicEvent(Long id, String title, Long moduleId, Long organiserId, Instant startsAt, Instant endsAt,
		String place, ActivityState state) {

	static PublicEvent of(Activity activity) {
		return new PublicEvent(activity.getId(), activity.getDescription().title(), activity.getModuleId(),
				activity.getOrganiserId(), activity.getOccasion().startsAt(), activity.getOccasion().endsAt(),
				activity.getOccasion().place(), activity.getState());
	}

}
