package cn.activityweek.news;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.activity.Activities;
import cn.activityweek.activity.Activity;
import cn.activityweek.album.PublishablePhoto;
import cn.activityweek.album.PublishablePhotos;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.StoredFile;
import org.springframework.stereotype.Component;

/**
 * The pictures and videos that a post may show: those sent for it, and what may be
 * published of the activities that it reports.
 */
@Component
class PostPictures {

	private final PublishablePhotos photos;

	private final PostFileRepository files;

	private final MediaStore media;

	private final Activities activities;

	PostPictures(PublishablePhotos photos, PostFileRepository files, MediaStore media, Activities activities) {
		this.photos = photos;
		this.files = files;
		this.media = media;
		this.activities = activities;
	}

	/**
	 * What the picker offers.
	 * @param post the post
	 * @param activityIds the activities that it reports
	 * @return per heading the pictures, those of activities first
	 */
	Map<String, List<Picture>> offered(Post post, Collection<Long> activityIds) {
		Map<String, List<Picture>> offered = new LinkedHashMap<>();
		Map<Long, List<PublishablePhoto>> photos = this.photos.of(activityIds);
		for (Activity activity : this.activities.present(photos.keySet())) {
			offered.put(activity.getDescription().title(),
					photos.get(activity.getId()).stream().map(PostPictures::picture).toList());
		}
		List<Picture> sent = sent(post);
		if (!sent.isEmpty()) {
			offered.put("為這篇稿件上傳的", sent);
		}
		return offered;
	}

	private List<Picture> sent(Post post) {
		List<Long> ids = this.files.findByPostIdOrderById(post.getId()).stream().map(PostFile::getFileId).toList();
		Set<Long> barred = this.photos.barred(ids);
		return this.media.all(ids)
			.stream()
			.filter((file) -> !file.getType().isDocument() && !barred.contains(file.getId()))
			.map((file) -> new Picture(file.getId(), file.getType().isVideo(), "", "", file.getName()))
			.toList();
	}

	private static Picture picture(PublishablePhoto photo) {
		StoredFile file = photo.file();
		return new Picture(file.getId(), file.getType().isVideo(), photo.caption(), photo.photographer(),
				photo.caption().isEmpty() ? file.getName() : photo.caption());
	}

	/**
	 * Which of some files the post may not show.
	 * @param post the post
	 * @param activityIds the activities that it reports
	 * @param before its version so far, of which all may stay
	 * @param asked the files that a text shows
	 * @return those that are to go
	 */
	Set<Long> foreign(Post post, Collection<Long> activityIds, PostRevision before, Collection<Long> asked) {
		Set<Long> foreign = new HashSet<>(asked);
		before.getFiles().forEach((file) -> foreign.remove(file.fileId()));
		this.files.findByPostIdOrderById(post.getId()).forEach((file) -> foreign.remove(file.getFileId()));
		if (!foreign.isEmpty()) {
			this.photos.of(activityIds)
				.values()
				.forEach((photos) -> photos.forEach((photo) -> foreign.remove(photo.file().getId())));
		}
		return foreign;
	}

	/**
	 * A picture or video to be put into a text.
	 *
	 * @param fileId the stored file
	 * @param video whether it is a video
	 * @param caption what it shows, may be empty
	 * @param photographer who took it, may be empty
	 * @param name by which it is told from the others
	 */
	record Picture(Long fileId, boolean video, String caption, String photographer, String name) {

	}

}
