package cn.activityweek.core;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipException;

import cn.activityweek.core.Table.Row;

/**
 * A table that somebody uploads as .xlsx or .csv, recognised by its content and read in
 * bounded time and memory whatever the file is.
 */
public final class TableFile {

	/** What to do instead. */
	static final String INSTEAD = "請在 Excel 或 WPS 中打開，用「另存為」選「Excel 工作簿（*.xlsx）」後再上傳";

	/** Rows above the data among which the headings are looked for. */
	static final int HEAD = 20;

	private TableFile() {
	}

	/**
	 * Reads the first sheet that has the headings.
	 * @param file the file
	 * @param limits how large it may be
	 * @param heading tells the row of headings
	 * @return empty if no sheet has such a row among its first twenty
	 * @throws IOException if the file can't be read
	 * @throws RefusedException if it is too large, damaged or something else; the message
	 * says what to do
	 */
	public static Optional<Table> read(Path file, Limits limits, Predicate<Row> heading) throws IOException {
		if (!isWorkbook(file, limits)) {
			Kept kept = new Kept(limits);
			new CsvText(text(file), limits.columns()).read(kept);
			return table(kept.rows, heading);
		}
		Table[] found = new Table[1];
		readWorkbook(file, limits, true, (sheet) -> {
			Kept kept = new Kept(limits);
			sheet.read(kept);
			kept.rows.replaceAll((row) -> new Row(row.number(), row.cells(), sheet.isJoined(row.number())));
			found[0] = table(List.copyOf(kept.rows), heading).orElse(null);
			return found[0] == null;
		});
		return Optional.ofNullable(found[0]);
	}

	/**
	 * Reads the first sheet of a workbook that isn't empty, of which no more than a row
	 * is held. Numbers come as they are stored, whatever the sheet shows of them.
	 * @param file the file
	 * @param limits how large it may be; counting the rows is up to who gets them
	 * @param rows gets them in order; none tells of joined cells
	 * @return false if the file is a text, of which nothing was read
	 * @throws IOException if the file can't be read
	 * @throws RefusedException if it is too large, damaged or something else; the message
	 * says what to do
	 */
	public static boolean forEachRow(Path file, Limits limits, Consumer<Row> rows) throws IOException {
		boolean workbook = isWorkbook(file, limits);
		if (workbook) {
			readWorkbook(file, limits, false, (sheet) -> !sheet.read(rows));
		}
		return workbook;
	}

	private static boolean isWorkbook(Path file, Limits limits) throws IOException {
		long length = Files.size(file);
		if (length == 0) {
			throw new RefusedException("文件是空的，請重新選擇");
		}
		if (length > limits.bytes()) {
			throw new RefusedException("文件超過 " + limits.bytes() / (1024 * 1024) + " MB。請刪去圖片和多餘的工作表，或分成幾個文件");
		}
		byte[] start = start(file);
		if (starts(start, "504b0304")) {
			return true;
		}
		refuseOthers(file, start);
		return false;
	}

	private static void readWorkbook(Path file, Limits limits, boolean dates, Predicate<XlsxSheet> reader)
			throws IOException {
		try (XlsxFile workbook = new XlsxFile(file, limits)) {
			workbook.forEachSheet(dates, reader);
		}
		catch (ZipException | EOFException ex) {
			throw XmlPart.damaged(ex);
		}
	}

	private static Optional<Table> table(List<Row> rows, Predicate<Row> heading) {
		for (int i = 0; i < Math.min(rows.size(), HEAD); i++) {
			if (heading.test(rows.get(i))) {
				return Optional.of(new Table(rows.get(i), rows.subList(i + 1, rows.size())));
			}
		}
		return Optional.empty();
	}

	private static byte[] start(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			return content.readNBytes(512);
		}
	}

	private static void refuseOthers(Path file, byte[] start) throws IOException {
		if (starts(start, "d0cf11e0")) {
			throw new RefusedException(isEncrypted(file) ? "這個工作簿設了打開密碼。請在 Excel 或 WPS 中取消密碼（文件 → 信息／文檔加密），保存後再上傳"
					: "這是舊格式（.xls、.et）的工作簿。" + INSTEAD);
		}
		String text = new String(start, StandardCharsets.ISO_8859_1).replaceFirst("^\u00ef\u00bb\u00bf", "")
			.stripLeading()
			.toLowerCase(Locale.ROOT);
		if (text.startsWith("<") || text.startsWith("mime-version")) {
			throw new RefusedException("這個文件其實是網頁或 XML。" + INSTEAD);
		}
		if (text.startsWith("%pdf") || text.startsWith("{\\rtf")) {
			throw new RefusedException("這不是表格文件。請上傳 .xlsx 或 .csv");
		}
	}

	/** An encrypted workbook is a stream of this name in a file of the old kind. */
	private static boolean isEncrypted(Path file) throws IOException {
		String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
		return all
			.contains(new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
	}

	private static String text(Path file) throws IOException {
		try {
			return TextFile.textOf(Files.readAllBytes(file));
		}
		catch (RefusedException ex) {
			RefusedException refused = new RefusedException("無法識別這個文件。請上傳 .xlsx，或編碼為 UTF-8、GB18030 的 .csv");
			refused.initCause(ex);
			throw refused;
		}
	}

	private static boolean starts(byte[] content, String hexadecimal) {
		byte[] magic = HexFormat.of().parseHex(hexadecimal);
		return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
	}

	/**
	 * How large a table may be.
	 *
	 * @param bytes of the file
	 * @param rows with data
	 * @param columns what lies to the right of them isn't read
	 * @param unpacked characters of one part of a workbook
	 */
	public record Limits(long bytes, int rows, int columns, long unpacked) {

	}

	/** Rows that are held together, never more of them than are allowed. */
	private static final class Kept implements Consumer<Row> {

		private final Limits limits;

		private final List<Row> rows = new ArrayList<>();

		private long characters;

		Kept(Limits limits) {
			this.limits = limits;
		}

		@Override
		public void accept(Row row) {
			this.rows.add(row);
			this.characters += row.cells().values().stream().mapToLong(String::length).sum();
			if (this.rows.size() > this.limits.rows() + HEAD) {
				throw new RefusedException("這個文件超過 " + this.limits.rows() + " 行。請分成幾個文件，分次上傳");
			}
			if (this.characters > this.limits.bytes()) {
				throw new RefusedException(XmlPart.TOO_LARGE);
			}
		}

	}

}
