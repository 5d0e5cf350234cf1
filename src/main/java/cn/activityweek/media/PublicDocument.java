package cn.activityweek.media;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the copy of a .docx or .xlsx that others may see: what reads on its pages stays;
 * what the file tells besides of its author, his machine and the place where pictures
 * were taken goes. Objects of other programs become empty: their pictures stay.
 */
final class PublicDocument {

	/** Documents within documents. */
	private static final int DEEPEST = 3;

	/** Bytes in all: more makes a document of 50 MB only if it is a trap. */
	private static final long MOST = 1L << 30;

	/** Bytes of a part in which names of authors are looked for. */
	private static final int LARGEST_TEXT = 16 * 1024 * 1024;

	private static final String TYPES = "[Content_Types].xml";

	private static final String EMPTY_CORE = "<cp:coreProperties "
			+ "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";

	private static final String EMPTY_OTHER = "<Properties "
			+ "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/%s-properties\"/>";

	private static final Pattern AUTHOR = Pattern
		.compile("(\\s(?:\\w+:)?(?:author|initials|userId|providerId|displayName|userName))=(?:\"[^\"]*\"|'[^']*')");

	private static final Pattern COMMENT_AUTHOR = Pattern.compile("(<(?:\\w+:)?author>)[^<]*(</)");

	private static final Pattern SAVED_AT = Pattern.compile("(<\\w+:absPath\\b[^>]*?\\surl=)\"[^\"]*\"");

	private static final Pattern TEMPLATE = Pattern
		.compile("<Relationship\\b[^>]*/attachedTemplate\"[^>]*?(?:/>|>\\s*</Relationship>)");

	private static final Pattern TEMPLATE_REFERENCE = Pattern.compile("<w:attachedTemplate\\b[^>]*/>");

	/** 作者, in UTF-8 read as ISO 8859-1 like the part. */
	private static final String SOMEBODY = new String("作者".getBytes(StandardCharsets.UTF_8),
			StandardCharsets.ISO_8859_1);

	private final Path folder;

	private long read;

	private PublicDocument(Path folder) {
		this.folder = folder;
	}

	/**
	 * Makes the copy.
	 * @param original the document as it was sent
	 * @param copy a new file
	 * @throws ZipException if it is damaged or a trap
	 * @throws IOException if it can't be read or written
	 */
	static void make(Path original, Path copy) throws IOException {
		try (OutputStream output = Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW)) {
			new PublicDocument(copy.getParent()).write(original, output, 0);
		}
	}

	private void write(Path original, OutputStream output, int depth) throws IOException {
		ZipOutputStream copy = new ZipOutputStream(output);
		try (ZipFile zip = new ZipFile(original.toFile())) {
			Set<String> properties = properties(zip);
			Set<String> names = new HashSet<>();
			for (ZipEntry entry : Collections.list(zip.entries())) {
				if (!entry.isDirectory() && names.add(entry.getName())) {
					copy.putNextEntry(new ZipEntry(entry.getName()));
					try (InputStream content = new Counted(zip.getInputStream(entry))) {
						part(entry.getName(), properties, content, copy, depth);
					}
					copy.closeEntry();
				}
			}
		}
		copy.finish();
	}

	/** Parts that tell about the document, wherever they lie. */
	private static Set<String> properties(ZipFile zip) throws IOException {
		Set<String> names = new HashSet<>();
		ZipEntry list = zip.getEntry(TYPES);
		if (list == null) {
			return names;
		}
		try (InputStream input = zip.getInputStream(list)) {
			String types = new String(input.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8);
			for (String tag : types.split("<")) {
				int name = tag.indexOf("PartName=\"/");
				if (name >= 0 && tag.matches("(?s).*(?:core|extended|custom)-properties\\+xml.*")) {
					names.add(tag.substring(name + 11, tag.indexOf('"', name + 11)));
				}
			}
		}
		return names;
	}

	private void part(String name, Set<String> properties, InputStream content, OutputStream copy, int depth)
			throws IOException {
		byte[] first = content.readNBytes(PublicPicture.HEAD);
		String head = new String(first, StandardCharsets.ISO_8859_1);
		InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), content);
		if (properties.contains(name) || name.toLowerCase(Locale.ROOT).matches("docprops/.*\\.xml")) {
			copy.write(empty(new String(whole.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8)));
		}
		else if (PublicPicture.knows(head)) {
			PublicPicture.copy(head, whole, copy);
		}
		else if (head.startsWith("PK\3\4")) {
			embedded(whole, copy, depth);
		}
		else if (name.endsWith(".xml") || name.endsWith(".rels")) {
			text(whole, copy);
		}
		else if (!isCompound(head) && !PublicPicture.isOther(head)) {
			whole.transferTo(copy);
		}
	}

	private static boolean isCompound(String head) {
		return head.startsWith("\u00D0\u00CF\u0011\u00E0");
	}

	private static byte[] empty(String properties) {
		String empty = EMPTY_CORE;
		if (properties.contains("custom-properties")) {
			empty = EMPTY_OTHER.formatted("custom");
		}
		else if (properties.contains("extended-properties")) {
			empty = EMPTY_OTHER.formatted("extended");
		}
		return empty.getBytes(StandardCharsets.UTF_8);
	}

	private void embedded(InputStream content, OutputStream copy, int depth) throws IOException {
		if (depth >= DEEPEST) {
			return;
		}
		Path temporary = Files.createTempFile(this.folder, "embedded", ".part");
		try {
			try (OutputStream output = Files.newOutputStream(temporary)) {
				content.transferTo(output);
			}
			write(temporary, copy, depth + 1);
		}
		finally {
			FileDirectory.remove(temporary);
		}
	}

	private static void text(InputStream content, OutputStream copy) throws IOException {
		byte[] begin = content.readNBytes(LARGEST_TEXT);
		if (begin.length < LARGEST_TEXT) {
			String text = new String(begin, StandardCharsets.ISO_8859_1);
			text = AUTHOR.matcher(text).replaceAll("$1=\"" + SOMEBODY + "\"");
			text = COMMENT_AUTHOR.matcher(text).replaceAll("$1" + SOMEBODY + "$2");
			text = SAVED_AT.matcher(text).replaceAll("$1\"\"");
			text = TEMPLATE.matcher(text).replaceAll("");
			text = TEMPLATE_REFERENCE.matcher(text).replaceAll("");
			begin = text.getBytes(StandardCharsets.ISO_8859_1);
		}
		copy.write(begin);
		content.transferTo(copy);
	}

	/** Ends where a document is unpacked to no end. */
	private final class Counted extends FilterInputStream {

		Counted(InputStream content) {
			super(content);
		}

		@Override
		public int read() throws IOException {
			return count(super.read(), 1);
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = super.read(buffer, offset, length);
			return count(count, count);
		}

		private int count(int result, int bytes) throws IOException {
			PublicDocument.this.read += Math.max(0, bytes);
			if (PublicDocument.this.read > MOST) {
				throw new ZipException("More than " + MOST + " bytes");
			}
			return result;
		}

	}

}
