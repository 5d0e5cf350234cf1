package cn.activityweek.column;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.activityweek.edition.Edition;
import cn.activityweek.organisation.Department;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.Duty;
import org.springframework.stereotype.Component;

/**
 * The foot of the public pages. Asks the database only where a page shows it.
 */
@Component
class PublicFoot {

	private final SiteProperties site;

	private final Departments departments;

	PublicFoot(SiteProperties site, Departments departments) {
		this.site = site;
		this.departments = departments;
	}

	/**
	 * 承辦: the departments that carry the week.
	 * @param edition the current edition, may be null
	 * @return their names of that year
	 */
	public List<String> organisers(Edition edition) {
		return Stream.of(Duty.COORDINATION, Duty.PUBLICITY)
			.map(this.departments::withDuty)
			.flatMap(Optional::stream)
			.map((department) -> name(department, edition))
			.toList();
	}

	private String name(Department department, Edition edition) {
		return (edition == null) ? department.getName()
				: this.departments.names(edition.getId()).getOrDefault(department.getId(), department.getName());
	}

	public SiteProperties getSite() {
		return this.site;
	}

}
