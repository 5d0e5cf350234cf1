package cn.activityweek.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a reader asked for (RFC 9110, section 14).
 *
 * @param first the first byte
 * @param last the last byte, included
 */
record ByteRange(long first, long last) {

	/** What is asked for lies behind the end: 416. */
	static final ByteRange UNSATISFIABLE = new ByteRange(-1, -1);

	private static final Pattern SINGLE = Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*",
			Pattern.CASE_INSENSITIVE);

	/**
	 * Reads the header. Several ranges, another unit and what means nothing are ignored,
	 * as the standard allows: the whole file is sent.
	 * @param header the header {@code Range}; may be null
	 * @param length the file's length
	 * @return the range, {@link #UNSATISFIABLE}, or empty for the whole file
	 */
	static Optional<ByteRange> of(String header, long length) {
		Matcher single = SINGLE.matcher((header != null) ? header : "");
		if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
			return Optional.empty();
		}
		if (single.group(1).isEmpty()) {
			long suffix = Long.parseLong(single.group(2));
			return Optional.of((suffix == 0) ? UNSATISFIABLE : new ByteRange(Math.max(0, length - suffix), length - 1));
		}
		long first = Long.parseLong(single.group(1));
		long last = single.group(2).isEmpty() ? length - 1 : Long.parseLong(single.group(2));
		if (last < first) {
			return single.group(2).isEmpty() ? Optional.of(UNSATISFIABLE) : Optional.empty();
		}
		return Optional.of((first >= length) ? UNSATISFIABLE : new ByteRange(first, Math.min(last, length - 1)));
	}

	long length() {
		return this.last - this.first + 1;
	}

	String contentRange(long of) {
		return "bytes " + this.first + "-" + this.last + "/" + of;
	}

}
