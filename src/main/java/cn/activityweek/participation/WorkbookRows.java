package cn.activityweek.participation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The rows of one sheet. A number is taken as it is stored, not as the cell shows it: 學號
 * in a narrow column shows as 2.02E+11.
 */
class WorkbookRows extends DefaultHandler {

	/** A spreadsheet keeps no more digits of a number. */
	private static final int EXACT_DIGITS = 15;

	private final List<String> texts;

	private final ListSink sink;

	private final List<String> cells = new ArrayList<>();

	private final StringBuilder value = new StringBuilder();

	private int line;

	private int column;

	private String type;

	private boolean inValue;

	WorkbookRows(List<String> texts, ListSink sink) {
		this.texts = texts;
		this.sink = sink;
	}

	@Override
	public void startElement(String uri, String localName, String name, Attributes attributes) {
		switch (localName) {
			case "row" -> {
				String number = attributes.getValue("r");
				this.line = (number != null) ? Integer.parseInt(number) : this.line + 1;
				this.column = -1;
				this.cells.clear();
			}
			case "c" -> {
				this.column = column(attributes.getValue("r"), this.column + 1);
				this.type = attributes.getValue("t");
				this.value.setLength(0);
			}
			case "v", "t" -> this.inValue = true;
			default -> {
			}
		}
	}

	/** The column that a reference such as AB12 names, from 0. */
	private static int column(String reference, int next) {
		if (reference == null) {
			return next;
		}
		int column = 0;
		for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
			column = Math.min(column * 26 + (reference.charAt(i) - 'A' + 1), ListLimits.COLUMNS + 1);
		}
		return column - 1;
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (this.inValue && this.value.length() < 2000) {
			this.value.append(characters, start, length);
		}
	}

	@Override
	public void endElement(String uri, String localName, String name) {
		switch (localName) {
			case "v", "t" -> this.inValue = false;
			case "c" -> put();
			case "row" -> {
				if (this.cells.stream().anyMatch((cell) -> !cell.isEmpty())) {
					this.sink.row(this.line, List.copyOf(this.cells));
				}
			}
			default -> {
			}
		}
	}

	private void put() {
		if (this.column < 0 || this.column >= ListLimits.COLUMNS || this.value.isEmpty()) {
			return;
		}
		while (this.cells.size() <= this.column) {
			this.cells.add("");
		}
		this.cells.set(this.column, ListLimits.cell(text(this.value.toString())));
	}

	private String text(String stored) {
		if ("s".equals(this.type)) {
			int index = Integer.parseInt(stored.strip());
			return (index >= 0 && index < this.texts.size()) ? this.texts.get(index) : "";
		}
		return (this.type == null || "n".equals(this.type)) ? number(stored.strip()) : stored;
	}

	private static String number(String stored) {
		if (stored.length() > 40) {
			return stored;
		}
		BigDecimal number = new BigDecimal(stored).stripTrailingZeros();
		boolean exact = number.scale() <= 0 && number.precision() - number.scale() <= EXACT_DIGITS;
		return exact ? number.toPlainString() : stored;
	}

}
