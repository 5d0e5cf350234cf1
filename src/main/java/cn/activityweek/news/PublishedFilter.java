package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;

import cn.activityweek.core.SearchWords;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.springframework.data.jpa.domain.Specification;

/**
 * What a reader of the column looks for. It narrows what is published and can never widen
 * it.
 *
 * @param editionId the year, null for all
 * @param kind the kind, null for all
 * @param moduleId a module of which it tells, null for all
 * @param words folded as {@code ChineseScript.fold} does; each of them must occur
 */
public record PublishedFilter(Long editionId, PostKind kind, Long moduleId,
		List<String> words) implements Specification<PublishedPost> {

	private static final char ESCAPE = '\\';

	@Override
	public Predicate toPredicate(Root<PublishedPost> post, CriteriaQuery<?> query, CriteriaBuilder builder) {
		List<Predicate> conditions = new ArrayList<>();
		if (this.editionId != null) {
			conditions.add(builder.equal(post.get("editionId"), this.editionId));
		}
		if (this.kind != null) {
			conditions.add(builder.equal(post.get("kind"), this.kind));
		}
		if (this.moduleId != null) {
			conditions.add(builder.exists(telling(post, query, builder)));
		}
		for (String word : this.words) {
			conditions.add(builder.like(post.get("searchText"), SearchWords.pattern(word), ESCAPE));
		}
		return builder.and(conditions.toArray(new Predicate[0]));
	}

	private Subquery<Long> telling(Root<PublishedPost> post, CriteriaQuery<?> query, CriteriaBuilder builder) {
		Subquery<Long> telling = query.subquery(Long.class);
		Root<PublishedPostModule> module = telling.from(PublishedPostModule.class);
		return telling.select(module.get("id").get("postId"))
			.where(builder.equal(module.get("id").get("postId"), post.get("id")),
					builder.equal(module.get("id").get("moduleId"), this.moduleId));
	}

}
