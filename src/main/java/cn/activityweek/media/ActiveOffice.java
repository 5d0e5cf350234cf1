package cn.activityweek.media;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import cn.activityweek.core.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses a .docx or .xlsx that does something when it is opened: macros under whatever
 * name, templates and objects from elsewhere, fields that start a program, files packed
 * into it. Told by content types, relationships and bytes; names alone tell little.
 */
final class ActiveOffice {

	private static final Logger logger = LoggerFactory.getLogger(ActiveOffice.class);

	/** Bytes that are looked at in all. */
	private static final long MOST = 1L << 30;

	/** Of an object of another program its directory is looked for so far. */
	private static final int OBJECT = 32 * 1024 * 1024;

	private static final Pattern PROGRAM = Pattern
		.compile(".*\\.(?:exe|dll|com|scr|bat|cmd|js|jse|vbs|vbe|wsf|hta|ps1|lnk|msi|jar|chm)");

	private static final Pattern DDE = Pattern.compile("(?is)(?:^|[\\s{\"])DDE(?:AUTO)?(?:[\\s\"]|$)");

	/** On this or another machine's disk lie templates that are simply missing here. */
	private static final Pattern ELSEWHERE = Pattern.compile(
			"(?i)\\s*(?:(?:https?|ftp|mhtml|ms-\\w+):|\\\\\\\\|//|file:/*(?:\\\\\\\\|/{4,}|[a-z0-9-]{2,}[.a-z0-9-]*[/\\\\])).*");

	private static final String MARK = "O\0l\0e\0" + "1\0" + "0\0" + "N\0a\0t\0i\0v\0e\0";

	private static final String MACROS = Hopeless.MACROS.getMessage();

	private static final String DDE_FIELD = "這個文件裏有會啟動其他程式的域（DDE），不能收。請在 Word、Excel 或 WPS 中刪去這個域或斷開鏈接，另存後再上傳。";

	private static final String TEMPLATE = "這個文件打開時會從網上或別的電腦取模板或對象，不能收。請把內容複製到新建的文檔裏保存，再上傳。";

	private static final String PACKED = "這個文件裏嵌入了程式或打包的文件，不能收。請刪去嵌入的對象（圖標），需要的文件另外上傳。";

	private static final String TOO_LARGE = "這個文件解開後過大，不能收。請刪去多餘的內容或圖片，另存後再上傳。";

	private long read;

	private ActiveOffice() {
	}

	static void refuse(ZipFile zip) throws IOException {
		ActiveOffice office = new ActiveOffice();
		for (ZipEntry entry : Collections.list(zip.entries())) {
			String name = entry.getName().toLowerCase(Locale.ROOT);
			if (PROGRAM.matcher(name).matches()) {
				throw new RefusedException(PACKED);
			}
			try (InputStream content = office.new Counted(zip.getInputStream(entry))) {
				content.mark(8);
				String head = new String(content.readNBytes(8), StandardCharsets.ISO_8859_1);
				content.reset();
				if (head.startsWith("MZ")) {
					throw new RefusedException(PACKED);
				}
				if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
					object(content);
				}
				else if (name.endsWith(".rels")) {
					relations(content);
				}
				else if (name.endsWith(".xml") && (name.startsWith("word/") || name.contains("externallinks/"))) {
					fields(content);
				}
			}
		}
	}

	/** What packs a file names its stream so; macros have a directory VBA. */
	private static void object(InputStream content) throws IOException {
		String before = "";
		int rest = OBJECT;
		while (rest > 0) {
			byte[] block = content.readNBytes(Math.min(rest, 256 * 1024));
			if (block.length == 0) {
				return;
			}
			rest -= block.length;
			String text = before + new String(block, StandardCharsets.ISO_8859_1);
			if (text.contains(MARK) || text.contains("This program cannot be run in DOS mode")) {
				throw new RefusedException(PACKED);
			}
			if (text.contains("_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0")) {
				throw new RefusedException(MACROS);
			}
			before = text.substring(Math.max(0, text.length() - 64));
		}
	}

	private static void relations(InputStream content) throws IOException {
		read(content, (xml) -> {
			if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
				String type = attribute(xml, "Type").toLowerCase(Locale.ROOT);
				if (type.matches(".*/(?:vbaproject|wordvbadata|activexcontrol|activexcontrolbinary|xlmacrosheet|"
						+ "xlintlmacrosheet|attachedtoolbars)")) {
					throw new RefusedException(MACROS);
				}
				boolean external = attribute(xml, "TargetMode").equalsIgnoreCase("External");
				if (external && type.matches(".*/(?:attachedtemplate|oleobject|frame|subdocument|afchunk)")
						&& ELSEWHERE.matcher(attribute(xml, "Target")).matches()) {
					throw new RefusedException(TEMPLATE);
				}
			}
		});
	}

	private static void fields(InputStream content) throws IOException {
		StringBuilder field = new StringBuilder();
		boolean[] inside = new boolean[1];
		read(content, (xml) -> {
			if (xml.isStartElement()) {
				inside[0] = xml.getLocalName().equals("instrText");
				if (xml.getLocalName().equals("ddeLink")) {
					throw new RefusedException(DDE_FIELD);
				}
				if (xml.getLocalName().equals("fldSimple")) {
					check(attribute(xml, "instr"));
				}
				if (xml.getLocalName().equals("fldChar")) {
					check(field);
					field.setLength(0);
				}
			}
			else if (xml.isCharacters() && inside[0] && field.length() < 10_000) {
				field.append(xml.getText());
			}
			else if (xml.isEndElement()) {
				inside[0] = false;
			}
		});
		check(field);
	}

	private static void check(CharSequence field) {
		if (DDE.matcher(field).find()) {
			throw new RefusedException(DDE_FIELD);
		}
	}

	private static String attribute(XMLStreamReader xml, String name) {
		String value = xml.getAttributeValue(null, name);
		for (int i = 0; value == null && i < xml.getAttributeCount(); i++) {
			value = xml.getAttributeLocalName(i).equals(name) ? xml.getAttributeValue(i) : null;
		}
		return (value != null) ? value : "";
	}

	private static void read(InputStream content, Event event) throws IOException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			XMLStreamReader xml = factory.createXMLStreamReader(content);
			while (xml.hasNext()) {
				xml.next();
				event.at(xml);
			}
		}
		catch (XMLStreamException ex) {
			if (ex.getNestedException() instanceof IOException failed) {
				throw failed;
			}
			logger.debug("A part is no XML from here on, so that no program opens it", ex);
		}
	}

	/** Gets each event of a part. */
	private interface Event {

		void at(XMLStreamReader xml);

	}

	/** Ends where a document is unpacked to no end. */
	private final class Counted extends FilterInputStream {

		Counted(InputStream content) {
			super(new BufferedInputStream(content));
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = super.read(buffer, offset, length);
			ActiveOffice.this.read += Math.max(0, count);
			if (ActiveOffice.this.read > MOST) {
				throw new RefusedException(TOO_LARGE);
			}
			return count;
		}

	}

}
