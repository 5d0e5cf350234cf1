package cn.activityweek.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import cn.activityweek.core.RefusedException;

/**
 * Looks into a movie file: complete, with a picture, and whether others will see it.
 */
final class VideoInspector {

	private static final Set<String> HEVC = Set.of("hvc1", "hev1", "dvh1", "dvhe");

	private static final Set<String> COMMON = Set.of("avc1", "avc3", "av01", "vp09");

	private static final String HEVC_WARNING = "這段視頻是 HEVC（H.265）編碼，有些電腦和瀏覽器放不出畫面。最好用剪映等軟件導出為 H.264 的 MP4 再傳；"
			+ "iPhone 在「設定 › 相機 › 格式」選「最相容」，以後拍的就都能播放。";

	private static final String OTHER_WARNING = "這段視頻的編碼較少見，多數瀏覽器放不出畫面。最好用剪映等軟件導出為 H.264 的 MP4 再傳。";

	private VideoInspector() {
	}

	static Facts facts(FileType type, Path file) throws IOException {
		Stowaway.refuseZip(file);
		Movie movie = movie(file);
		List<Track> pictures = movie.tracks().stream().filter(Track::isPicture).toList();
		if (pictures.isEmpty()) {
			throw new RefusedException(Hopeless.SOUND.getMessage());
		}
		Track picture = pictures.get(0);
		return new Facts(type, (picture.width() > 0) ? picture.width() : null,
				(picture.height() > 0) ? picture.height() : null, movie.seconds(), warning(picture.formats()));
	}

	private static Movie movie(Path file) throws IOException {
		try {
			return Movie.of(file);
		}
		catch (BrokenVideoException ex) {
			throw (RefusedException) new RefusedException(
					"這段視頻不完整或已損壞，可能沒有錄完、沒有傳完。請在自己的手機或電腦上打開看看，能播放的話用剪映等軟件重新導出為 MP4 再傳。")
				.initCause(ex);
		}
	}

	private static String warning(List<String> formats) {
		if (formats.stream().anyMatch(HEVC::contains)) {
			return HEVC_WARNING;
		}
		return COMMON.containsAll(formats) ? "" : OTHER_WARNING;
	}

}
