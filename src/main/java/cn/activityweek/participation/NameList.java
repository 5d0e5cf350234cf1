package cn.activityweek.participation;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import cn.activityweek.core.RefusedException;
import org.springframework.web.multipart.MultipartFile;

/**
 * A list as somebody handed it over, in whatever form: told apart by its content, not by
 * its name.
 */
final class NameList {

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private static final byte[] OLD_OFFICE = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 };

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
			throw new RefusedException("請貼上名單，或選擇一個文件");
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
			if (startsWith(copy, OLD_OFFICE)) {
				throw new RefusedException("這是舊格式（.xls、.et）的表格，請另存為 .xlsx 或 .csv 後再上傳，或複製內容貼上");
			}
			if (startsWith(copy, ZIP)) {
				WorkbookList.read(copy, rows);
			}
			else {
				TextList.read(copy, rows);
			}
		}
		finally {
			Files.delete(copy);
		}
	}

	private static boolean startsWith(Path file, byte[] mark) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			return Arrays.equals(content.readNBytes(mark.length), mark);
		}
	}

}
