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
import cn.activityweek.publicity.Outlets;
import cn.activityweek.publicity.Outlets.Outlet;
import org.springframework.stereotype.Component;

/**
 * Works with what pages and lists show of them, read for many at once.
 */
@Component
class WorkLines {

	private final WorkRepository works;

	private final WorkOutletRepository sent;

	private final Outlets outlets;

	private final Departments departments;

	private final MediaStore media;

	private final WorkPolicy policy;

	WorkLines(WorkRepository works, WorkOutletRepository sent, Outlets outlets, Departments departments,
			MediaStore media, WorkPolicy policy) {
		this.works = works;
		this.sent = sent;
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
		Map<Long, List<SentTo>> sent = sent(shown.stream().map(Work::getId).toList());
		return shown.stream()
			.map((work) -> new WorkLine(work,
					names.computeIfAbsent(work.getDepartmentId(), (id) -> this.departments.get(id).getName()),
					this.policy.number(work, actor), files.get(work.getFileId()),
					sent.getOrDefault(work.getId(), List.of())))
			.toList();
	}

	private Map<Long, List<SentTo>> sent(List<Long> ids) {
		List<WorkOutlet> sent = this.sent.findByWorkIdInOrderBySentOnAscIdAsc(ids);
		Map<Long, Outlet> outlets = this.outlets.all(sent.stream().map(WorkOutlet::getOutletId).distinct().toList());
		return sent.stream()
			.collect(Collectors.groupingBy(WorkOutlet::getWorkId,
					Collectors.mapping((one) -> SentTo.of(one, outlets.get(one.getOutletId())), Collectors.toList())));
	}

	Map<Long, StoredFile> files(Collection<Long> ids) {
		return this.media.all(ids).stream().collect(Collectors.toMap(StoredFile::getId, (file) -> file));
	}

}
