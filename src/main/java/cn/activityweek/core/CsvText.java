package cn.activityweek.core;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import cn.activityweek.core.Table.Row;

/**
 * A text of rows whose cells are separated by commas, semicolons or tabs, with quotes as
 * RFC 4180 has them.
 */
final class CsvText {

	private final String text;

	private final char separator;

	private final int columns;

	private int at;

	private int line;

	CsvText(String text, int columns) {
		this.text = text;
		this.columns = columns;
		String first = text.lines().findFirst().orElse("");
		char best = ',';
		for (char candidate : new char[] { '\t', ';' }) {
			if (first.chars().filter((c) -> c == candidate).count() > first.chars().filter((c) -> c == ',').count()) {
				best = candidate;
			}
		}
		this.separator = best;
	}

	void read(Consumer<Row> rows) {
		while (this.at < this.text.length()) {
			Row row = row();
			if (!row.isBlank()) {
				rows.accept(row);
			}
		}
	}

	private Row row() {
		SortedMap<Integer, String> cells = new TreeMap<>();
		this.line++;
		int number = this.line;
		for (int column = 0;; column++) {
			String cell = cell();
			if (column < this.columns && !cell.isBlank()) {
				cells.put(column, cell);
			}
			if (this.at >= this.text.length() || this.text.charAt(this.at) != this.separator) {
				break;
			}
			this.at++;
		}
		if (this.at < this.text.length()) {
			this.at += this.text.startsWith("\r\n", this.at) ? 2 : 1;
		}
		return new Row(number, cells, false);
	}

	private String cell() {
		if (this.at < this.text.length() && this.text.charAt(this.at) == '"') {
			return quoted();
		}
		int start = this.at;
		while (this.at < this.text.length() && !ends(this.text.charAt(this.at))) {
			this.at++;
		}
		return this.text.substring(start, this.at);
	}

	private String quoted() {
		StringBuilder cell = new StringBuilder();
		this.at++;
		while (this.at < this.text.length()) {
			char c = this.text.charAt(this.at++);
			if (c == '"' && this.at < this.text.length() && this.text.charAt(this.at) == '"') {
				this.at++;
			}
			else if (c == '"') {
				break;
			}
			cell.append(c);
		}
		while (this.at < this.text.length() && !ends(this.text.charAt(this.at))) {
			cell.append(this.text.charAt(this.at++));
		}
		return cell.toString();
	}

	private boolean ends(char c) {
		return c == this.separator || c == '\n' || c == '\r';
	}

}
