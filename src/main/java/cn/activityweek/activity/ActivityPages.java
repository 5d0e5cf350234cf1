package cn.activityweek.activity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads what the pages of the log show, in a constant number of statements.
 */
@Component
class ActivityPages {

	private final ActivityRepository activities;

	private final Editions editions;

	private final Departments departments;

	private final Programme programme;

	private final SupportRequestRepository supportRequests;

	ActivityPages(ActivityRepository activities, Editions editions, Departments departments, Programme programme,
			SupportRequestRepository supportRequests) {
		this.supportRequests = supportRequests;
		this.activities = activities;
		this.editions = editions;
		this.departments = departments;
		this.programme = programme;
	}

	/**
	 * The edition in which new activities are logged.
	 * @return the current edition
	 * @throws RefusedException if there is none yet
	 */
	Edition openEdition() {
		return this.editions.current().orElseThrow(() -> new RefusedException("還沒有開啟任何年度的活動周，請聯繫教務處"));
	}

	Edition edition(Activity activity) {
		return this.editions.get(activity.getEditionId());
	}

	Edition shown(Integer year) {
		return this.editions.shown(year);
	}

	ActivityNames names(Long editionId) {
		Map<Long, ActivityModule> modules = new LinkedHashMap<>();
		this.programme.modules(editionId).forEach((module) -> modules.put(module.getId(), module));
		return new ActivityNames(this.departments.names(editionId), modules, this.programme.indicators(editionId));
	}

	/**
	 * Whom an activity may ask for support: the year's supporting departments, and those
	 * asked before they ceased to be such.
	 * @param editionId the edition
	 * @return department id to name, in the roster's order
	 */
	Map<Long, String> supporting(Long editionId) {
		Set<Long> asked = this.supportRequests.findAsked(editionId);
		return this.departments.roster(editionId)
			.stream()
			.filter((listing) -> listing.isSupporting() || asked.contains(listing.getDepartmentId()))
			.collect(Collectors.toMap(DepartmentListing::getDepartmentId, DepartmentListing::getName,
					(first, second) -> first, LinkedHashMap::new));
	}

	/**
	 * An activity with everything that belongs to it.
	 * @param id its id
	 * @return the activity, its lists loaded
	 * @throws NotFoundException if there is none
	 */
	@Transactional(readOnly = true)
	Activity get(Long id) {
		Activity activity = this.activities.findById(id).orElseThrow(ActivityPolicy::notFound);
		activity.getCooperatingIds().size();
		activity.getEnterpriseNames().size();
		activity.getIndicatorValues().size();
		activity.getSupports().size();
		return activity;
	}

}
