package cn.activityweek.album;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import cn.activityweek.media.FileUse;
import org.springframework.stereotype.Component;

/**
 * Keeps the files that albums, inboxes and consents refer to.
 */
@Component
class AlbumFileUse implements FileUse {

	private final AttachmentRepository attachments;

	private final InboxItemRepository inboxItems;

	private final AlbumRepository albums;

	AlbumFileUse(AttachmentRepository attachments, InboxItemRepository inboxItems, AlbumRepository albums) {
		this.attachments = attachments;
		this.inboxItems = inboxItems;
		this.albums = albums;
	}

	@Override
	public Set<Long> used(Collection<Long> fileIds) {
		Set<Long> used = new HashSet<>(this.attachments.usedOf(fileIds));
		used.addAll(this.inboxItems.usedOf(fileIds));
		used.addAll(this.albums.usedOf(fileIds));
		return used;
	}

}
