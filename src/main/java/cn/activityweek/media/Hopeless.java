package cn.activityweek.media;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Kinds of files that people send and that are not taken, and what they can do instead.
 */
enum Hopeless {

	HEIC(Set.of("heic", "heif", "hif", "avif"),
			"這是 HEIC（HEIF）照片，多數電腦和瀏覽器打不開。請改傳 JPEG：在 iPhone 的「設定 › 相機 › 格式」選「最相容」後再拍；"
					+ "已拍好的，在手機相冊裏編輯後另存為 JPG，或用微信發給「文件傳輸助手」（不選原圖）後再存下來。"),

	OLD_WORD(Set.of("doc", "wps", "wpt", "dot"), "這是舊版 Word 或 WPS 文字文件。請用 Word 或 WPS 打開，選「另存為」，類型選 .docx，再上傳另存的文件。"),

	OLD_EXCEL(Set.of("xls", "et", "ett", "xlt"), "這是舊版 Excel 或 WPS 表格文件。請用 Excel 或 WPS 打開，選「另存為」，類型選 .xlsx，再上傳另存的文件。"),

	PRESENTATION(Set.of("ppt", "pptx", "pptm", "dps", "pps", "ppsx"),
			"不收演示文稿。請在 PowerPoint 或 WPS 中選「另存為」或「輸出為 PDF」，再上傳 PDF。"),

	MACROS(Set.of("docm", "dotm", "xlsm", "xltm", "xlsb"), "這個文件含有宏（程式），不能收。請另存為不含宏的 .docx 或 .xlsx 再上傳。"),

	LOCKED(Set.of(), "這個文件設了密碼，打不開。請先取消密碼（另存時清空密碼），再上傳。"),

	OTHER_PHOTO(Set.of("bmp", "tif", "tiff", "psd", "raw", "cr2", "cr3", "nef", "arw", "dng", "ico"),
			"這種圖片瀏覽器顯示不了。請用看圖或修圖軟件另存為 JPEG（.jpg）或 PNG，再上傳。"),

	OTHER_VIDEO(Set.of("avi", "wmv", "flv", "mkv", "webm", "rm", "rmvb", "mpg", "mpeg", "ts", "mts", "m2ts", "vob"),
			"這種視頻瀏覽器播放不了。請用剪映等軟件導出為 MP4（H.264），再上傳。"),

	SOUND(Set.of("mp3", "wav", "m4a", "aac", "flac", "amr", "ogg", "wma"),
			"這是錄音，這裏只收照片、視頻和文檔。請把文字整理成 .docx 上傳，或配上畫面導出為 MP4。"),

	ARCHIVE(Set.of("zip", "rar", "7z", "tar", "gz", "tgz", "bz2", "xz"), "不收壓縮包。請先解壓，再把裏面的照片、視頻或文檔分別上傳（可以一次選多個）。"),

	PAGE(Set.of("htm", "html", "xhtml", "mht", "mhtml", "svg", "svgz", "xml", "js", "php", "jsp", "swf"),
			"網頁、SVG 和腳本可能夾帶程式，不能收。圖片請另存為 JPEG 或 PNG，文章請另存為 .docx 或 PDF。"),

	PROGRAM(Set.of("exe", "msi", "bat", "cmd", "com", "scr", "dll", "apk", "ps1", "vbs", "jar", "sh", "lnk", "iso"),
			"這是程式，不是照片、視頻或文檔，不能收。"),

	TEXT(Set.of("txt", "rtf", "md", "csv", "odt", "ods", "pages", "numbers", "ofd", "caj"),
			"這裏的文檔只收 PDF、.docx 和 .xlsx。請用 Word 或 WPS 打開並另存為 .docx（表格存為 .xlsx），再上傳。"),

	ODDITY(Set.of(), "認不出這個文件。可以上傳的有：照片 JPEG、PNG、WebP、GIF，視頻 MP4、MOV，文檔 PDF、.docx、.xlsx。"
			+ "如果它應該是其中一種，可能沒有傳完或已損壞，請在自己的電腦或手機上打開看看，重新導出後再傳。");

	private final Set<String> extensions;

	private final String message;

	Hopeless(Set<String> extensions, String message) {
		this.extensions = extensions;
		this.message = message;
	}

	/**
	 * What is wrong and what to do instead, for the person.
	 * @return Chinese
	 */
	String getMessage() {
		return this.message;
	}

	/**
	 * What to advise where the content alone tells little: anything may be text, a zip or
	 * a container of sound.
	 * @param extension the name's ending
	 * @return the kind that the name claims, if it claims one that is not taken
	 */
	Hopeless named(String extension) {
		boolean vague = this == ODDITY || this == ARCHIVE || this == OLD_WORD || this == OTHER_VIDEO;
		return vague ? byExtension(extension).orElse(this) : this;
	}

	private static Optional<Hopeless> byExtension(String extension) {
		return Stream.of(values()).filter((kind) -> kind.extensions.contains(extension)).findFirst();
	}

}
