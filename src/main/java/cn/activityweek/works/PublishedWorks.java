package cn.activityweek.works;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.StoredFile;
import cn.activityweek.organisation.Departments;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/**
 * The works that the public sees: the only way to them for public pages.
 */
@Component
public class PublishedWorks {

	private static final int PAGE_SIZE = 24;

	private static final int LAST_PAGE = 100_000;

	private static final Sort NEWEST = Sort.by(Sort.Direction.DESC, "publishedAt", "id");

	private final PublishedWorkRepository works;

	private final WorkCheck check;

	private final Editions editions;

	private final Departments departments;

	private final MediaStore media;

	PublishedWorks(PublishedWorkRepository works, WorkCheck check, Editions editions, Departments departments,
			MediaStore media) {
		this.works = works;
		this.check = check;
		this.editions = editions;
		this.departments = departments;
		this.media = media;
	}

	/**
	 * The newest works, for the week's front page.
	 * @param editionId the edition
	 * @param most how many at most
	 * @return newest first, with their files
	 */
	public List<ShownWork> newest(Long editionId, int most) {
		WorkFilter all = new WorkFilter(null, null, null, null, null, null);
		return shown(editionId,
				this.works.findAll(all.onWall(editionId, barred(editionId)), PageRequest.of(0, most, NEWEST))
					.getContent());
	}

	Page<PublishedWork> page(WorkFilter filter, Long editionId, int page) {
		return this.works.findAll(filter.onWall(editionId, barred(editionId)),
				PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE_SIZE, NEWEST));
	}

	/** Without those whose file a missing consent keeps back at this moment. */
	List<ShownWork> shown(Long editionId, Collection<PublishedWork> works) {
		Map<Long, String> names = this.departments.names(editionId);
		List<Long> ids = works.stream().map(PublishedWork::getFileId).toList();
		Set<Long> barred = ids.isEmpty() ? Set.of() : this.check.barred(ids);
		Map<Long, StoredFile> files = this.media.all(ids)
			.stream()
			.collect(Collectors.toMap(StoredFile::getId, (file) -> file));
		return works.stream()
			.filter((work) -> files.containsKey(work.getFileId()) && !barred.contains(work.getFileId()))
			.map((work) -> new ShownWork(work, names.getOrDefault(work.getDepartmentId(), ""),
					files.get(work.getFileId())))
			.toList();
	}

	/**
	 * One work.
	 * @param id its id
	 * @return the work with its file
	 * @throws NotFoundException if it isn't published, or not any more
	 */
	ShownWork get(Long id) {
		return this.works.findById(id)
			.flatMap((work) -> shown(work.getEditionId(), List.of(work)).stream().findFirst())
			.orElseThrow(() -> new NotFoundException("沒有這件作品，或者已經撤下"));
	}

	Optional<PublishedWork> newer(PublishedWork work) {
		return nearest(work, (from) -> this.works.newer(from.getEditionId(), from.getPublishedAt(), from.getId(),
				Limit.of(PAGE_SIZE)));
	}

	Optional<PublishedWork> older(PublishedWork work) {
		return nearest(work, (from) -> this.works.older(from.getEditionId(), from.getPublishedAt(), from.getId(),
				Limit.of(PAGE_SIZE)));
	}

	/**
	 * The first that can be shown: a link to one that is kept back would lead nowhere.
	 */
	private Optional<PublishedWork> nearest(PublishedWork work,
			Function<PublishedWork, List<PublishedWork>> neighbours) {
		List<PublishedWork> next = neighbours.apply(work);
		while (!next.isEmpty()) {
			List<ShownWork> shown = shown(work.getEditionId(), next);
			if (!shown.isEmpty()) {
				return Optional.of(shown.get(0).work());
			}
			next = neighbours.apply(next.get(next.size() - 1));
		}
		return Optional.empty();
	}

	/** The years of which there are works to see, newest first. */
	List<Edition> editions() {
		Set<Long> ids = this.works.editionIds();
		return this.editions.all().stream().filter((edition) -> ids.contains(edition.getId())).toList();
	}

	/** The colleges and offices of a year that have works on the wall. */
	Map<Long, String> colleges(Long editionId) {
		Map<Long, String> colleges = new LinkedHashMap<>(this.departments.names(editionId));
		Set<Long> barred = barred(editionId);
		colleges.keySet()
			.retainAll(this.works.findDepartmentsAndFiles(editionId)
				.stream()
				.filter((row) -> !barred.contains((Long) row[1]))
				.map((row) -> (Long) row[0])
				.collect(Collectors.toSet()));
		return colleges;
	}

	/**
	 * Left out before it is counted and cut into pages, so that both are of what is
	 * shown.
	 */
	private Set<Long> barred(Long editionId) {
		List<Long> files = this.works.findDepartmentsAndFiles(editionId).stream().map((row) -> (Long) row[1]).toList();
		return files.isEmpty() ? Set.of() : this.check.barred(files);
	}

	/**
	 * The works of all years that have a page.
	 * @param most how many
	 * @return the newest first, by id when each was published
	 */
	Map<Long, Instant> pages(int most) {
		List<PublishedWork> newest = this.works.findByOrderByPublishedAtDescIdDesc(Limit.of(most));
		Set<Long> barred = newest.isEmpty() ? Set.of()
				: this.check.barred(newest.stream().map(PublishedWork::getFileId).toList());
		Map<Long, Instant> pages = new LinkedHashMap<>();
		newest.stream()
			.filter((work) -> !barred.contains(work.getFileId()))
			.forEach((work) -> pages.put(work.getId(), work.getPublishedAt()));
		return pages;
	}

}
