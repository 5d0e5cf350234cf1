package cn.activityweek.news;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Department;
import cn.activityweek.organisation.Departments;
import cn.activityweek.organisation.Duty;
import cn.activityweek.user.Accounts;
import org.springframework.stereotype.Component;

/**
 * Reads what decides about posts, in a constant number of statements however many they
 * are.
 */
@Component
class ReviewCases {

	private final PostReviewRepository reviews;

	private final ReviewDeputyRepository deputies;

	private final ReviewChainRepository chain;

	private final Editions editions;

	private final Departments departments;

	private final Accounts accounts;

	private final Clock clock;

	ReviewCases(PostReviewRepository reviews, ReviewDeputyRepository deputies, ReviewChainRepository chain,
			Editions editions, Departments departments, Accounts accounts, Clock clock) {
		this.reviews = reviews;
		this.deputies = deputies;
		this.chain = chain;
		this.editions = editions;
		this.departments = departments;
		this.accounts = accounts;
		this.clock = clock;
	}

	ReviewCase of(Post post) {
		return of(List.of(post)).get(post.getId());
	}

	/**
	 * The cases of several posts.
	 * @param posts the posts
	 * @return by id, in the same order
	 */
	Map<Long, ReviewCase> of(Collection<Post> posts) {
		Map<Long, ReviewCase> cases = new LinkedHashMap<>();
		if (posts.isEmpty()) {
			return cases;
		}
		List<Long> ids = posts.stream().map(Post::getId).toList();
		Map<Long, Set<Long>> authors = authors(ids);
		Map<Long, List<PostReview>> decisions = this.reviews.findOfPresentRound(ids)
			.stream()
			.collect(Collectors.groupingBy(PostReview::getPostId));
		LocalDate today = CollegeTime.date(this.clock.instant());
		List<ReviewDeputy> appointed = this.deputies.findNotRemoved();
		List<Actor> people = this.accounts.enabled();
		boolean shortened = this.chain.get().isShortened();
		Long publicity = this.departments.withDuty(Duty.PUBLICITY).map(Department::getId).orElse(null);
		Long current = this.editions.current().map(Edition::getId).orElse(null);
		for (Post post : posts) {
			List<ReviewDeputy> appointments = appointed.stream().filter((deputy) -> deputy.isFor(post)).toList();
			cases.put(post.getId(), new ReviewCase(post, post.getDepartmentId().equals(publicity),
					post.getEditionId().equals(current), post.isBeingWritten() ? shortened : post.isShortChain(),
					authors.getOrDefault(post.getId(), Set.of()), decisions.getOrDefault(post.getId(), List.of()),
					appointments.stream().filter((deputy) -> deputy.covers(today)).toList(), appointments, people));
		}
		return cases;
	}

	private Map<Long, Set<Long>> authors(List<Long> postIds) {
		Map<Long, Set<Long>> authors = new HashMap<>();
		for (Object[] row : this.reviews.findAuthors(postIds)) {
			authors.computeIfAbsent(((Number) row[0]).longValue(), (id) -> new HashSet<>())
				.add(((Number) row[1]).longValue());
		}
		return authors;
	}

}
