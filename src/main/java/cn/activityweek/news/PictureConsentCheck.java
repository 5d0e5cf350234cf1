package cn.activityweek.news;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Those in a picture have agreed to be shown: an album asks for that, and for what came
 * past the albums somebody answers for it before it goes on.
 */
@Component
@Order(31)
class PictureConsentCheck implements PostCheck {

	private final PictureConsents consents;

	PictureConsentCheck(PictureConsents consents) {
		this.consents = consents;
	}

	@Override
	public List<PostFinding> of(Post post, PostRevision revision) {
		String lacking = this.consents.lacking(revision)
			.stream()
			.map(PostPicture::label)
			.collect(Collectors.joining("、"));
		return lacking.isEmpty() ? List.of()
				: List.of(PostFinding.consent(lacking + "不是從活動照片中選的，請確認已取得照片中人物同意（未成年人由監護人同意），並勾選「已取得照片中人物同意」"));
	}

}
