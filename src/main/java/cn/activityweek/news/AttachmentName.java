package cn.activityweek.news;

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
		String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
			.replaceAll("[\\p{Cc}\\p{Cf}:*?\"<>|]", "")
			.strip();
		if (bare.toLowerCase(java.util.Locale.ROOT).endsWith(ending)) {
			bare = bare.substring(0, bare.length() - ending.length());
		}
		String cut = bare.isBlank() ? "附件" : bare;
		return cut.substring(0, cut.offsetByCodePoints(0, Math.min(LONGEST, cut.codePointCount(0, cut.length()))))
				+ ending;
	}

}
