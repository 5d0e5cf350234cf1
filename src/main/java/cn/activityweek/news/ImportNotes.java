package cn.activityweek.news;

import java.util.Optional;

/**
 * What to say of a document that was read.
 */
final class ImportNotes {

	private ImportNotes() {
	}

	static Optional<String> lost(WordDocument.Text text) {
		return (text.lost() == 0) ? Optional.empty()
				: Optional.of("有 " + text.lost() + " 張圖片不是 JPG、PNG 等格式或在文件之外，沒有帶過來，請另外上傳");
	}

}
