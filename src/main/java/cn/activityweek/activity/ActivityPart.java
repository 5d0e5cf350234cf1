package cn.activityweek.activity;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

import org.springframework.data.jpa.domain.Specification;

/**
 * What part departments have in an activity. Of several the first counts: who organises
 * doesn't also take part.
 */
enum ActivityPart {

	/** Organises it, or has logged it. */
	ORGANISES("承辦"),

	/** Takes part or cooperates. */
	TAKES_PART("參加"),

	/** Has it in its sheet. */
	COUNTS("計入"),

	/** Leads its module. */
	LEADS("牽頭");

	private final String label;

	ActivityPart(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	static ActivityPart named(String text) {
		return Stream.of(values()).filter((part) -> part.name().equals(text)).findFirst().orElse(null);
	}

	/**
	 * The part of some departments in an activity.
	 * @param activity the activity
	 * @param departmentIds the departments
	 * @param cooperating whether one of them cooperates in it
	 * @param led ids of the modules that they lead
	 * @return the first that applies, null if none does
	 */
	static ActivityPart of(Activity activity, Collection<Long> departmentIds, boolean cooperating, Set<Long> led) {
		if (departmentIds.contains(activity.getDepartmentId()) || departmentIds.contains(activity.getOrganiserId())) {
			return ORGANISES;
		}
		if (cooperating) {
			return TAKES_PART;
		}
		if (departmentIds.contains(activity.getCountedForId())) {
			return COUNTS;
		}
		return led.contains(activity.getModuleId()) ? LEADS : null;
	}

	/**
	 * The activities in which departments have this part and none that goes before it.
	 * @param departmentIds the departments
	 * @param led ids of the modules that they lead
	 * @return a condition on the query
	 */
	Specification<Activity> of(Collection<Long> departmentIds, Set<Long> led) {
		return (root, query, builder) -> {
			Predicate condition = holds(root, builder, departmentIds, led);
			for (ActivityPart earlier : values()) {
				if (earlier.ordinal() < ordinal()) {
					condition = builder.and(condition, builder.not(earlier.holds(root, builder, departmentIds, led)));
				}
			}
			return condition;
		};
	}

	private Predicate holds(Root<Activity> root, CriteriaBuilder builder, Collection<Long> departmentIds,
			Set<Long> led) {
		return switch (this) {
			case ORGANISES -> builder.or(in(root, builder, "departmentId", departmentIds),
					in(root, builder, "organiserId", departmentIds));
			case TAKES_PART -> builder.or(departmentIds.stream()
				.map((id) -> builder.isMember(id, root.<Collection<Long>>get("cooperatingIds")))
				.toArray(Predicate[]::new));
			case COUNTS -> in(root, builder, "countedForId", departmentIds);
			case LEADS -> in(root, builder, "moduleId", led);
		};
	}

	private static Predicate in(Root<Activity> root, CriteriaBuilder builder, String field, Collection<Long> ids) {
		return ids.isEmpty() ? builder.disjunction() : root.get(field).in(ids);
	}

}
