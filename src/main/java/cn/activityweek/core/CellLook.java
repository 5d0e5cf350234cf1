package cn.activityweek.core;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * How a cell of a workbook looks.
 *
 * @param font the font
 * @param size its size in points
 * @param align the horizontal alignment
 * @param border whether thin lines surround it
 * @param wrap whether long text breaks into lines; in a bordered cell it shrinks
 * otherwise
 */
public record CellLook(OfficeFont font, int size, HorizontalAlignment align, boolean border, boolean wrap) {

	/** A cell of a table. */
	public static final CellLook BODY = new CellLook(OfficeFont.BODY, 11, HorizontalAlignment.CENTER, true, true);

	/** A cell in the heading of a table. */
	public static final CellLook HEADING = new CellLook(OfficeFont.HEADING, 11, HorizontalAlignment.CENTER, true, true);

	/** The title above a table. */
	public static final CellLook TITLE = new CellLook(OfficeFont.TITLE, 20, HorizontalAlignment.CENTER, false, false);

	/** A line outside the table. */
	public static final CellLook LINE = new CellLook(OfficeFont.BODY, 12, HorizontalAlignment.LEFT, false, false);

	/**
	 * The same look, aligned to the left.
	 * @return for running text
	 */
	public CellLook left() {
		return new CellLook(this.font, this.size, HorizontalAlignment.LEFT, this.border, this.wrap);
	}

	/**
	 * The same look in another size.
	 * @param points the size in points
	 * @return the look
	 */
	public CellLook sized(int points) {
		return new CellLook(this.font, points, this.align, this.border, this.wrap);
	}

	/**
	 * The same look for figures, which become smaller rather than unreadable where the
	 * column is too narrow.
	 * @return the look
	 */
	public CellLook figure() {
		return new CellLook(this.font, this.size, this.align, this.border, false);
	}

}
