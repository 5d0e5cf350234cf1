package cn.activityweek.participation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import cn.activityweek.core.RefusedException;

/**
 * How much of a list is read: more than any college has, and little enough that a crafted
 * file does no harm.
 */
final class ListLimits {

	/** Rows that are not empty. */
	static final int ROWS = 30_000;

	/** Cells of a row that are looked at. */
	static final int COLUMNS = 60;

	/**
	 * Bytes of one part of a workbook, unpacked; 30,000 rows of twenty columns need 40
	 * MB.
	 */
	static final long UNPACKED = 64L * 1024 * 1024;

	/** Characters of all the different texts of a workbook. */
	static final int TEXTS = 8_000_000;

	private static final int CELL = 100;

	private ListLimits() {
	}

	/**
	 * A cell, cut where it is longer than any name.
	 * @param text what is in it
	 * @return without control characters, leading and trailing space
	 */
	static String cell(String text) {
		String cell = text.replaceAll("\\p{Cntrl}+", " ").strip();
		return (cell.length() > CELL) ? cell.substring(0, CELL) : cell;
	}

	static RefusedException tooManyRows() {
		return new RefusedException("名單超過 %,d 行，請分開導入".formatted(ROWS));
	}

	static RefusedException tooLarge() {
		return new RefusedException("這個工作簿展開後太大，請只保留名單所在的工作表後再上傳");
	}

	/**
	 * A stream that refuses to go on forever.
	 * @param content what is read
	 * @return the same, up to {@link #UNPACKED}
	 */
	static InputStream unpacked(InputStream content) {
		return new FilterInputStream(content) {

			private long read;

			@Override
			public int read() throws IOException {
				int one = super.read();
				count((one >= 0) ? 1 : 0);
				return one;
			}

			@Override
			public int read(byte[] bytes, int offset, int length) throws IOException {
				int many = super.read(bytes, offset, length);
				count(Math.max(many, 0));
				return many;
			}

			private void count(int bytes) {
				this.read += bytes;
				if (this.read > UNPACKED) {
					throw tooLarge();
				}
			}

		};
	}

}
