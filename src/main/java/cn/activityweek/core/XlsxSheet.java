package cn.activityweek.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import cn.activityweek.core.Table.Row;

/**
 * One sheet, read from top to bottom and never more than one row of it held.
 */
final class XlsxSheet {

	/** What stands for a formula without a result: its program never calculated it. */
	static final String NO_RESULT = "#NO-RESULT!";

	private static final int LONGEST_TEXT = 40_000;

	private static final int MOST_MERGES = 100_000;

	private final XmlPart part;

	private final XlsxNumbers numbers;

	private final List<String> shared;

	private final int columns;

	private final Set<Integer> joined = new HashSet<>();

	private SortedMap<Integer, String> cells = new TreeMap<>();

	private int row;

	private int column;

	private int merges;

	/**
	 * A sheet that is about to be read.
	 * @param part its XML
	 * @param numbers writes its numbers
	 * @param shared the texts to which its cells refer
	 * @param columns what lies to the right of them isn't read
	 */
	XlsxSheet(XmlPart part, XlsxNumbers numbers, List<String> shared, int columns) {
		this.part = part;
		this.numbers = numbers;
		this.shared = shared;
		this.columns = columns;
	}

	/**
	 * Reads the whole sheet.
	 * @param rows gets the rows that aren't blank, in order; which of them are joined is
	 * known only afterwards
	 * @return whether there was any
	 */
	boolean read(Consumer<Row> rows) {
		boolean any = false;
		while (this.part.next()) {
			if (this.part.starts("row")) {
				this.row = Math.max(this.row + 1, position(this.part.attribute("r"), this.row + 1));
				this.column = -1;
			}
			else if (this.part.starts("c")) {
				int named = column(this.part.attribute("r"));
				this.column = (named >= 0) ? named : this.column + 1;
				cell();
			}
			else if (this.part.starts("mergeCell")) {
				merge(this.part.attribute("ref"));
			}
			else if (this.part.ends("row") && !this.cells.isEmpty()) {
				any |= give(rows);
			}
		}
		return any;
	}

	private boolean give(Consumer<Row> rows) {
		Row whole = new Row(this.row, this.cells, false);
		this.cells = new TreeMap<>();
		if (!whole.isBlank()) {
			rows.accept(whole);
		}
		return !whole.isBlank();
	}

	boolean isJoined(int number) {
		return this.joined.contains(number);
	}

	private static int position(String text, int otherwise) {
		boolean whole = !text.isEmpty() && text.length() < 8 && text.chars().allMatch((c) -> c >= '0' && c <= '9');
		return whole ? Integer.parseInt(text) : otherwise;
	}

	/** The column of A1, from 0; -1 where there is none. */
	private static int column(String reference) {
		int column = 0;
		for (int i = 0; i < Math.min(reference.length(), 3); i++) {
			char c = reference.charAt(i);
			if (c < 'A' || c > 'Z') {
				break;
			}
			column = column * 26 + (c - 'A' + 1);
		}
		return column - 1;
	}

	private void cell() {
		String type = this.part.attribute("t");
		String style = this.part.attribute("s");
		StringBuilder text = new StringBuilder();
		boolean formula = append(text, this.part, "c", type.equals("inlineStr") ? "t" : "v");
		if (this.column < this.columns && (formula || !text.isEmpty())) {
			this.cells.put(this.column, written(type, style, text.toString(), formula));
		}
	}

	/**
	 * Appends the text of the element that starts here, without readings.
	 * @param text what it is appended to
	 * @param part stands at the element
	 * @param element its name
	 * @param holder the elements within it that hold its text
	 * @return whether it has a formula
	 */
	static boolean append(StringBuilder text, XmlPart part, String element, String holder) {
		boolean formula = false;
		boolean value = false;
		boolean aside = false;
		while (part.next() && !part.ends(element)) {
			if (part.starts("f")) {
				formula = true;
			}
			else if (part.starts(holder) || part.ends(holder)) {
				value = part.starts(holder);
			}
			else if (part.starts("rPh") || part.ends("rPh")) {
				aside = part.starts("rPh");
			}
			else if (part.isText() && value && !aside) {
				text.append(part.text());
				if (text.length() > LONGEST_TEXT) {
					throw new RefusedException(XmlPart.TOO_LARGE);
				}
			}
		}
		return formula;
	}

	private String written(String type, String style, String text, boolean formula) {
		return switch (type) {
			case "s" -> {
				int index = position(text.strip(), -1);
				if (index < 0) {
					throw new RefusedException(XmlPart.DAMAGED);
				}
				yield (index < this.shared.size()) ? this.shared.get(index) : "";
			}
			case "b" -> "1".equals(text.strip()) ? "是" : "否";
			case "str", "inlineStr", "e", "d" -> text.replace("_x000D_", "");
			default -> (text.isBlank() && formula) ? NO_RESULT : this.numbers.write(text.strip(), style);
		};
	}

	private void merge(String reference) {
		if (++this.merges > MOST_MERGES) {
			throw new RefusedException(XmlPart.TOO_LARGE);
		}
		String[] corners = reference.split(":");
		if (corners.length == 2 && column(corners[1]) - column(corners[0]) >= 2) {
			this.joined.add(position(corners[0].replaceAll("\\D", ""), 0));
		}
	}

}
