package cn.activityweek.works;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.StoredFile;
import cn.activityweek.organisation.Departments;
import org.springframework.stereotype.Component;

/**
 * Works with what pages and lists show of them, read for many at once.
 */
@Component
class WorkLines {

	private final WorkRepository works;

	private final WorkOutletRepository outlets;

	private final Departments departments;

	private final MediaStore media;

	private final WorkPolicy policy;

	WorkLines(WorkRepository works, WorkOutletRepository outlets, Departments departments, MediaStore media,
			WorkPolicy policy) {
		this.works = works;
		this.outlets = outlets;
		this.departments = departments;
		this.media = media;
		this.policy = policy;
	}

	/**
	 * A work that exists for the person.
	 * @param id its id
	 * @param actor the person
	 * @return the work
	 * @throws NotFoundException if there is none, or it is nothing of his
	 */
	Work visible(Long id, Actor actor) {
		return this.works.findById(id)
			.filter((work) -> this.policy.maySee(actor, work.getDepartmentId()))
			.orElseThrow(() -> new NotFoundException("沒有這件作品"));
	}

	WorkLine of(Work work, Actor actor) {
		return of(work.getEditionId(), List.of(work), actor).get(0);
	}

	List<WorkLine> of(Long editionId, List<Work> shown, Actor actor) {
		Map<Long, String> names = new HashMap<>(this.departments.names(editionId));
		Map<Long, StoredFile> files = files(shown.stream().map(Work::getFileId).filter(Objects::nonNull).toList());
		Map<Long, List<WorkOutlet>> sent = shown.isEmpty() ? Map.of()
				: this.outlets.findByWorkIdInOrderBySentOnAscIdAsc(shown.stream().map(Work::getId).toList())
					.stream()
					.collect(Collectors.groupingBy(WorkOutlet::getWorkId));
		return shown.stream()
			.map((work) -> new WorkLine(work,
					names.computeIfAbsent(work.getDepartmentId(), (id) -> this.departments.get(id).getName()),
					this.policy.number(work, actor), files.get(work.getFileId()),
					sent.getOrDefault(work.getId(), List.of())))
			.toList();
	}

	Map<Long, StoredFile> files(Collection<Long> ids) {
		return this.media.all(ids).stream().collect(Collectors.toMap(StoredFile::getId, (file) -> file));
	}

}
