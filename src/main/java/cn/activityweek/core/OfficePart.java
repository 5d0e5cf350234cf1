package cn.activityweek.core;

import java.util.SortedMap;
import java.util.TreeMap;

import cn.activityweek.core.OfficeText.Reader;

/**
 * One part of a .docx or .xlsx with words in it. A table within a cell belongs to the
 * cell.
 */
final class OfficePart {

	/** Ends a line, not a paragraph. */
	private static final char LINE = '\u2028';

	private final XmlPart part;

	private final Reader reader;

	private final StringBuilder text = new StringBuilder();

	private SortedMap<Integer, String> cells = new TreeMap<>();

	private int tables;

	private boolean words;

	OfficePart(XmlPart part, Reader reader) {
		this.part = part;
		this.reader = reader;
	}

	void read() {
		while (this.part.next()) {
			this.part.attributes(OfficeText.READ).forEach(this.reader::paragraph);
			if (this.part.isText()) {
				if (this.words) {
					this.text.append(this.part.text());
				}
			}
			else if (!begin()) {
				end();
			}
		}
		give();
	}

	private boolean begin() {
		if (isWords(true)) {
			this.words = true;
		}
		else if (this.part.starts("br") || this.part.starts("cr")) {
			this.text.append(LINE);
		}
		else if (this.part.starts("tab")) {
			this.text.append('\n');
		}
		else if (this.part.starts("noBreakHyphen")) {
			this.text.append('-');
		}
		else if (this.part.starts("Relationship") && this.part.attribute("TargetMode").equals("External")) {
			this.reader.paragraph(this.part.attribute("Target"));
		}
		else if (this.part.starts("tbl")) {
			beginTable();
		}
		else {
			return false;
		}
		return true;
	}

	private void end() {
		if (isWords(false)) {
			this.words = false;
		}
		else if (this.part.ends("p") || this.part.ends("comment") || this.part.ends("threadedComment")) {
			give();
		}
		else if (this.part.ends("tbl")) {
			this.tables--;
		}
		else if (this.tables == 1 && this.part.ends("tc")) {
			this.cells.put(this.cells.size(), this.text.toString());
			this.text.setLength(0);
		}
		else if (this.tables == 1 && this.part.ends("tr")) {
			this.reader.row(this.cells);
			this.cells = new TreeMap<>();
		}
	}

	private boolean isWords(boolean begins) {
		for (String name : new String[] { "t", "delText", "instrText", "text" }) {
			if (begins ? this.part.starts(name) : this.part.ends(name)) {
				return true;
			}
		}
		return false;
	}

	private void beginTable() {
		if (this.tables++ == 0) {
			this.reader.table();
		}
	}

	private void give() {
		if (this.tables > 0) {
			this.text.append('\n');
		}
		else if (!this.text.isEmpty()) {
			this.reader.paragraph(this.text.toString());
			this.text.setLength(0);
		}
	}

}
