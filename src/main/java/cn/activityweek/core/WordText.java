package cn.activityweek.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * The text of a .docx file: paragraphs with the numbers that Word gives them, and table
 * rows with their cells side by side, in the document's order.
 */
final class WordText {

	private static final int DEEPEST_TABLE = 20;

	private final StringBuilder text = new StringBuilder();

	private final ParagraphNumbers numbers = new ParagraphNumbers();

	private WordText() {
	}

	/**
	 * Reads a document.
	 * @param content the file
	 * @param largestXml how much XML it may unpack to, in bytes; the parser needs about
	 * ten times as much memory, and POI's own guard lets a bomb of a gigabyte pass
	 * @return its text
	 */
	static String of(byte[] content, long largestXml) {
		try {
			check(content, largestXml);
			try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
				WordText word = new WordText();
				word.read(document, 0);
				return word.text.toString();
			}
		}
		catch (RefusedException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			RefusedException refused = new RefusedException("這個 .docx 文件已損壞或不完整。請在 Word 或 WPS 中打開後另存，或複製全文粘貼");
			refused.initCause(ex);
			throw refused;
		}
	}

	private static void check(byte[] content, long largestXml) throws IOException {
		boolean word = false;
		long xml = 0;
		try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				word |= entry.getName().equals("word/document.xml");
				boolean isXml = entry.getName().endsWith(".xml");
				long allowed = largestXml + DocumentText.LARGEST_FILE - xml;
				xml += size(entries, isXml ? Math.min(allowed, largestXml) : allowed);
			}
		}
		if (!word) {
			throw new RefusedException("這不是 Word 文件。請上傳 .docx 或 .txt，或複製全文粘貼");
		}
	}

	/** Counts what an entry unpacks to; pictures do not shrink, so they count too. */
	private static long size(ZipInputStream entry, long allowed) throws IOException {
		byte[] buffer = new byte[8192];
		long size = 0;
		for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
			size += read;
			if (size > allowed) {
				throw new RefusedException("這個文件解開後過大，請刪去圖片和附件後另存，或複製全文粘貼");
			}
		}
		return size;
	}

	private void read(IBody body, int depth) {
		for (IBodyElement element : body.getBodyElements()) {
			if (element instanceof XWPFParagraph paragraph) {
				this.text.append(this.numbers.next(paragraph)).append(paragraph.getText()).append('\n');
			}
			else if (element instanceof XWPFTable table && depth < DEEPEST_TABLE) {
				table.getRows().forEach((row) -> read(row.getTableCells(), depth + 1));
			}
			else if (element instanceof XWPFSDT control) {
				this.text.append(control.getContent().getText()).append('\n');
			}
		}
	}

	/** A row of one-line cells is a line, as 組長 | 成永江 is meant to be read. */
	private void read(List<XWPFTableCell> cells, int depth) {
		boolean simple = cells.stream().allMatch((cell) -> cell.getBodyElements().size() <= 1);
		if (simple) {
			this.text.append(cells.stream().map(XWPFTableCell::getText).collect(Collectors.joining("\t"))).append('\n');
			return;
		}
		cells.forEach((cell) -> read((IBody) cell, depth));
	}

}
