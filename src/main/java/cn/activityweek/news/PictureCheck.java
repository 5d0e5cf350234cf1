package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.activityweek.album.Bar;
import cn.activityweek.album.PublishablePhotos;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Preparation;
import cn.activityweek.media.StoredFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A post about an activity shows it; every picture says what it shows, can be shown and
 * may be shown.
 */
@Component
@Order(30)
class PictureCheck implements PostCheck {

	private final MediaStore media;

	private final PublishablePhotos photos;

	PictureCheck(MediaStore media, PublishablePhotos photos) {
		this.media = media;
		this.photos = photos;
	}

	@Override
	public List<PostFinding> of(Post post, PostRevision revision) {
		List<PostPicture> pictures = PostPicture.of(revision.getContent().body());
		List<PostFinding> findings = new ArrayList<>();
		if (pictures.stream().noneMatch(PostPicture::hasCaption)) {
			findings.add(withoutPicture(revision, pictures));
		}
		List<String> bare = pictures.stream()
			.filter((picture) -> !picture.hasCaption())
			.map(PostPicture::label)
			.toList();
		if (!bare.isEmpty()) {
			findings.add(PostFinding.warning(String.join("、", bare) + "沒有圖說，請寫明時間、人物、在做什麼"));
		}
		Map<Long, StoredFile> files = this.media.all(pictures.stream().map(PostPicture::fileId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(StoredFile::getId, (file) -> file));
		Map<Long, List<Bar>> bars = this.photos.bars(revision.getFiles().stream().map(ShownFile::fileId).toList());
		for (PostPicture picture : pictures) {
			file(picture, files.get(picture.fileId()), findings);
			bars.getOrDefault(picture.fileId(), List.of())
				.forEach((bar) -> findings.add(PostFinding.stop(picture.label() + why(bar))));
		}
		revision.getFiles()
			.stream()
			.filter((file) -> file.place() == ShownFile.Place.ATTACHED)
			.forEach((file) -> bars.getOrDefault(file.fileId(), List.of())
				.forEach((bar) -> findings
					.add(PostFinding.stop("附件《" + file.name() + "》" + why(bar)).at("attachments"))));
		return findings;
	}

	/** Stops where there is a photo that could be taken; otherwise there may be none. */
	private PostFinding withoutPicture(PostRevision revision, List<PostPicture> pictures) {
		String missing = pictures.isEmpty() ? "還沒有圖片" : "還沒有一張圖片寫了圖說";
		boolean needed = revision.getKind() == PostKind.ACTIVITY_NEWS
				&& (!pictures.isEmpty() || !this.photos.of(revision.getActivityIds()).isEmpty());
		return needed ? PostFinding.stop(missing + "。活動動態至少要有一張帶圖說的活動照片")
				: PostFinding.warning(missing + "，最好配一張帶圖說的照片");
	}

	private static void file(PostPicture picture, StoredFile file, List<PostFinding> findings) {
		if (file == null) {
			findings.add(PostFinding.stop(picture.label() + "已經不在了，請刪去或換一張"));
		}
		else if (file.getPreparation() == Preparation.WAITING) {
			findings.add(PostFinding.stop(picture.label() + "還在準備，請稍候再試"));
		}
		else if (file.getPreparation() == Preparation.FAILED) {
			findings.add(PostFinding.stop(picture.label() + "不能顯示：" + file.getFailure() + "。請換一張"));
		}
	}

	private static String why(Bar bar) {
		String where = bar.activity().isEmpty() ? "已刪除的活動" : "活動「" + bar.activity() + "」";
		return bar.consentMissing() ? "來自" + where + "，照片中有未成年人，到訪學校的同意還沒有登記。請在該活動的照片頁登記同意，或換一張照片"
				: "在" + where + "的照片中標明了不得發布。請換一張，或請該活動的部門取消標記";
	}

}
