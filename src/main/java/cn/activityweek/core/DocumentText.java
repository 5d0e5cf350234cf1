package cn.activityweek.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The text of an uploaded document, recognised by its content and not by its name.
 */
public final class DocumentText {

	/** The largest file that is read, in bytes. */
	public static final int LARGEST_FILE = 10 * 1024 * 1024;

	private static final String INSTEAD = "請在 Word 或 WPS 中打開，另存為 .docx 後再上傳，或複製全文粘貼";

	private DocumentText() {
	}

	/**
	 * The text of a .docx or .txt file.
	 * @param file the content, at most 10 MB; not closed here
	 * @param largestXml how much XML a .docx may unpack to, in bytes; reading needs about
	 * ten times as much memory
	 * @return the text, paragraphs separated by line breaks
	 * @throws IOException if the upload cannot be read
	 * @throws RefusedException if the content is anything else
	 */
	public static String of(InputStream file, long largestXml) throws IOException {
		byte[] content = file.readNBytes(LARGEST_FILE + 1);
		if (content.length == 0) {
			throw new RefusedException("文件是空的，請重新選擇");
		}
		if (content.length > LARGEST_FILE) {
			throw new RefusedException("文件超過 10 MB，請刪去圖片後另存，或複製全文粘貼");
		}
		if (starts(content, "504b0304")) {
			return WordText.of(content, largestXml);
		}
		if (starts(content, "d0cf11e0a1b11ae1")) {
			throw new RefusedException("這是舊格式（.doc、.wps）或帶密碼的文件。" + INSTEAD);
		}
		if (starts(content, "25504446")) {
			throw new RefusedException("這是 PDF 文件，無法可靠讀取。請改用 Word 原稿另存的 .docx，或複製全文粘貼");
		}
		if (markup(content)) {
			throw new RefusedException("這是網頁或 RTF 格式的文件。" + INSTEAD);
		}
		return TextFile.textOf(content);
	}

	private static boolean starts(byte[] content, String hexadecimal) {
		byte[] magic = HexFormat.of().parseHex(hexadecimal);
		return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
	}

	private static boolean markup(byte[] content) {
		String start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1)
			.replaceFirst("^\u00ef\u00bb\u00bf", "")
			.stripLeading()
			.toLowerCase(Locale.ROOT);
		return start.startsWith("{\\rtf") || start.startsWith("<html") || start.startsWith("<!doctype")
				|| start.startsWith("<?xml") || start.startsWith("mime-version");
	}

}
