package cn.activityweek.column;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.news.PublishedFiles;
import cn.activityweek.news.PublishedFilter;
import cn.activityweek.news.PublishedPost;
import cn.activityweek.news.PublishedPosts;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/**
 * Loads what the lists of the column show, in a number of statements that doesn't grow
 * with the posts.
 */
@Component
class ColumnPages {

	static final int PAGE_SIZE = 15;

	private static final Sort NEWEST = Sort.by(Sort.Order.desc("firstPublishedAt"), Sort.Order.desc("id"));

	private static final Sort PINNED_FIRST = Sort.by(Sort.Order.desc("pinned")).and(NEWEST);

	private final PublishedPosts posts;

	private final Editions editions;

	private final Departments departments;

	private final Programme programme;

	ColumnPages(PublishedPosts posts, Editions editions, Departments departments, Programme programme) {
		this.posts = posts;
		this.editions = editions;
		this.departments = departments;
		this.programme = programme;
	}

	/**
	 * The list that an address asks for.
	 * @param query the address
	 * @return the list; a page behind the last one is the last one
	 * @throws NotFoundException if no such year has begun
	 */
	ColumnList list(ColumnQuery query) {
		Edition shown = shown(query);
		List<ActivityModule> modules = (shown != null) ? this.programme.modules(shown.getId()) : List.of();
		PublishedFilter filter = new PublishedFilter((shown != null) ? shown.getId() : null, query.kind(),
				moduleId(modules, query.module()), query.words().folded());
		Sort order = query.everyYear() ? NEWEST : PINNED_FIRST;
		Page<PublishedPost> page = (shown == null && !query.everyYear()) ? Page.empty(PageRequest.of(0, PAGE_SIZE))
				: page(filter, PageRequest.of(query.page() - 1, PAGE_SIZE, order));
		return new ColumnList(query, shown, this.editions.begun(), modules,
				new PageImpl<>(entries(page.getContent(), query.words()), page.getPageable(), page.getTotalElements()));
	}

	private Edition shown(ColumnQuery query) {
		if (query.everyYear()) {
			return null;
		}
		return (query.year() != null) ? this.editions.shown(query.year()) : this.editions.current().orElse(null);
	}

	/** A number that the year doesn't have finds nothing, rather than everything. */
	private static Long moduleId(List<ActivityModule> modules, Integer number) {
		if (number == null) {
			return null;
		}
		return modules.stream()
			.filter((module) -> module.getNumber() == number)
			.map(ActivityModule::getId)
			.findFirst()
			.orElse(0L);
	}

	private Page<PublishedPost> page(PublishedFilter filter, Pageable asked) {
		Page<PublishedPost> page = this.posts.matching(filter, asked);
		if (page.isEmpty() && page.getTotalElements() > 0) {
			return this.posts.matching(filter, PageRequest.of(page.getTotalPages() - 1, PAGE_SIZE, asked.getSort()));
		}
		return page;
	}

	/**
	 * The newest of a year.
	 * @param edition the year
	 * @param most how many at most
	 * @return pinned first
	 */
	List<Entry> newest(Edition edition, int most) {
		return entries(this.posts.newest(edition.getId(), PageRequest.of(0, most)).getContent(), SoughtWords.of(""));
	}

	private List<Entry> entries(Collection<PublishedPost> posts, SoughtWords words) {
		Map<Long, PublishedFiles> files = this.posts.files(posts.stream().map(PublishedPost::getId).toList());
		Map<Long, Map<Long, String>> names = new HashMap<>();
		return posts.stream().map((post) -> {
			String department = names.computeIfAbsent(post.getEditionId(), this.departments::names)
				.getOrDefault(post.getDepartmentId(), "");
			return Entry.of(post, words, picture(files.get(post.getId())), department);
		}).toList();
	}

	private static Long picture(PublishedFiles files) {
		return (files != null) ? files.firstPicture().map((file) -> file.getId()).orElse(null) : null;
	}

}
