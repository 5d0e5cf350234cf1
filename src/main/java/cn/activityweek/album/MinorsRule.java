package cn.activityweek.album;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.activity.Activity;
import cn.activityweek.programme.Indicator;
import cn.activityweek.programme.IndicatorSource;
import cn.activityweek.programme.Programme;
import org.springframework.stereotype.Component;

/**
 * Whether an activity's record itself speaks of minors: pupils are counted, or its module
 * has an indicator made from their head count, as the one that invites schools has. So
 * the rule follows next year's modules and indicators, whatever their numbers.
 */
@Component
class MinorsRule {

	private final Programme programme;

	MinorsRule(Programme programme) {
		this.programme = programme;
	}

	boolean preset(Activity activity) {
		return preset(activity, modulesOfPupils(activity.getEditionId()));
	}

	boolean preset(Activity activity, Set<Long> modulesOfPupils) {
		Integer pupils = activity.getHeadCounts().pupilsAndParents();
		return (pupils != null && pupils > 0) || modulesOfPupils.contains(activity.getModuleId());
	}

	Set<Long> modulesOfPupils(Long editionId) {
		return this.programme.indicators(editionId)
			.stream()
			.filter((indicator) -> indicator.getSource() == IndicatorSource.PUPILS_AND_PARENTS)
			.map(Indicator::getModuleId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

}
