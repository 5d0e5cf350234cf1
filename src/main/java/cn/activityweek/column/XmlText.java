package cn.activityweek.column;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes small XML documents. Characters that XML doesn't know are left out, for one of
 * them would make the whole document unreadable.
 */
final class XmlText {

	private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter writer;

	XmlText(String root, String namespace) {
		try {
			this.writer = FACTORY.createXMLStreamWriter(this.text);
			this.writer.writeStartDocument("UTF-8", "1.0");
			this.writer.writeStartElement(root);
			this.writer.writeDefaultNamespace(namespace);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	XmlText open(String name, String... attributes) {
		return write(() -> {
			this.writer.writeStartElement(name);
			writeAttributes(attributes);
		});
	}

	XmlText close() {
		return write(this.writer::writeEndElement);
	}

	XmlText element(String name, String content, String... attributes) {
		return write(() -> {
			this.writer.writeStartElement(name);
			writeAttributes(attributes);
			this.writer.writeCharacters(known(content));
			this.writer.writeEndElement();
		});
	}

	XmlText empty(String name, String... attributes) {
		return write(() -> {
			this.writer.writeEmptyElement(name);
			writeAttributes(attributes);
		});
	}

	/**
	 * Ends the document.
	 * @return its text
	 */
	String end() {
		write(this.writer::writeEndDocument);
		return this.text.toString();
	}

	private void writeAttributes(String... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2) {
			this.writer.writeAttribute(attributes[i], known(attributes[i + 1]));
		}
	}

	private XmlText write(Step step) {
		try {
			step.run();
			return this;
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String known(String text) {
		return text.codePoints()
			.filter((point) -> point == '\t' || point == '\n' || (point >= ' ' && point <= 0xd7ff)
					|| (point >= 0xe000 && point <= 0xfffd) || point >= 0x10000)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** A piece of writing. */
	private interface Step {

		void run() throws XMLStreamException;

	}

}
