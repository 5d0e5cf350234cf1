package cn.activityweek.activity;

import java.util.Collection;
import java.util.Set;

import cn.activityweek.core.ChineseScript;
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
 */
record ActivityFilter(Integer year, Integer module, Long department, ActivityState state, String q, Boolean deleted) {

	private static final int LONGEST_QUERY = 100;

	ActivityFilter {
		deleted = Boolean.TRUE.equals(deleted);
	}

	public boolean isActive() {
		return this.module != null || this.department != null || this.state != null || !words().isEmpty()
				|| this.deleted;
	}

	private String words() {
		String folded = ChineseScript.fold((this.q != null) ? this.q.replace("\0", "") : "");
		return folded.substring(0,
				folded.offsetByCodePoints(0, Math.min(LONGEST_QUERY, folded.codePointCount(0, folded.length()))));
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
			if (!words().isEmpty()) {
				String pattern = "%" + words().replaceAll("([%_\\\\])", "\\\\$1") + "%";
				all = builder.and(all, builder.like(root.get("searchText"), pattern, '\\'));
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
