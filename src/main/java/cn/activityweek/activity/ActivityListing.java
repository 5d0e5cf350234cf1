package cn.activityweek.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Edition;
import cn.activityweek.programme.ActivityModule;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.query.QueryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which activities are in the list that a person asks for, the same on the page and in
 * the exported files.
 */
@Component
public class ActivityListing {

	/** Rows that one statement reads. */
	private static final int CHUNK = 500;

	private static final Map<String, Sort> SORTS = sorts();

	private final ActivityPages pages;

	private final ActivityPolicy policy;

	private final ActivityRows rows;

	private final EntityManager entities;

	ActivityListing(ActivityPages pages, ActivityPolicy policy, ActivityRows rows, EntityManager entities) {
		this.pages = pages;
		this.policy = policy;
		this.rows = rows;
		this.entities = entities;
	}

	private static Map<String, Sort> sorts() {
		Sort start = Sort.by("occasion.startsAt").and(Sort.by("id"));
		Map<String, Sort> sorts = new LinkedHashMap<>();
		sorts.put("start", start);
		sorts.put("start-desc", start.descending());
		sorts.put("updated", Sort.by(Sort.Direction.DESC, "updatedAt", "id"));
		return sorts;
	}

	static boolean isSort(String sort) {
		return SORTS.containsKey(sort);
	}

	static Sort sort(String sort) {
		return SORTS.getOrDefault(sort, SORTS.get("start"));
	}

	/**
	 * The list as a query.
	 * @param filter what is asked for
	 * @param edition the year
	 * @param names its names
	 * @param actor who asks
	 * @return what of it exists for the person
	 * @throws NotFoundException if it is asked for what doesn't
	 */
	Specification<Activity> matching(ActivityFilter filter, Edition edition, ActivityNames names, Actor actor) {
		if (filter.department() != null && !departments(actor, edition, names).containsKey(filter.department())) {
			throw new NotFoundException("沒有這個部門，或者您無權查看");
		}
		Specification<Activity> visible = this.policy.visibleTo(actor, edition.getId())
			.and(filter.within(edition.getId(), moduleId(filter, names)));
		if (filter.deleted()) {
			Set<Long> own = actor.departments();
			visible = visible.and((root, query, builder) -> root.get("departmentId").in(own));
		}
		if (filter.part() != null) {
			visible = visible.and(filter.part().of(concerned(filter, actor), led(filter, edition, actor)));
		}
		if (filter.mark() != null) {
			visible = visible.and(filter.mark().specification());
		}
		return visible;
	}

	/**
	 * The departments whose part in the activities is told.
	 * @return the one filtered by, else the person's own
	 */
	Set<Long> concerned(ActivityFilter filter, Actor actor) {
		return (filter.department() != null) ? Set.of(filter.department()) : actor.departments();
	}

	/**
	 * The modules that those departments lead, as far as they are the person's own.
	 * @return module ids
	 */
	Set<Long> led(ActivityFilter filter, Edition edition, Actor actor) {
		return concerned(filter, actor).equals(actor.departments()) ? this.policy.led(actor, edition.getId())
				: Set.of();
	}

	/**
	 * Those who see all, or lead a module, filter by any department; others by their own.
	 */
	Map<Long, String> departments(Actor actor, Edition edition, ActivityNames names) {
		if (actor.may(Right.SEE_ALL) || !this.policy.led(actor, edition.getId()).isEmpty()) {
			return names.departments();
		}
		Map<Long, String> own = new LinkedHashMap<>(names.departments());
		own.keySet().retainAll(actor.departments());
		return own;
	}

	private Long moduleId(ActivityFilter filter, ActivityNames names) {
		if (filter.module() == null) {
			return null;
		}
		return names.modules()
			.values()
			.stream()
			.filter((module) -> module.getNumber() == filter.module())
			.map(ActivityModule::getId)
			.findFirst()
			.orElseThrow(() -> new NotFoundException("沒有這個活動模塊"));
	}

	/**
	 * The year that a list's address asks for.
	 * @param parameters of the address
	 * @return the edition
	 */
	public Edition edition(Map<String, String> parameters) {
		return this.pages.shown(ActivityFilter.of(parameters).year());
	}

	/**
	 * Hands over the activities of a list one by one, in its order. Only their ids are
	 * held in memory.
	 * @param parameters of the list's address
	 * @param actor who asks
	 * @param reader gets each
	 */
	@Transactional(readOnly = true)
	public void forEach(Map<String, String> parameters, Actor actor, Consumer<ActivityRow> reader) {
		ActivityFilter filter = ActivityFilter.of(parameters);
		Edition edition = edition(parameters);
		ActivityNames names = this.pages.names(edition.getId());
		List<Long> ids = ids(matching(filter, edition, names, actor), sort(parameters.get("sort")));
		for (int from = 0; from < ids.size(); from += CHUNK) {
			this.rows.forEach(edition.getId(), ids.subList(from, Math.min(ids.size(), from + CHUNK)), reader);
		}
	}

	private List<Long> ids(Specification<Activity> matching, Sort sort) {
		CriteriaBuilder builder = this.entities.getCriteriaBuilder();
		CriteriaQuery<Long> query = builder.createQuery(Long.class);
		Root<Activity> root = query.from(Activity.class);
		query.select(root.get("id"));
		query.where(matching.toPredicate(root, query, builder));
		query.orderBy(QueryUtils.toOrders(sort, root, builder));
		return new ArrayList<>(this.entities.createQuery(query).getResultList());
	}

}
