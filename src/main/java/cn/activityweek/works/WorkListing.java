package cn.activityweek.works;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * Which works are in the list that a person asks for, the same on the page and in the
 * files made from it.
 */
@Component
class WorkListing {

	private static final int PAGE_SIZE = 24;

	private static final int LAST_PAGE = 100_000;

	private static final Sort NEWEST = Sort.by(Sort.Direction.DESC, "id");

	private final WorkRepository works;

	private final WorkLines lines;

	private final WorkPolicy policy;

	private final Editions editions;

	private final Departments departments;

	WorkListing(WorkRepository works, WorkLines lines, WorkPolicy policy, Editions editions, Departments departments) {
		this.works = works;
		this.lines = lines;
		this.policy = policy;
		this.editions = editions;
		this.departments = departments;
	}

	Edition edition(WorkFilter filter) {
		return this.editions.shown(filter.year());
	}

	Page<Work> page(WorkFilter filter, int page, Actor actor) {
		return this.works.findAll(matching(filter, actor),
				PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE_SIZE, NEWEST));
	}

	/**
	 * All of a list, for its files.
	 * @param filter the list's filter
	 * @param actor who asks
	 * @return in the list's order
	 */
	List<WorkLine> all(WorkFilter filter, Actor actor) {
		return this.lines.of(edition(filter).getId(), this.works.findAll(matching(filter, actor), NEWEST), actor);
	}

	private Specification<Work> matching(WorkFilter filter, Actor actor) {
		return filter.atDesk(edition(filter).getId(), this.policy.seen(actor));
	}

	/** The departments by which the person can filter. */
	Map<Long, String> departments(Edition edition, Actor actor) {
		Set<Long> seen = this.policy.seen(actor);
		return this.departments.roster(edition.getId())
			.stream()
			.filter((listing) -> seen == null || seen.contains(listing.getDepartmentId()))
			.collect(Collectors.toMap(DepartmentListing::getDepartmentId, DepartmentListing::getName,
					(first, second) -> first, LinkedHashMap::new));
	}

}
