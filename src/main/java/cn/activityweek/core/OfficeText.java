package cn.activityweek.core;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Everything that somebody can read in a .docx or .xlsx, wherever it stands: headers,
 * notes, comments, text boxes, deleted text that is still kept, hidden sheets, addresses
 * of links, descriptions of pictures, charts, formulas, what the file says about itself,
 * documents within it. Read piece by piece in bounded time and memory.
 */
public final class OfficeText {

	/** Attributes with words of a person in them: element, {@code @}, attribute. */
	static final Set<String> READ = Set.of("*@descr", "*@title", "*@alt", "*@string", "*@instr", "*@tooltip", "*@href",
			"*@display", "*@prompt", "*@promptTitle", "*@error", "*@errorTitle", "*@displayText", "alias@val",
			"tag@val", "default@val", "result@val", "helpText@val", "statusText@val", "helpText@text", "docVar@val",
			"listEntry@val", "listItem@value", "bookmarkStart@name", "docPr@name", "cNvPr@name", "definedName@comment",
			"sheet@name", "s@v", "n@v", "cacheField@name", "cacheField@caption", "tableColumn@name", "sheetName@val",
			"ddeItem@name", "category@val", "fldSimple@instr");

	/** Parts with paragraphs. */
	private static final Pattern WORDS = Pattern
		.compile("word/(?!(?:styles|settings|theme|fontTable|numbering|webSettings|charts|stylesWithEffects)).*\\.xml"
				+ "|xl/(?:threadedComments/.*|comments.*|drawings/.*)\\.xml|.*\\.rels");

	/** Parts with words in them of other kinds. */
	private static final Pattern SCRAPS = Pattern.compile("word/(?:charts/chart.*|settings)\\.xml"
			+ "|xl/(?!(?:styles|theme|sharedStrings|calcChain|metadata|richData)).*\\.xml|docProps/.*\\.xml");

	/** Parts that need not be well-formed. */
	private static final Pattern PAGES = Pattern
		.compile("customXml/.*\\.xml|.*\\.(?:html?|xhtml|mht|mhtml|txt|rtf|vml)", Pattern.CASE_INSENSITIVE);

	/** Bytes that are read of one of these. */
	private static final int LONGEST_PAGE = 8 * 1024 * 1024;

	/** Documents within documents. */
	private static final int DEEPEST = 3;

	private static final int MOST_EMBEDDED = 50;

	private final TableFile.Limits limits;

	private final Reader reader;

	private int embedded;

	private OfficeText(TableFile.Limits limits, Reader reader) {
		this.limits = limits;
		this.reader = reader;
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
		new OfficeText(limits, reader).read(file, 0);
	}

	private void read(Path file, int depth) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.getEntry("xl/workbook.xml") != null) {
				readSheets(file);
			}
			else if (zip.getEntry("word/document.xml") == null && depth == 0) {
				throw new RefusedException(XmlPart.DAMAGED);
			}
			for (ZipEntry entry : Collections.list(zip.entries())) {
				try (InputStream content = new BufferedInputStream(zip.getInputStream(entry))) {
					read(entry.getName(), content, depth);
				}
			}
		}
		catch (ZipException | EOFException ex) {
			throw XmlPart.damaged(ex);
		}
	}

	private void read(String name, InputStream content, int depth) throws IOException {
		if (WORDS.matcher(name).matches()) {
			try (XmlPart part = new XmlPart(content, this.limits.unpacked())) {
				new OfficePart(part, this.reader).read();
			}
		}
		else if (SCRAPS.matcher(name).matches()) {
			try (XmlPart part = new XmlPart(content, this.limits.unpacked())) {
				new OfficeScraps(part, name.startsWith("xl/worksheets/"), this.reader).read();
			}
		}
		else if (PAGES.matcher(name).matches()) {
			readPage(name.toLowerCase(Locale.ROOT), content);
		}
		else if (isPackage(content)) {
			readEmbedded(content, depth + 1);
		}
	}

	private static boolean isPackage(InputStream content) throws IOException {
		content.mark(4);
		String head = new String(content.readNBytes(4), StandardCharsets.ISO_8859_1);
		content.reset();
		return head.equals("PK\3\4");
	}

	private void readPage(String name, InputStream content) throws IOException {
		byte[] bytes = content.readNBytes(LONGEST_PAGE + 1);
		if (bytes.length > LONGEST_PAGE) {
			throw new RefusedException(XmlPart.TOO_LARGE);
		}
		String text = new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
		if (name.endsWith(".txt") || name.endsWith(".rtf")) {
			this.reader.paragraph(text);
			return;
		}
		boolean xml = name.startsWith("customxml/");
		Document page = Jsoup.parse(name.contains(".mht") ? text.replaceAll("=\\r?\\n", "").replace("=3D", "=") : text,
				"", xml ? Parser.xmlParser() : Parser.htmlParser());
		this.reader.paragraph(page.wholeText());
		page.getAllElements()
			.forEach((element) -> element.attributes()
				.forEach((attribute) -> this.reader.paragraph(attribute.getValue())));
	}

	/** A zip file can only be read from a disk. */
	private void readEmbedded(InputStream content, int depth) throws IOException {
		if (depth > DEEPEST || ++this.embedded > MOST_EMBEDDED) {
			throw new RefusedException(XmlPart.TOO_LARGE);
		}
		Path temporary = Files.createTempFile("embedded", ".part");
		try {
			try (OutputStream output = Files.newOutputStream(temporary)) {
				long rest = this.limits.bytes();
				byte[] buffer = new byte[64 * 1024];
				for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
					rest -= count;
					if (rest < 0) {
						throw new RefusedException(XmlPart.TOO_LARGE);
					}
					output.write(buffer, 0, count);
				}
			}
			read(temporary, depth);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	private void readSheets(Path file) throws IOException {
		try (XlsxFile workbook = new XlsxFile(file, this.limits)) {
			workbook.forEverySheet((sheet) -> {
				this.reader.table();
				sheet.read((row) -> this.reader.row(row.cells()));
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
