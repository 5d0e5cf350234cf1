package cn.activityweek.news;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.activityweek.album.PublishablePhotos;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.StoredFile;
import org.springframework.data.domain.Limit;
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

	private final MediaStore media;

	private final PublishablePhotos photos;

	PublishedPosts(PublishedPostRepository posts, MediaStore media, PublishablePhotos photos) {
		this.posts = posts;
		this.media = media;
		this.photos = photos;
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
	 * @param conditions on the attributes of {@link PublishedPost}, see
	 * {@link PublishedFilter}
	 * @param page which part, and the order
	 * @return a page of them
	 */
	public Page<PublishedPost> matching(Specification<PublishedPost> conditions, Pageable page) {
		return this.posts.findAll(conditions, page);
	}

	/**
	 * The files of live posts, those alone that can be shown now: neither barred nor
	 * unready.
	 * @param postIds live posts
	 * @return per post; none where a post has no files
	 */
	public Map<Long, PublishedFiles> files(Collection<Long> postIds) {
		List<Object[]> rows = postIds.isEmpty() ? List.of() : this.posts.findFiles(postIds);
		Set<Long> ids = rows.stream().map((row) -> ((Number) row[1]).longValue()).collect(Collectors.toSet());
		Set<Long> barred = this.photos.barred(ids);
		Map<Long, StoredFile> stored = this.media.all(ids)
			.stream()
			.filter((file) -> !barred.contains(file.getId()))
			.collect(Collectors.toMap(StoredFile::getId, Function.identity()));
		Map<Long, PublishedFiles> files = new LinkedHashMap<>();
		for (Object[] row : rows) {
			StoredFile file = stored.get(((Number) row[1]).longValue());
			if (file != null) {
				files.computeIfAbsent(((Number) row[0]).longValue(), (id) -> new PublishedFiles())
					.add(file, ShownFile.Place.valueOf((String) row[2]), (String) row[3]);
			}
		}
		return files;
	}

	/**
	 * How many posts each module of a year has: each once in every module of which it
	 * tells.
	 * @param editionId the edition
	 * @return module id to number; none where there is no post
	 */
	public Map<Long, Long> countByModule(Long editionId) {
		Map<Long, Long> counts = new LinkedHashMap<>();
		this.posts.countByModule(editionId)
			.forEach((row) -> counts.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
		return counts;
	}

	/**
	 * The post before in time, of the same year.
	 * @param post a live post
	 * @return empty for the year's first
	 */
	public Optional<PublishedTitle> before(PublishedPost post) {
		return this.posts.findBefore(post.getEditionId(), post.getFirstPublishedAt(), post.getId(), Limit.of(1))
			.stream()
			.findFirst();
	}

	/**
	 * The post after in time, of the same year.
	 * @param post a live post
	 * @return empty for the year's latest
	 */
	public Optional<PublishedTitle> after(PublishedPost post) {
		return this.posts.findAfter(post.getEditionId(), post.getFirstPublishedAt(), post.getId(), Limit.of(1))
			.stream()
			.findFirst();
	}

	/**
	 * All live posts of all years, without their texts.
	 * @param page which part
	 * @return a part of them
	 */
	public Page<PublishedTitle> titles(Pageable page) {
		return this.posts.findTitles(page);
	}

	/**
	 * The activities that live posts report.
	 * @param postIds live posts
	 * @return per post the activities' ids, the main one first
	 */
	public Map<Long, List<Long>> activities(Collection<Long> postIds) {
		Map<Long, List<Long>> activities = new LinkedHashMap<>();
		List<Object[]> rows = postIds.isEmpty() ? List.of() : this.posts.findActivities(postIds);
		for (Object[] row : rows) {
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
