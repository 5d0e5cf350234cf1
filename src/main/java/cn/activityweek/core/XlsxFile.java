package cn.activityweek.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A workbook of a stranger, of which no more is unpacked than is read. POI's own readers
 * hold all styles and shared texts of a file in memory, which a crafted one makes
 * hundreds of megabytes.
 */
final class XlsxFile implements AutoCloseable {

	private static final String WORKBOOK = "xl/workbook.xml";

	/** In characters. */
	private static final long LARGEST_SMALL_PART = 4_000_000;

	private static final int MOST_SHEETS = 8;

	private static final int MOST_TEXTS = 300_000;

	private static final int MOST_TEXT = 8_000_000;

	private final ZipFile zip;

	private final TableFile.Limits limits;

	private final Map<String, String> targets = new HashMap<>();

	private String texts;

	private String styles;

	/**
	 * Opens a workbook.
	 * @param file the file
	 * @param limits how much is read of it
	 * @throws IOException if the file can't be read
	 */
	XlsxFile(Path file, TableFile.Limits limits) throws IOException {
		this.limits = limits;
		try {
			this.zip = new ZipFile(file.toFile());
		}
		catch (ZipException ex) {
			throw XmlPart.damaged(ex);
		}
	}

	/**
	 * The sheets that can be seen, one after the other.
	 * @param dates whether a number that is shown as a date is one
	 * @param reader reads each; false once it has what it needs
	 * @throws IOException if the file can't be read
	 */
	void forEachSheet(boolean dates, Predicate<XlsxSheet> reader) throws IOException {
		forEachSheet(dates, false, reader);
	}

	/**
	 * All sheets, one after the other, those too that nobody sees.
	 * @param reader reads each
	 * @throws IOException if the file can't be read
	 */
	void forEverySheet(Consumer<XlsxSheet> reader) throws IOException {
		forEachSheet(false, true, (sheet) -> {
			reader.accept(sheet);
			return true;
		});
	}

	private void forEachSheet(boolean dates, boolean hidden, Predicate<XlsxSheet> reader) throws IOException {
		if (this.zip.getEntry(WORKBOOK) == null) {
			throw new RefusedException("這不是 .xlsx 工作簿。" + TableFile.INSTEAD);
		}
		relations();
		List<String> sheets = new ArrayList<>();
		boolean from1904 = sheets(sheets, hidden);
		XlsxNumbers numbers;
		try (XmlPart part = part(dates ? this.styles : null, LARGEST_SMALL_PART)) {
			numbers = new XlsxNumbers(from1904, part);
		}
		List<String> shared = shared();
		for (String path : sheets) {
			try (XmlPart part = part(path, this.limits.unpacked())) {
				if (part == null) {
					throw new RefusedException(XmlPart.DAMAGED);
				}
				if (!reader.test(new XlsxSheet(part, numbers, shared, this.limits.columns()))) {
					return;
				}
			}
		}
	}

	/** The texts that the workbook keeps apart from its cells. */
	private List<String> shared() throws IOException {
		List<String> shared = new ArrayList<>();
		int size = 0;
		try (XmlPart part = part(this.texts, this.limits.unpacked())) {
			while (part != null && part.next()) {
				if (part.starts("si")) {
					StringBuilder text = new StringBuilder();
					XlsxSheet.append(text, part, "si", "t");
					size += text.length();
					if (shared.size() >= MOST_TEXTS || size > MOST_TEXT) {
						throw new RefusedException(XmlPart.TOO_LARGE);
					}
					shared.add(text.toString().replace("_x000D_", ""));
				}
			}
		}
		return shared;
	}

	private void relations() throws IOException {
		try (XmlPart part = part("xl/_rels/workbook.xml.rels", LARGEST_SMALL_PART)) {
			while (part != null && part.next()) {
				if (part.starts("Relationship")) {
					String target = path(part.attribute("Target"));
					this.targets.put(part.attribute("Id"), target);
					if (part.attribute("Type").endsWith("/sharedStrings")) {
						this.texts = target;
					}
					else if (part.attribute("Type").endsWith("/styles")) {
						this.styles = target;
					}
				}
			}
		}
	}

	private static String path(String target) {
		return target.startsWith("/") ? target.substring(1) : "xl/" + target;
	}

	private boolean sheets(List<String> paths, boolean hidden) throws IOException {
		boolean from1904 = false;
		try (XmlPart part = part(WORKBOOK, LARGEST_SMALL_PART)) {
			while (part.next()) {
				if (part.starts("workbookPr")) {
					from1904 = part.attribute("date1904").matches("1|true");
				}
				else if (part.starts("sheet") && (hidden || (isShown(part) && paths.size() < MOST_SHEETS))) {
					paths.add(this.targets.getOrDefault(part.attribute("id"), ""));
				}
			}
		}
		return from1904;
	}

	private static boolean isShown(XmlPart sheet) {
		return !sheet.attribute("state").toLowerCase(Locale.ROOT).contains("hidden");
	}

	private XmlPart part(String path, long most) throws IOException {
		ZipEntry entry = (path != null) ? this.zip.getEntry(path) : null;
		if (entry == null) {
			return null;
		}
		InputStream content = this.zip.getInputStream(entry);
		return new XmlPart(content, most);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
