package cn.activityweek.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import cn.activityweek.core.Table.Row;

/**
 * The rows of one sheet, read from top to bottom and never more of them than are allowed.
 */
final class XlsxSheet {

	/** What stands for a formula without a result: its program never calculated it. */
	static final String NO_RESULT = "#NO-RESULT!";

	private static final int LONGEST_TEXT = 40_000;

	private static final int MOST_TEXT = 4_000_000;

	private static final int MOST_MERGES = 100_000;

	private final XlsxNumbers numbers;

	private final TableFile.Limits limits;

	private final SortedMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();

	/** Index of a shared text to the cells that show it, as row and column. */
	private final Map<Integer, List<int[]>> shared = new HashMap<>();

	private final Set<Integer> joined = new HashSet<>();

	private int row;

	private int column;

	private int merges;

	private int size;

	XlsxSheet(XlsxNumbers numbers, TableFile.Limits limits) {
		this.numbers = numbers;
		this.limits = limits;
	}

	void read(XmlPart part) {
		while (part.next()) {
			if (part.starts("row")) {
				this.row = Math.max(this.row + 1, position(part.attribute("r"), this.row + 1));
				this.column = -1;
			}
			else if (part.starts("c")) {
				int named = column(part.attribute("r"));
				this.column = (named >= 0) ? named : this.column + 1;
				cell(part);
			}
			else if (part.starts("mergeCell")) {
				merge(part.attribute("ref"));
			}
		}
	}

	private static int position(String text, int otherwise) {
		return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : otherwise;
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

	private void cell(XmlPart part) {
		String type = part.attribute("t");
		String style = part.attribute("s");
		String holder = type.equals("inlineStr") ? "t" : "v";
		boolean formula = false;
		boolean value = false;
		boolean aside = false;
		StringBuilder text = new StringBuilder();
		while (part.next() && !part.ends("c")) {
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
				append(text, part.text());
			}
		}
		if (this.column < this.limits.columns() && (formula || !text.isEmpty())) {
			put(type, style, text.toString(), formula);
		}
	}

	static void append(StringBuilder text, String more) {
		if (text.length() + more.length() > LONGEST_TEXT) {
			throw new RefusedException(XmlPart.TOO_LARGE);
		}
		text.append(more);
	}

	private void put(String type, String style, String text, boolean formula) {
		switch (type) {
			case "s" -> {
				int index = position(text, -1);
				if (index < 0) {
					throw new RefusedException(XmlPart.DAMAGED);
				}
				this.shared.computeIfAbsent(index, (key) -> new ArrayList<>()).add(new int[] { this.row, this.column });
				set(this.row, this.column, "");
			}
			case "b" -> set(this.row, this.column, "1".equals(text.strip()) ? "是" : "否");
			case "str", "inlineStr", "e", "d" -> set(this.row, this.column, text.replace("_x000D_", ""));
			default ->
				set(this.row, this.column, text.isBlank() && formula ? NO_RESULT : this.numbers.write(text, style));
		}
	}

	private void set(int atRow, int atColumn, String text) {
		this.size += text.length();
		if (this.size > MOST_TEXT) {
			throw new RefusedException(XmlPart.TOO_LARGE);
		}
		this.rows.computeIfAbsent(atRow, (key) -> new TreeMap<>()).put(atColumn, text);
		if (this.rows.size() > this.limits.rows() + TableFile.HEAD) {
			throw new RefusedException("這個文件超過 " + this.limits.rows() + " 行。請分成幾個文件，分次上傳");
		}
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

	/**
	 * Puts the texts that the workbook keeps apart into their cells; only those that a
	 * cell shows are kept.
	 * @param part the shared texts
	 */
	void share(XmlPart part) {
		int index = -1;
		boolean value = false;
		boolean aside = false;
		StringBuilder text = new StringBuilder();
		while (part.next()) {
			if (part.starts("si")) {
				index++;
				text.setLength(0);
			}
			else if (part.starts("t") || part.ends("t")) {
				value = part.starts("t");
			}
			else if (part.starts("rPh") || part.ends("rPh")) {
				aside = part.starts("rPh");
			}
			else if (part.isText() && value && !aside && this.shared.containsKey(index)) {
				append(text, part.text());
			}
			else if (part.ends("si") && this.shared.containsKey(index)) {
				String whole = text.toString().replace("_x000D_", "");
				this.shared.get(index).forEach((cell) -> set(cell[0], cell[1], whole));
			}
		}
	}

	boolean hasShared() {
		return !this.shared.isEmpty();
	}

	/**
	 * What was read.
	 * @return the rows that aren't blank, in order
	 */
	List<Row> rows() {
		return this.rows.entrySet()
			.stream()
			.map((entry) -> new Row(entry.getKey(), entry.getValue(), this.joined.contains(entry.getKey())))
			.filter((read) -> !read.isBlank())
			.toList();
	}

}
