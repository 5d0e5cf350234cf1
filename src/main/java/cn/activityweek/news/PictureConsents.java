package cn.activityweek.news;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import cn.activityweek.album.PublishablePhotos;
import cn.activityweek.core.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The consent of those who are in the pictures of a post. Of a picture that an album
 * holds the album answers for it; of one that was uploaded, pasted, or came in a Word
 * file or with a lead, whoever hands the post in says so, once for each.
 */
@Component
class PictureConsents {

	private final PictureConsentRepository consents;

	private final PublishablePhotos photos;

	private final ReviewRecords records;

	private final Clock clock;

	PictureConsents(PictureConsentRepository consents, PublishablePhotos photos, ReviewRecords records, Clock clock) {
		this.consents = consents;
		this.photos = photos;
		this.records = records;
		this.clock = clock;
	}

	/**
	 * The pictures and videos for which nobody has answered.
	 * @param revision a version
	 * @return in the order of its text
	 */
	List<PostPicture> lacking(PostRevision revision) {
		List<PostPicture> pictures = PostPicture.of(revision.getContent().body());
		if (pictures.isEmpty()) {
			return pictures;
		}
		Set<Long> answered = new HashSet<>(this.photos.held(pictures.stream().map(PostPicture::fileId).toList()));
		of(revision.getPostId()).forEach((consent) -> answered.addAll(consent.getFileIds()));
		return pictures.stream().filter((picture) -> !answered.contains(picture.fileId())).toList();
	}

	/**
	 * What has been said of a post's pictures.
	 * @param postId the post
	 * @return the earliest first
	 */
	List<PictureConsent> of(Long postId) {
		return this.consents.findByPostIdOrderById(postId);
	}

	/**
	 * Takes somebody's word for the pictures that lack it, under the lock of the post.
	 * @param post the post
	 * @param revision the version that he had before him
	 * @param actor who
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void give(Post post, PostRevision revision, Actor actor) {
		Set<Long> files = new LinkedHashSet<>(lacking(revision).stream().map(PostPicture::fileId).toList());
		if (!files.isEmpty()) {
			this.consents.saveAndFlush(new PictureConsent(revision, files, actor, this.clock.instant()));
			this.records.audit(post, "確認已取得照片中人物同意", files.size() + " 張圖片或視頻", actor);
		}
	}

}
