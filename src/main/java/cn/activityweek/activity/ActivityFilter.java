package cn.activityweek.activity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import cn.activityweek.core.SearchWords;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.springframework.data.jpa.domain.Specification;

/**
 * The list's filter, as in its address. Values that mean nothing filter nothing.
 *
 * @param year the edition, null for the current one
 * @param module a module's number
 * @param department a department with a part in the activity
 * @param state a state
 * @param q words in title, place, partners or remarks, in either script
 * @param deleted whether the deleted ones are shown instead
 * @param part what part the person's department has, or the one filtered by
 * @param mark what of the record matters for the figures
 */
record ActivityFilter(Integer year, Integer module, Long department, ActivityState state, String q, boolean deleted,
		ActivityPart part, ActivityMark mark) {

	/**
	 * Reads the filter from an address. What can't be read filters nothing.
	 * @param parameters the request's parameters
	 * @return the filter
	 */
	static ActivityFilter of(Map<String, String> parameters) {
		return new ActivityFilter(number(parameters.get("year")), number(parameters.get("module")),
				longNumber(parameters.get("department")), state(parameters.get("state")), parameters.get("q"),
				"true".equals(parameters.get("deleted")), ActivityPart.named(parameters.get("part")),
				ActivityMark.named(parameters.get("mark")));
	}

	private static Integer number(String text) {
		return (text != null && text.matches("[0-9]{1,9}")) ? Integer.valueOf(text) : null;
	}

	private static Long longNumber(String text) {
		return (text != null && text.matches("[0-9]{1,18}")) ? Long.valueOf(text) : null;
	}

	private static ActivityState state(String text) {
		return Stream.of(ActivityState.values()).filter((state) -> state.name().equals(text)).findFirst().orElse(null);
	}

	public boolean isActive() {
		return this.module != null || this.department != null || this.state != null || !SearchWords.of(this.q).isEmpty()
				|| this.deleted || this.part != null || this.mark != null;
	}

	/**
	 * The filter as a query, without regard to who asks.
	 * @param editionId the edition
	 * @param moduleId the id of the module filtered by, null for all
	 * @return the specification
	 */
	Specification<Activity> within(Long editionId, Long moduleId) {
		return (root, query, builder) -> {
			Predicate all = builder.and(builder.equal(root.get("editionId"), editionId),
					this.deleted ? builder.isNotNull(root.get("deletedAt")) : builder.isNull(root.get("deletedAt")));
			if (moduleId != null) {
				all = builder.and(all, builder.equal(root.get("moduleId"), moduleId));
			}
			if (this.department != null) {
				all = builder.and(all, hasPart(root, builder, Set.of(this.department)));
			}
			if (this.state != null) {
				all = builder.and(all, builder.equal(root.get("state"), this.state));
			}
			for (String word : SearchWords.of(this.q)) {
				all = builder.and(all, builder.like(root.get("searchText"), SearchWords.pattern(word), '\\'));
			}
			return all;
		};
	}

	static Predicate hasPart(Root<Activity> root, CriteriaBuilder builder, Collection<Long> departmentIds) {
		Predicate any = builder.or(root.get("departmentId").in(departmentIds),
				root.get("organiserId").in(departmentIds), root.get("countedForId").in(departmentIds));
		for (Long departmentId : departmentIds) {
			any = builder.or(any, builder.isMember(departmentId, root.<Collection<Long>>get("cooperatingIds")));
		}
		return any;
	}

}
