package cn.activityweek.activity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import cn.activityweek.edition.Edition;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Indicator;

/**
 * What a person may log in the current year, read once for many activities.
 *
 * @param edition the current year
 * @param own the departments that the person logs for
 * @param roster all departments of the year
 * @param modules the modules in which the person's departments have a part
 * @param indicators what is typed for these modules, module by module
 */
public record IntakeScope(Edition edition, List<DepartmentListing> own, List<DepartmentListing> roster,
		List<ActivityModule> modules, List<Indicator> indicators) {

	/**
	 * Whether there is anything to log.
	 * @return false for a department that has no part in any module
	 */
	public boolean mayLog() {
		return !this.modules.isEmpty();
	}

	/**
	 * The indicators typed for a module.
	 * @param moduleId the module
	 * @return in the order of the form
	 */
	public List<Indicator> indicators(Long moduleId) {
		return this.indicators.stream()
			.filter((indicator) -> Objects.equals(indicator.getModuleId(), moduleId))
			.toList();
	}

	/**
	 * The names of the year's departments.
	 * @return id to name, as the form's lists have them
	 */
	public Map<Long, String> names() {
		return this.roster.stream()
			.collect(Collectors.toMap(DepartmentListing::getDepartmentId, DepartmentListing::getName));
	}

}
