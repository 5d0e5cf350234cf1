package cn.activityweek.core;

import java.util.Set;

import cn.activityweek.core.OfficeText.Reader;

/**
 * What stands in a part of an office file beside its paragraphs and cells: formulas,
 * headers of sheets, lists to choose from, what charts and pivot tables keep of their
 * sources. Each piece by itself.
 */
final class OfficeScraps {

	/** The values of cells, which are read row by row. */
	private static final Set<String> CELLS = Set.of("v", "t");

	/** Lines and sizes of charts and shapes. */
	private static final Set<String> LOOKS = Set.of("formatCode", "posOffset", "pctWidth", "pctHeight");

	private final XmlPart part;

	private final Reader reader;

	private final boolean sheet;

	private final StringBuilder text = new StringBuilder();

	private boolean read;

	/**
	 * Begins to read.
	 * @param part the part
	 * @param sheet whether it is a sheet, of which the cells are read elsewhere
	 * @param reader gets what it says
	 */
	OfficeScraps(XmlPart part, boolean sheet, Reader reader) {
		this.part = part;
		this.sheet = sheet;
		this.reader = reader;
	}

	void read() {
		while (this.part.next()) {
			if (this.part.isText()) {
				if (this.read) {
					this.text.append(this.part.text());
				}
				continue;
			}
			give();
			this.read = this.part.isStart() && !LOOKS.contains(this.part.name())
					&& !(this.sheet && CELLS.contains(this.part.name()));
			this.part.attributes(OfficeText.READ).forEach(this.reader::paragraph);
		}
	}

	private void give() {
		if (!this.text.isEmpty()) {
			this.reader.paragraph(this.text.toString());
			this.text.setLength(0);
		}
	}

}
