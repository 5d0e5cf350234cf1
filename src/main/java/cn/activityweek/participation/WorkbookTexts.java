package cn.activityweek.participation;

import java.util.ArrayList;
import java.util.List;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The texts that a workbook's cells refer to by number (sharedStrings), without their
 * readings.
 */
class WorkbookTexts extends DefaultHandler {

	private final List<String> texts = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private boolean inText;

	private boolean inReading;

	private int characters;

	List<String> texts() {
		return this.texts;
	}

	@Override
	public void startElement(String uri, String localName, String name, Attributes attributes) {
		switch (localName) {
			case "si" -> this.text.setLength(0);
			case "rPh" -> this.inReading = true;
			case "t" -> this.inText = !this.inReading;
			default -> {
			}
		}
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (this.inText) {
			this.characters += length;
			if (this.characters > ListLimits.TEXTS) {
				throw ListLimits.tooLarge();
			}
			this.text.append(characters, start, length);
		}
	}

	@Override
	public void endElement(String uri, String localName, String name) {
		switch (localName) {
			case "si" -> add();
			case "rPh" -> this.inReading = false;
			case "t" -> this.inText = false;
			default -> {
			}
		}
	}

	private void add() {
		if (this.texts.size() >= ListLimits.ROWS * 10) {
			throw ListLimits.tooLarge();
		}
		this.texts.add(ListLimits.cell(this.text.toString()));
	}

}
