package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;

import cn.activityweek.album.PublishablePhotos;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What no post goes out with: no text, or a photo that must not be published.
 */
@Component
@Order(0)
class BasicCheck implements PostCheck {

	private final PublishablePhotos photos;

	BasicCheck(PublishablePhotos photos) {
		this.photos = photos;
	}

	@Override
	public List<PostFinding> of(Post post, PostRevision revision) {
		List<PostFinding> findings = new ArrayList<>();
		if (PostHtml.text(revision.getContent().body()).isEmpty() && revision.getFiles().isEmpty()) {
			findings.add(PostFinding.stop("還沒有正文"));
		}
		long barred = this.photos.barred(revision.getFiles().stream().map(ShownFile::fileId).toList()).size();
		if (barred > 0) {
			findings.add(PostFinding.stop("有 " + barred + " 張照片（或視頻）不得發布，或者還缺未成年人所在學校的同意，請換掉或先登記同意"));
		}
		return findings;
	}

}
