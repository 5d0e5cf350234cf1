package cn.activityweek.news;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the looks of a Word document say and its conversion to HTML drops: which paragraph
 * is the title where no style says so, and what is printed before the items of lists.
 */
final class WordLayout {

	/** Half points that Word writes with where a document says nothing. */
	private static final int USUAL_SIZE = 24;

	private final WordNumbers numbers;

	private final List<Paragraph> paragraphs = new ArrayList<>();

	private Paragraph open;

	private int tables;

	private boolean mark;

	private boolean bold;

	private int size;

	private WordLayout(WordNumbers numbers) {
		this.numbers = numbers;
	}

	/**
	 * Reads a document.
	 * @param file a package checked by {@link WordPackage}
	 * @return its layout
	 * @throws IOException if it can't be read
	 */
	static WordLayout read(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			ZipEntry lists = zip.getEntry("word/numbering.xml");
			WordLayout layout = new WordLayout(new WordNumbers());
			if (lists != null) {
				try (InputStream content = zip.getInputStream(lists)) {
					layout.numbers.learn(reader(content));
				}
			}
			try (InputStream content = zip.getInputStream(zip.getEntry("word/document.xml"))) {
				layout.walk(reader(content));
			}
			return layout;
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static XMLStreamReader reader(InputStream content) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory.createXMLStreamReader(content);
	}

	/**
	 * The title as offices write it without a style: the first paragraph, centred, and
	 * bold or larger than the rest.
	 * @return its words; empty where there is none
	 */
	String title() {
		List<Paragraph> words = this.paragraphs.stream().filter((each) -> !each.words().isEmpty()).toList();
		if (words.size() < 2) {
			return "";
		}
		Paragraph first = words.get(0);
		int rest = words.stream()
			.skip(1)
			.mapToInt(Paragraph::size)
			.sorted()
			.skip((words.size() - 1) / 2)
			.findFirst()
			.orElse(USUAL_SIZE);
		boolean title = first.centred && !first.inTable && first.number == null && (first.bold || first.size() > rest);
		return title ? first.words() : "";
	}

	/**
	 * The items of lists.
	 * @return in the document's order
	 */
	List<Item> items() {
		return this.paragraphs.stream()
			.filter((each) -> each.number != null)
			.map((each) -> new Item(each.words(), each.number.count(), each.number.type()))
			.toList();
	}

	private void walk(XMLStreamReader xml) throws XMLStreamException {
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamReader.START_ELEMENT) {
				if (isBeside(xml.getLocalName())) {
					WordNumbers.skip(xml);
				}
				else {
					start(xml);
				}
			}
			else if (event == XMLStreamReader.END_ELEMENT) {
				end(xml.getLocalName());
			}
		}
	}

	/** Boxes beside the text, and how it was before a change. */
	private static boolean isBeside(String name) {
		return name.equals("txbxContent") || name.equals("pPrChange") || name.equals("rPrChange");
	}

	private void start(XMLStreamReader xml) throws XMLStreamException {
		switch (xml.getLocalName()) {
			case "tbl" -> this.tables++;
			case "p" -> this.open = new Paragraph(this.tables > 0);
			case "pPr" -> this.mark = true;
			case "r" -> {
				this.bold = false;
				this.size = USUAL_SIZE;
			}
			case "b" -> this.bold = !WordNumbers.value(xml).matches("0|false|off");
			case "sz" -> this.size = WordNumbers.number(xml, USUAL_SIZE);
			case "t" -> write(xml.getElementText());
			case "jc", "numId", "ilvl" -> property(xml);
			default -> {
			}
		}
	}

	private void property(XMLStreamReader xml) {
		if (this.open == null || !this.mark) {
			return;
		}
		switch (xml.getLocalName()) {
			case "jc" -> this.open.centred = WordNumbers.value(xml).equals("center");
			case "numId" -> this.open.list = WordNumbers.value(xml);
			default -> this.open.level = WordNumbers.number(xml, 0);
		}
	}

	private void write(String text) {
		if (this.open == null || text.isBlank()) {
			return;
		}
		this.open.bold = this.bold && (this.open.bold || this.open.text.isEmpty());
		this.open.size = Math.max(this.open.size, this.size);
		this.open.text.append(text);
	}

	private void end(String name) {
		switch (name) {
			case "tbl" -> this.tables--;
			case "pPr" -> this.mark = false;
			case "p" -> {
				if (this.open != null) {
					this.open.number = this.numbers.next(this.open.list, this.open.level);
					this.paragraphs.add(this.open);
					this.open = null;
				}
			}
			default -> {
			}
		}
	}

	/** Words by which a paragraph is known again in the HTML. */
	static String known(String text) {
		return text.replaceAll("[\\s\\p{Z}]+", "");
	}

	/**
	 * An item of a list.
	 *
	 * @param words its words, without white space
	 * @param number its number among its neighbours
	 * @param type as HTML names the kinds of numbers, empty for figures
	 */
	record Item(String words, int number, String type) {

		boolean follows(Item before) {
			return this.number == before.number + 1 && this.type.equals(before.type);
		}

	}

	private static final class Paragraph {

		private final StringBuilder text = new StringBuilder();

		private final boolean inTable;

		private boolean centred;

		private boolean bold;

		private int size;

		private String list = "";

		private int level;

		private WordNumbers.Number number;

		Paragraph(boolean inTable) {
			this.inTable = inTable;
		}

		private String words() {
			return known(this.text.toString());
		}

		private int size() {
			return this.size;
		}

	}

}
