package cn.activityweek.news;

import java.util.Locale;

import cn.activityweek.core.FileTitle;
import cn.activityweek.media.StoredFile;
import org.springframework.web.multipart.MultipartFile;

/**
 * Under which name an attached document is saved: as it was sent, with the ending of what
 * it is.
 */
final class AttachmentName {

	private static final int LONGEST = 90;

	private AttachmentName() {
	}

	static String of(MultipartFile sent, StoredFile file) {
		String name = (sent.getOriginalFilename() != null) ? sent.getOriginalFilename() : file.getName();
		return of(name, file);
	}

	static String of(String name, StoredFile file) {
		String ending = "." + file.getType().getExtension();
		String bare = FileTitle.sent(name).replaceAll("[:*?\"<>|]", "").strip();
		if (bare.toLowerCase(Locale.ROOT).endsWith(ending)) {
			bare = bare.substring(0, bare.length() - ending.length());
		}
		return FileTitle.cut(bare.isBlank() ? "附件" : bare, LONGEST) + ending;
	}

}
