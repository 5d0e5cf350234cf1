package cn.activityweek.activity;

import java.util.stream.Stream;

import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;

import org.springframework.data.jpa.domain.Specification;

/**
 * By what else the list is filtered: what of a record matters for the figures.
 */
enum ActivityMark {

	/** Counted: held, and no duplicate. */
	COUNTED("計入統計的"),

	/** With an open question. */
	QUESTIONED("存疑，未解決的"),

	/** Marked as a duplicate. */
	DUPLICATE("重複，不計入的");

	private final String label;

	ActivityMark(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	static ActivityMark named(String text) {
		return Stream.of(values()).filter((mark) -> mark.name().equals(text)).findFirst().orElse(null);
	}

	Specification<Activity> specification() {
		return (root, query, builder) -> switch (this) {
			case COUNTED -> builder.and(builder.equal(root.get("state"), ActivityState.HELD),
					builder.isNull(root.get("duplicateOfId")), builder.isNull(root.get("deletedAt")));
			case DUPLICATE -> builder.isNotNull(root.get("duplicateOfId"));
			case QUESTIONED -> {
				Subquery<Long> open = query.subquery(Long.class);
				Root<ActivityQuestion> question = open.from(ActivityQuestion.class);
				yield builder.exists(open.select(question.get("id"))
					.where(builder.equal(question.get("activityId"), root.get("id")),
							builder.isNull(question.get("settledAt"))));
			}
		};
	}

}
