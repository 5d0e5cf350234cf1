package cn.activityweek.works;

import java.util.Locale;

import cn.activityweek.core.FileTitle;

/**
 * The names under which works are downloaded (annex2.md): {@code 學院+姓名+作品名稱}.
 */
final class WorkNames {

	private static final int LONGEST_AUTHORS = 20;

	private WorkNames() {
	}

	/**
	 * The name of a work's file.
	 * @param line the work, with its file
	 * @return a name without a slash
	 */
	static String file(WorkLine line) {
		String authors = line.content().authors();
		if (authors.codePointCount(0, authors.length()) > LONGEST_AUTHORS) {
			authors = FileTitle.cut(authors, LONGEST_AUTHORS) + "等";
		}
		return FileTitle.of(line.college()) + "+" + FileTitle.of(authors) + "+" + FileTitle.of(line.title()) + "."
				+ line.file().getType().getExtension().toLowerCase(Locale.ROOT);
	}

}
