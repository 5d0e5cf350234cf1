package cn.activityweek.album;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityUse;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says what the photo bundle has of an activity: photos and videos.
 */
@Component
@Order(20)
class AlbumUse implements ActivityUse {

	private final AttachmentRepository attachments;

	AlbumUse(AttachmentRepository attachments) {
		this.attachments = attachments;
	}

	@Override
	public List<Place> of(Activity activity) {
		Map<Kind, Long> counts = new EnumMap<>(Kind.class);
		this.attachments.countByKind(activity.getId()).forEach((row) -> counts.put((Kind) row[0], (Long) row[1]));
		counts.remove(Kind.DOCUMENT);
		return counts.isEmpty() ? List.of()
				: List.of(new Place("照片打包", Gallery.sum(counts), "/activities/" + activity.getId() + "/photos"));
	}

}
