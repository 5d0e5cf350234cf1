package cn.activityweek.news;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * What the public may read, and nothing else: a module that has only this can show no
 * draft and nothing withdrawn.
 */
@Component
public class PublishedPosts {

	private final PublishedPostRepository posts;

	PublishedPosts(PublishedPostRepository posts) {
		this.posts = posts;
	}

	public Optional<PublishedPost> find(Long id) {
		return this.posts.findById(id);
	}

	/**
	 * The newest of a year.
	 * @param editionId the edition
	 * @param page how many
	 * @return pinned first
	 */
	public Page<PublishedPost> newest(Long editionId, Pageable page) {
		return this.posts.findNewest(editionId, page);
	}

	/**
	 * Those that meet conditions of a reader.
	 * @param conditions on the attributes of {@link PublishedPost}
	 * @param page which part, and the order
	 * @return a page of them
	 */
	public Page<PublishedPost> matching(Specification<PublishedPost> conditions, Pageable page) {
		return this.posts.findAll(conditions, page);
	}

	/**
	 * The activities that live posts report.
	 * @param postIds live posts
	 * @return per post the activities' ids, the main one first
	 */
	public Map<Long, List<Long>> activities(Collection<Long> postIds) {
		Map<Long, List<Long>> activities = new LinkedHashMap<>();
		for (Object[] row : this.posts.findActivities(postIds)) {
			activities.computeIfAbsent(((Number) row[0]).longValue(), (id) -> new ArrayList<>())
				.add(((Number) row[1]).longValue());
		}
		return activities;
	}

	/**
	 * What the address of a withdrawn post says.
	 * @param id the post
	 * @return the notice; empty if it isn't withdrawn, or silently
	 */
	public Optional<String> notice(Long id) {
		return this.posts.findNotice(id);
	}

}
