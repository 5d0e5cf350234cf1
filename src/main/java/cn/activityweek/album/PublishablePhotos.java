package cn.activityweek.album;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.activityweek.activity.Activities;
import cn.activityweek.activity.Activity;
import cn.activityweek.media.Barring;
import org.springframework.stereotype.Component;

/**
 * The only way by which other modules get photos: those alone that may be published. Kept
 * out are single photos excluded by a person, all photos of an activity in which minors
 * may be seen while their school's consent is missing, what isn't ready, documents, what
 * waits in an inbox, and everything of a deleted activity.
 */
@Component
public class PublishablePhotos implements Barring {

	private final Activities activities;

	private final Galleries galleries;

	private final AttachmentRepository attachments;

	PublishablePhotos(Activities activities, Galleries galleries, AttachmentRepository attachments) {
		this.activities = activities;
		this.galleries = galleries;
		this.attachments = attachments;
	}

	/**
	 * What may be published of an activity.
	 * @param activityId the activity
	 * @return in the album's order
	 */
	public List<PublishablePhoto> of(Long activityId) {
		return of(List.of(activityId)).getOrDefault(activityId, List.of());
	}

	/**
	 * What may be published of several activities, in a constant number of statements.
	 * @param activityIds the activities
	 * @return per activity, in the album's order; without those that have nothing
	 */
	public Map<Long, List<PublishablePhoto>> of(Collection<Long> activityIds) {
		Map<Long, List<PublishablePhoto>> photos = new HashMap<>();
		this.activities.present(activityIds)
			.stream()
			.collect(Collectors.groupingBy(Activity::getEditionId))
			.forEach((edition, of) -> this.galleries.of(of, edition)
				.forEach((activity, gallery) -> photos.put(activity.getId(), publishable(gallery))));
		photos.values().removeIf(List::isEmpty);
		return photos;
	}

	private static List<PublishablePhoto> publishable(Gallery gallery) {
		return gallery.items()
			.stream()
			.filter((photo) -> photo.obstacle() == null)
			.map((photo) -> new PublishablePhoto(photo.id(), photo.attachment().getActivityId(), photo.caption(),
					photo.photographer(), photo.cover(), photo.file()))
			.toList();
	}

	/**
	 * One photo, asked for again before it is sent.
	 * @param id its id
	 * @return empty if there is none such or it may not be published, or not any more
	 */
	public Optional<PublishablePhoto> find(Long id) {
		return this.attachments.findById(id)
			.flatMap((attachment) -> of(attachment.getActivityId()).stream()
				.filter((photo) -> photo.id().equals(id))
				.findFirst());
	}

	/**
	 * Whether a file must not be shown publicly, however it came to be asked for: an
	 * album that has it keeps it back.
	 * @param fileId the stored file
	 * @return true while any attachment of it is excluded or waits for consent; an
	 * activity deleted since bars what was excluded in it
	 */
	public boolean isBarred(Long fileId) {
		return !barred(List.of(fileId)).isEmpty();
	}

	/**
	 * The same of many files, in a constant number of statements.
	 * @param fileIds the stored files
	 * @return those that must not be shown
	 */
	@Override
	public Set<Long> barred(Collection<Long> fileIds) {
		List<Attachment> attached = this.attachments.findByFileIdInOrderById(fileIds);
		Set<Long> keptBack = this.galleries.lackingConsent(this.activities.present(activityIds(attached)));
		return attached.stream()
			.filter((attachment) -> attachment.isExcluded() || keptBack.contains(attachment.getActivityId()))
			.map(Attachment::getFileId)
			.collect(Collectors.toSet());
	}

	/**
	 * Which files an album answers for, where consent is asked for and can be withdrawn.
	 * @param fileIds stored files
	 * @return those that an activity still there has
	 */
	public Set<Long> held(Collection<Long> fileIds) {
		List<Attachment> attached = this.attachments.findByFileIdInOrderById(fileIds);
		Set<Long> present = this.activities.present(activityIds(attached))
			.stream()
			.map(Activity::getId)
			.collect(Collectors.toSet());
		return attached.stream()
			.filter((attachment) -> present.contains(attachment.getActivityId()))
			.map(Attachment::getFileId)
			.collect(Collectors.toSet());
	}

	private static List<Long> activityIds(List<Attachment> attached) {
		return attached.stream().map(Attachment::getActivityId).distinct().toList();
	}

	/**
	 * What bars files.
	 * @param fileIds stored files
	 * @return per file for which {@link #isBarred(Long)} says yes the reasons, one for
	 * each album that keeps it back
	 */
	public Map<Long, List<Bar>> bars(Collection<Long> fileIds) {
		List<Attachment> attached = this.attachments.findByFileIdInOrderById(fileIds);
		Map<Long, Activity> present = this.activities.present(activityIds(attached))
			.stream()
			.collect(Collectors.toMap(Activity::getId, Function.identity()));
		Set<Long> keptBack = this.galleries.lackingConsent(present.values());
		Map<Long, List<Bar>> bars = new HashMap<>();
		for (Attachment attachment : attached) {
			Long activity = attachment.getActivityId();
			if (attachment.isExcluded() || keptBack.contains(activity)) {
				String title = present.containsKey(activity) ? present.get(activity).getDescription().title() : "";
				bars.computeIfAbsent(attachment.getFileId(), (id) -> new ArrayList<>())
					.add(new Bar(activity, title, !attachment.isExcluded()));
			}
		}
		return bars;
	}

}
