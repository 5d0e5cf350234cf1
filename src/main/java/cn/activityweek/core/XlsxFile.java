package cn.activityweek.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import cn.activityweek.core.Table.Row;

/**
 * A workbook of a stranger, of which no more is unpacked than is read. POI's own readers
 * hold all styles and shared texts of a file in memory, which a crafted one makes
 * hundreds of megabytes.
 */
final class XlsxFile implements AutoCloseable {

	private static final String WORKBOOK = "xl/workbook.xml";

	/** In characters. */
	private static final long LARGEST_PART = 10_000_000;

	private static final long LARGEST_SMALL_PART = 4_000_000;

	private static final int MOST_SHEETS = 8;

	private final ZipFile zip;

	private final Map<String, String> targets = new HashMap<>();

	private String texts;

	private String styles;

	XlsxFile(Path file) throws IOException {
		try {
			this.zip = new ZipFile(file.toFile());
		}
		catch (ZipException ex) {
			throw XmlPart.damaged(ex);
		}
	}

	/**
	 * The sheets that can be seen, one after the other.
	 * @param limits how much is read of each
	 * @param reader gets the rows of each; false once it has what it needs
	 * @throws IOException if the file can't be read
	 */
	void forEachSheet(TableFile.Limits limits, Predicate<List<Row>> reader) throws IOException {
		if (this.zip.getEntry(WORKBOOK) == null) {
			throw new RefusedException("這不是 .xlsx 工作簿。" + TableFile.INSTEAD);
		}
		relations();
		List<String> sheets = new ArrayList<>();
		boolean from1904 = sheets(sheets);
		XlsxNumbers numbers;
		try (XmlPart part = part(this.styles, LARGEST_SMALL_PART)) {
			numbers = new XlsxNumbers(from1904, part);
		}
		for (String path : sheets) {
			if (!reader.test(rows(path, new XlsxSheet(numbers, limits)))) {
				return;
			}
		}
	}

	private List<Row> rows(String path, XlsxSheet sheet) throws IOException {
		try (XmlPart part = part(path, LARGEST_PART)) {
			if (part == null) {
				throw new RefusedException(XmlPart.DAMAGED);
			}
			sheet.read(part);
		}
		if (sheet.hasShared()) {
			try (XmlPart part = part(this.texts, LARGEST_PART)) {
				if (part != null) {
					sheet.share(part);
				}
			}
		}
		return sheet.rows();
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

	private boolean sheets(List<String> paths) throws IOException {
		boolean from1904 = false;
		try (XmlPart part = part(WORKBOOK, LARGEST_SMALL_PART)) {
			while (part.next()) {
				if (part.starts("workbookPr")) {
					from1904 = part.attribute("date1904").matches("1|true");
				}
				else if (part.starts("sheet") && !part.attribute("state").toLowerCase(Locale.ROOT).contains("hidden")
						&& paths.size() < MOST_SHEETS) {
					paths.add(this.targets.getOrDefault(part.attribute("id"), ""));
				}
			}
		}
		return from1904;
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
