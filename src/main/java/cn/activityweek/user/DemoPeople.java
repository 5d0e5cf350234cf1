package cn.activityweek.user;

import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * In whose name the demonstration's records are written. A digit stands for the sample
 * college of that place in the roster.
 */
@Component
@Profile("demo")
public class DemoPeople {

	private final Editions editions;

	private final Departments departments;

	private final Accounts accounts;

	DemoPeople(Editions editions, Departments departments, Accounts accounts) {
		this.editions = editions;
		this.departments = departments;
		this.accounts = accounts;
	}

	/**
	 * Who logs for a department.
	 * @param department its name, or a digit
	 * @return the person, with that department only
	 */
	public Actor reporter(String department) {
		Long departmentId = department(department).getDepartmentId();
		Long accountId = this.accounts.reporterOf(departmentId).orElseThrow();
		return new Actor(accountId, "", this.accounts.names(List.of(accountId)).get(accountId), Set.of(),
				Map.of(departmentId, Set.of(Right.LOG_ACTIVITIES, Right.WRITE_POSTS)));
	}

	/**
	 * A department of the current roster.
	 * @param name its name, or a digit
	 * @return its listing
	 */
	public DepartmentListing department(String name) {
		List<DepartmentListing> roster = this.departments.roster(this.editions.current().orElseThrow().getId());
		if (name.matches("\\d")) {
			return roster.stream()
				.filter((listing) -> listing.getDepartment().isCollege())
				.skip(Integer.parseInt(name) - 1)
				.findFirst()
				.orElseThrow();
		}
		return roster.stream().filter((listing) -> listing.getDepartment().isCalled(name)).findFirst().orElseThrow();
	}

}
