package cn.activityweek.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML of a stranger's workbook, read event by event in bounded memory. What makes a
 * parser hoard (entities, comments, endless text, deep nesting, ever new names) occurs in
 * no workbook that an office program writes, and is refused.
 */
final class XmlPart implements AutoCloseable {

	static final String DAMAGED = "這個文件已損壞或不完整。請在 Excel 或 WPS 中打開，另存為 .xlsx 後再上傳";

	static final String TOO_LARGE = "這個文件解開後過大。請只保留要導入的行，刪去圖片和多餘的工作表，另存後再上傳";

	private static final int DEEPEST = 64;

	private static final int MOST_NAMES = 600;

	private final XMLStreamReader xml;

	private final Set<String> names = new HashSet<>();

	private int depth;

	/**
	 * Begins to read.
	 * @param content UTF-8, as office programs write
	 * @param most the most characters it may have
	 */
	XmlPart(InputStream content, long most) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			this.xml = factory
				.createXMLStreamReader(new Guard(new InputStreamReader(content, StandardCharsets.UTF_8), most));
		}
		catch (XMLStreamException ex) {
			throw damaged(ex);
		}
	}

	/**
	 * Goes on to the next event.
	 * @return false at the end
	 */
	boolean next() {
		try {
			if (!this.xml.hasNext()) {
				return false;
			}
			this.xml.next();
		}
		catch (XMLStreamException ex) {
			throw damaged(ex);
		}
		if (this.xml.isStartElement()) {
			this.depth++;
			note(this.xml.getLocalName());
			for (int i = 0; i < this.xml.getAttributeCount(); i++) {
				note(this.xml.getAttributeLocalName(i));
			}
		}
		else if (this.xml.isEndElement()) {
			this.depth--;
		}
		if (this.depth > DEEPEST) {
			throw new RefusedException(DAMAGED);
		}
		return true;
	}

	private void note(String name) {
		if (this.names.add(name) && this.names.size() > MOST_NAMES) {
			throw new RefusedException(DAMAGED);
		}
	}

	boolean starts(String name) {
		return this.xml.isStartElement() && this.xml.getLocalName().equals(name);
	}

	boolean ends(String name) {
		return this.xml.isEndElement() && this.xml.getLocalName().equals(name);
	}

	boolean isStart() {
		return this.xml.isStartElement();
	}

	/** The name of the element that starts or ends here. */
	String name() {
		return this.xml.getLocalName();
	}

	boolean isText() {
		return this.xml.isCharacters();
	}

	String text() {
		return this.xml.getText();
	}

	/**
	 * An attribute of the element that starts here.
	 * @param name its name without a prefix
	 * @return empty where there is none
	 */
	String attribute(String name) {
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			if (this.xml.getAttributeLocalName(i).equals(name)) {
				return this.xml.getAttributeValue(i);
			}
		}
		return "";
	}

	/**
	 * What stands in attributes that somebody may read.
	 * @param names element, {@code @} and attribute, or {@code *@} and attribute
	 * @return the values that aren't empty; none where no element starts here
	 */
	List<String> attributes(Set<String> names) {
		if (!this.xml.isStartElement()) {
			return List.of();
		}
		List<String> values = new ArrayList<>();
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			String name = this.xml.getAttributeLocalName(i);
			String value = this.xml.getAttributeValue(i);
			if (!value.isEmpty()
					&& (names.contains("*@" + name) || names.contains(this.xml.getLocalName() + "@" + name))) {
				values.add(value);
			}
		}
		return values;
	}

	@Override
	public void close() {
		try {
			this.xml.close();
		}
		catch (XMLStreamException ex) {
			throw damaged(ex);
		}
	}

	static RefusedException damaged(Exception cause) {
		RefusedException refused = new RefusedException(DAMAGED);
		refused.initCause(cause);
		return refused;
	}

	/** Lets through what a workbook is made of. */
	private static final class Guard extends Reader {

		/** A cell holds 32,767 characters, each at most {@code &#x10FFFF;}. */
		private static final int LONGEST_RUN = 400_000;

		private final Reader content;

		private final long most;

		private long read;

		private long run;

		private boolean opened;

		Guard(Reader content, long most) {
			this.content = content;
			this.most = most;
		}

		@Override
		public int read(char[] buffer, int offset, int length) throws IOException {
			int count = this.content.read(buffer, offset, length);
			for (int i = offset; i < offset + count; i++) {
				check(buffer[i]);
			}
			return count;
		}

		private void check(char c) {
			this.read++;
			this.run++;
			if (this.read > this.most || this.run > LONGEST_RUN) {
				throw new RefusedException(TOO_LARGE);
			}
			if (this.opened && (c == '!' || (c == '?' && this.read > 3))) {
				throw new RefusedException(DAMAGED);
			}
			this.opened = c == '<';
			if (this.opened) {
				this.run = 0;
			}
		}

		@Override
		public void close() throws IOException {
			this.content.close();
		}

	}

}
