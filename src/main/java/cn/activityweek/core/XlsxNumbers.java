package cn.activityweek.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Tells of a workbook's numbers which are dates, and writes them all as a person would.
 */
final class XlsxNumbers {

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private static final int MOST_FORMATS = 2000;

	private static final int MOST_STYLES = 65_000;

	private static final int LONGEST_FORMAT = 255;

	/** Beyond it a double no longer counts one by one. */
	private static final double LARGEST = 1e15;

	private final boolean from1904;

	private final Map<Integer, String> formats = new HashMap<>();

	private final List<Integer> styles = new ArrayList<>();

	private final Map<Integer, Boolean> dates = new HashMap<>();

	/**
	 * Numbers of a workbook.
	 * @param from1904 whether it counts days from 1904
	 * @param part its styles, null where it has none
	 */
	XlsxNumbers(boolean from1904, XmlPart part) {
		this.from1904 = from1904;
		boolean cells = false;
		while (part != null && part.next()) {
			if (part.starts("numFmt") && part.attribute("formatCode").length() <= LONGEST_FORMAT) {
				this.formats.put(number(part.attribute("numFmtId")), part.attribute("formatCode"));
			}
			else if (part.starts("cellXfs") || part.ends("cellXfs")) {
				cells = part.starts("cellXfs");
			}
			else if (cells && part.starts("xf")) {
				this.styles.add(number(part.attribute("numFmtId")));
			}
			if (this.formats.size() > MOST_FORMATS || this.styles.size() > MOST_STYLES) {
				throw new RefusedException(XmlPart.TOO_LARGE);
			}
		}
	}

	private static int number(String text) {
		return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
	}

	/**
	 * A number as text.
	 * @param raw as the file has it
	 * @param style the style of its cell
	 * @return {@code 2023-05-18}, {@code 2023-05-18 09:00}, {@code 09:00} or digits
	 */
	String write(String raw, String style) {
		double value;
		try {
			value = Double.parseDouble(raw);
		}
		catch (NumberFormatException ex) {
			return raw;
		}
		if (isDate(number(style)) && DateUtil.isValidExcelDate(value)) {
			return date(value, this.from1904);
		}
		if (Double.isNaN(value) || Math.abs(value) >= LARGEST) {
			return raw;
		}
		BigDecimal number = new BigDecimal(value).round(new MathContext(15));
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

	private boolean isDate(int style) {
		int format = (style < this.styles.size()) ? this.styles.get(style) : 0;
		return this.dates.computeIfAbsent(format, this::isDateFormat);
	}

	/** 27–36 and 50–58 are dates where the program is Chinese, without saying so. */
	private boolean isDateFormat(int format) {
		String code = this.formats.get(format);
		if (code == null && ((format >= 27 && format <= 36) || (format >= 50 && format <= 58))) {
			return true;
		}
		return DateUtil.isADateFormat(format, (code != null) ? code : BuiltinFormats.getBuiltinFormat(format));
	}

	/**
	 * A day of a workbook's calendar.
	 * @param value the days since the calendar began
	 * @param from1904 whether it began in 1904
	 * @return as much as it says: day, minute or both
	 */
	static String date(double value, boolean from1904) {
		LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
		if (value < 1) {
			return TIME.format(moment);
		}
		return (value == Math.rint(value)) ? moment.toLocalDate().toString() : MINUTES.format(moment);
	}

}
