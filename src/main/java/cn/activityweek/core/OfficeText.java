package cn.activityweek.core;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Everything that somebody can read in a .docx or .xlsx, wherever it stands: headers,
 * notes, comments, text boxes, deleted text that is still kept, hidden sheets, addresses
 * of links. Read piece by piece in bounded time and memory.
 */
public final class OfficeText {

	/**
	 * Parts of a document with words of a person in them, and not those with its looks.
	 */
	private static final Pattern WORDS = Pattern
		.compile("word/(?!styles|settings|theme|fontTable|numbering|webSettings).*\\.xml"
				+ "|xl/(?:threadedComments/.*|comments.*|drawings/.*)\\.xml|(?:word|xl)/.*\\.rels");

	private OfficeText() {
	}

	/**
	 * Reads a file.
	 * @param file the file
	 * @param limits how much is read of it
	 * @param reader gets what it says
	 * @throws IOException if it can't be read
	 * @throws RefusedException if it is too large, damaged or something else
	 */
	public static void read(Path file, TableFile.Limits limits, Reader reader) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.getEntry("xl/workbook.xml") != null) {
				readSheets(file, limits, reader);
			}
			else if (zip.getEntry("word/document.xml") == null) {
				throw new RefusedException(XmlPart.DAMAGED);
			}
			Enumeration<? extends ZipEntry> entries = zip.entries();
			while (entries.hasMoreElements()) {
				ZipEntry entry = entries.nextElement();
				if (WORDS.matcher(entry.getName()).matches()) {
					try (XmlPart part = new XmlPart(zip.getInputStream(entry), limits.unpacked())) {
						new OfficePart(part, reader).read();
					}
				}
			}
		}
		catch (ZipException | EOFException ex) {
			throw XmlPart.damaged(ex);
		}
	}

	private static void readSheets(Path file, TableFile.Limits limits, Reader reader) throws IOException {
		try (XlsxFile workbook = new XlsxFile(file, limits)) {
			workbook.forEverySheet((sheet) -> {
				reader.table();
				sheet.read((row) -> reader.row(row.cells()));
			});
		}
	}

	/** Gets what a file says. */
	public interface Reader {

		/**
		 * A paragraph outside tables, a comment, the address of a link.
		 * @param text its text
		 */
		void paragraph(String text);

		/** A table or sheet begins. */
		void table();

		/**
		 * A row of the table.
		 * @param cells column (from 0) to text
		 */
		void row(SortedMap<Integer, String> cells);

	}

}
