package cn.activityweek.album;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.activityweek.activity.Activity;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.StoredFile;
import cn.activityweek.user.Accounts;
import org.springframework.stereotype.Component;

/**
 * Reads galleries in a constant number of statements, however many photos they hold.
 */
@Component
class Galleries {

	private final AttachmentRepository attachments;

	private final AlbumRepository albums;

	private final MinorsRule minorsRule;

	private final MediaStore media;

	private final Accounts accounts;

	Galleries(AttachmentRepository attachments, AlbumRepository albums, MinorsRule minorsRule, MediaStore media,
			Accounts accounts) {
		this.attachments = attachments;
		this.albums = albums;
		this.minorsRule = minorsRule;
		this.media = media;
		this.accounts = accounts;
	}

	Gallery of(Activity activity) {
		return gallery(this.attachments.findByActivityIdOrderByPositionAscIdAsc(activity.getId()),
				publication(activity));
	}

	/**
	 * The galleries of several activities of one year.
	 * @param activities the activities
	 * @param editionId their year
	 * @return in the same order, without those that have nothing
	 */
	Map<Activity, Gallery> of(Collection<Activity> activities, Long editionId) {
		List<Long> ids = activities.stream().map(Activity::getId).toList();
		Map<Long, List<Attachment>> attached = this.attachments.findByActivityIdInOrderByPositionAscIdAsc(ids)
			.stream()
			.collect(Collectors.groupingBy(Attachment::getActivityId));
		Map<Long, Album> kept = this.albums.findByActivityIdIn(ids)
			.stream()
			.collect(Collectors.toMap(Album::getActivityId, Function.identity()));
		Set<Long> modulesOfPupils = this.minorsRule.modulesOfPupils(editionId);
		List<Attachment> all = attached.values().stream().flatMap(List::stream).toList();
		Map<Long, StoredFile> files = files(all);
		Map<Long, String> names = names(all);
		Map<Activity, Gallery> galleries = new LinkedHashMap<>();
		for (Activity activity : activities) {
			if (attached.containsKey(activity.getId())) {
				Publication publication = Publication.of(kept.get(activity.getId()),
						this.minorsRule.preset(activity, modulesOfPupils));
				galleries.put(activity, gallery(attached.get(activity.getId()), publication, files, names));
			}
		}
		return galleries;
	}

	/**
	 * Which activities of a year have anything.
	 * @param editionId the year
	 * @return their ids
	 */
	Set<Long> illustrated(Long editionId) {
		return this.attachments.illustrated(editionId);
	}

	/**
	 * Which of some activities may show nothing while a school's consent is missing.
	 * @param activities of any years
	 * @return their ids
	 */
	Set<Long> lackingConsent(Collection<Activity> activities) {
		Map<Long, Album> kept = this.albums.findByActivityIdIn(activities.stream().map(Activity::getId).toList())
			.stream()
			.collect(Collectors.toMap(Album::getActivityId, Function.identity()));
		Map<Long, Set<Long>> modulesOfPupils = new HashMap<>();
		return activities.stream()
			.filter((activity) -> Publication.of(kept.get(activity.getId()),
					this.minorsRule.preset(activity,
							modulesOfPupils.computeIfAbsent(activity.getEditionId(), this.minorsRule::modulesOfPupils)))
				.lacksConsent())
			.map(Activity::getId)
			.collect(Collectors.toSet());
	}

	Publication publication(Activity activity) {
		return Publication.of(this.albums.findByActivityId(activity.getId()).orElse(null),
				this.minorsRule.preset(activity));
	}

	private Gallery gallery(List<Attachment> attached, Publication publication) {
		return gallery(attached, publication, files(attached), names(attached));
	}

	private Gallery gallery(List<Attachment> attached, Publication publication, Map<Long, StoredFile> files,
			Map<Long, String> names) {
		List<Photo> items = new ArrayList<>();
		int pictures = 0;
		int documents = 0;
		for (Attachment attachment : attached) {
			StoredFile file = files.get(attachment.getFileId());
			int number = (attachment.getKind() == Kind.DOCUMENT) ? ++documents : ++pictures;
			items.add(new Photo(number, attachment, file, names.getOrDefault(attachment.getAddedBy(), ""),
					publication.obstacle(attachment, file)));
		}
		return new Gallery(List.copyOf(items), publication);
	}

	Photo photo(Activity activity, Long attachmentId) {
		return of(activity).items()
			.stream()
			.filter((photo) -> photo.id().equals(attachmentId))
			.findFirst()
			.orElseThrow(Galleries::notFound);
	}

	/**
	 * The one attachment, for sending its file.
	 * @param activityId an activity that the person may see
	 * @param attachmentId the attachment
	 * @return the attachment
	 */
	Attachment attachment(Long activityId, Long attachmentId) {
		return this.attachments.findByIdAndActivityId(attachmentId, activityId).orElseThrow(Galleries::notFound);
	}

	Map<Long, StoredFile> filesOf(Collection<Long> fileIds) {
		Map<Long, StoredFile> files = new HashMap<>();
		this.media.all(fileIds).forEach((file) -> files.put(file.getId(), file));
		return files;
	}

	private Map<Long, StoredFile> files(List<Attachment> attached) {
		return filesOf(attached.stream().map(Attachment::getFileId).distinct().toList());
	}

	private Map<Long, String> names(List<Attachment> attached) {
		return this.accounts.names(attached.stream().map(Attachment::getAddedBy).distinct().toList());
	}

	static NotFoundException notFound() {
		return new NotFoundException("沒有這張照片，或者已經移除");
	}

}
