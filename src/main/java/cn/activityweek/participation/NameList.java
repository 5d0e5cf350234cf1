package cn.activityweek.participation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import cn.activityweek.core.RefusedException;
import cn.activityweek.core.Table;
import cn.activityweek.core.TableFile;
import org.springframework.web.multipart.MultipartFile;

/**
 * A list as somebody handed it over, in whatever form: told apart by its content, not by
 * its name.
 */
final class NameList {

	/** 30,000 rows of twenty columns unpack to less than forty million characters. */
	private static final TableFile.Limits LIMITS = new TableFile.Limits(16 * 1024 * 1024, NameRows.MOST, 60,
			40_000_000);

	/** What a formula gives that failed, such as #N/A. */
	private static final Pattern ERROR = Pattern.compile("#N/A|#[A-Z0-9/-]+[!?]");

	private NameList() {
	}

	/**
	 * Reads a list.
	 * @param file an upload; empty where a text was pasted
	 * @param text what was pasted
	 * @param rows gets what is in it
	 * @throws RefusedException if there is nothing to read, or it can't be read
	 */
	static void read(MultipartFile file, String text, NameRows rows) throws IOException {
		boolean uploaded = file != null && !file.isEmpty();
		if (!uploaded && (text == null || text.isBlank())) {
			throw new RefusedException("請粘貼名單，或選擇一個文件");
		}
		if (!uploaded) {
			TextList.read(new StringReader(text), rows);
		}
		else {
			readFile(file, rows);
		}
		rows.finish();
	}

	private static void readFile(MultipartFile file, NameRows rows) throws IOException {
		Path copy = Files.createTempFile("name-list-", ".part");
		try {
			file.transferTo(copy);
			if (!TableFile.forEachRow(copy, LIMITS, (row) -> rows.row(row.number(), cells(row)))) {
				TextList.read(copy, rows);
			}
		}
		finally {
			Files.delete(copy);
		}
	}

	private static List<String> cells(Table.Row row) {
		return IntStream.rangeClosed(0, row.cells().lastKey())
			.mapToObj(row::cell)
			.map((cell) -> ERROR.matcher(cell).matches() ? "" : NameColumns.plain(cell))
			.toList();
	}

}
