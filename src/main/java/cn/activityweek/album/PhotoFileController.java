package cn.activityweek.album;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.media.MediaSender;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.StoredFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The bytes: web sizes for whoever sees the activity, originals of photos and videos,
 * with all that they tell about place and device, for whom the policy gives them.
 */
@Controller
class PhotoFileController {

	private final ActivityAccess access;

	private final Galleries galleries;

	private final InboxDesk inbox;

	private final MediaStore media;

	private final MediaSender sender;

	private final AlbumPolicy policy;

	PhotoFileController(ActivityAccess access, Galleries galleries, InboxDesk inbox, MediaStore media,
			MediaSender sender, AlbumPolicy policy) {
		this.access = access;
		this.galleries = galleries;
		this.inbox = inbox;
		this.media = media;
		this.sender = sender;
		this.policy = policy;
	}

	@GetMapping("/activities/{id}/photos/{photo}/{size}")
	void photo(@PathVariable Long id, @PathVariable Long photo, @PathVariable String size, Actor actor,
			HttpServletRequest request, HttpServletResponse response) {
		Activity activity = this.access.visible(id, actor);
		PhotoSize asked = PhotoSize.of(size);
		Attachment attachment = this.galleries.attachment(id, photo);
		StoredFile file = this.media.get(attachment.getFileId());
		if (asked == PhotoSize.ORIGINAL && !file.getType().isDocument() && !this.policy.mayTakeOriginal(activity,
				this.galleries.publication(activity).obstacle(attachment, file), actor)) {
			throw Galleries.notFound();
		}
		this.sender.send(file, asked.getVariant(), asked.saveAs(file), request, response);
	}

	@GetMapping("/activities/{id}/inbox/{item}/{size}")
	void item(@PathVariable Long id, @PathVariable Long item, @PathVariable String size, Actor actor,
			HttpServletRequest request, HttpServletResponse response) {
		this.access.managed(id, actor);
		PhotoSize asked = PhotoSize.of(size);
		StoredFile file = this.media.get(this.inbox.item(id, item).getFileId());
		this.sender.send(file, asked.getVariant(), asked.saveAs(file), request, response);
	}

}
