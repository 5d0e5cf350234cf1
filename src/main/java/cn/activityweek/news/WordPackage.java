package cn.activityweek.news;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import cn.activityweek.core.RefusedException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A .docx file before anything reads it: how much it unpacks to is counted, what it
 * declares of its own is refused, and what it wants from elsewhere is cut, since nothing
 * here fetches an address that a document names.
 */
final class WordPackage {

	/** In bytes: six photographs of a telephone and the text. */
	static final long LARGEST_FILE = 60L * 1024 * 1024;

	/** Bytes of XML in all: reading needs about ten times as much memory. */
	private static final long LARGEST_XML = 16L * 1024 * 1024;

	private static final long LARGEST_CONTENT = 250L * 1024 * 1024;

	private static final int MOST_PARTS = 3000;

	private long xml;

	private long content;

	private boolean word;

	private WordPackage() {
	}

	/**
	 * Copies a package, checked.
	 * @param source the file as sent
	 * @param copy the file that may be read
	 * @throws IOException if the disk fails
	 * @throws RefusedException if it is no Word document or a bomb
	 */
	static void copy(Path source, Path copy) throws IOException {
		WordPackage checked = new WordPackage();
		try (ZipInputStream in = new ZipInputStream(Files.newInputStream(source));
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
			out.setLevel(Deflater.BEST_SPEED);
			int parts = 0;
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (++parts > MOST_PARTS) {
					throw tooLarge();
				}
				checked.copy(in, entry.getName(), out);
			}
		}
		if (!checked.word) {
			throw new RefusedException("這不是 .docx 文件。請在 Word 或 WPS 中打開，另存為 .docx 後再導入，或複製全文粘貼");
		}
	}

	private void copy(ZipInputStream in, String name, ZipOutputStream out) throws IOException {
		this.word |= name.equals("word/document.xml");
		out.putNextEntry(new ZipEntry(name));
		if (name.endsWith(".xml") || name.endsWith(".rels")) {
			byte[] part = in.readNBytes((int) (LARGEST_XML - this.xml + 1));
			this.xml += part.length;
			if (this.xml > LARGEST_XML) {
				throw tooLarge();
			}
			requirePlain(part);
			out.write(name.endsWith(".rels") ? withoutForeignPictures(part) : part);
		}
		else {
			copyContent(in, out);
		}
		out.closeEntry();
	}

	private void copyContent(InputStream in, OutputStream out) throws IOException {
		byte[] block = new byte[1 << 16];
		for (int read = in.read(block); read >= 0; read = in.read(block)) {
			this.content += read;
			if (this.content > LARGEST_CONTENT) {
				throw tooLarge();
			}
			out.write(block, 0, read);
		}
	}

	/** No part of a Word document declares entities or is written in another encoding. */
	private static void requirePlain(byte[] part) {
		String text = new String(part, StandardCharsets.ISO_8859_1);
		if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY") || text.indexOf('\0') >= 0) {
			throw new RefusedException("這個 .docx 文件不是 Word 或 WPS 保存的樣子。請在 Word 或 WPS 中打開後另存，或複製全文粘貼");
		}
	}

	private static byte[] withoutForeignPictures(byte[] part) {
		Document relations = Jsoup.parse(new String(part, StandardCharsets.UTF_8), "", Parser.xmlParser());
		relations.outputSettings().prettyPrint(false);
		boolean changed = false;
		for (Element relation : relations.getElementsByTag("Relationship")) {
			if (relation.attr("TargetMode").equalsIgnoreCase("External")
					&& !relation.attr("Type").endsWith("/hyperlink")) {
				relation.attr("Target", "nothing-from-elsewhere.png").removeAttr("TargetMode");
				changed = true;
			}
		}
		return changed ? relations.outerHtml().getBytes(StandardCharsets.UTF_8) : part;
	}

	private static RefusedException tooLarge() {
		return new RefusedException("這個文件解開後過大，請刪去一些圖片後另存，或複製全文粘貼，圖片另外上傳");
	}

}
