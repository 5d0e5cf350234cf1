package cn.activityweek.exchange;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An uploaded workbook row by row, checked at this moment.
 *
 * @param rows in the file's order
 */
record ImportPreview(List<PreviewRow> rows) {

	public List<PreviewRow> good() {
		return this.rows.stream().filter(PreviewRow::isGood).toList();
	}

	public List<PreviewRow> bad() {
		return this.rows.stream().filter(PreviewRow::isBad).toList();
	}

	/**
	 * The rows that could be imported but may be recorded already.
	 * @return in the file's order
	 */
	public List<PreviewRow> alike() {
		return this.rows.stream().filter((row) -> !row.isBad() && !row.isGood()).toList();
	}

	/**
	 * What the page has shown: only that is confirmed.
	 * @return changes when a row becomes good, bad or a look-alike
	 */
	public String getFingerprint() {
		String kinds = this.rows.stream()
			.map((row) -> row.line() + (row.isBad() ? "b" : row.isGood() ? "g" : "a"))
			.collect(Collectors.joining(" "));
		return Integer.toHexString(Objects.hash(kinds));
	}

}
