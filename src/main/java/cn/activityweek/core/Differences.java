package cn.activityweek.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where two states of one thing differ, field by field: what a stale edit shows beside
 * the person's own input, and what the audit trail says of a change.
 *
 * @param rows the fields that differ, in the order of the form
 */
public record Differences(List<Row> rows) {

	/**
	 * Compares two states.
	 * @param before label to readable value
	 * @param after the same; a label that one of them lacks is empty there
	 * @return the fields whose values differ
	 */
	public static Differences between(Map<String, String> before, Map<String, String> after) {
		List<Row> rows = new ArrayList<>();
		Set<String> labels = new LinkedHashSet<>(before.keySet());
		labels.addAll(after.keySet());
		for (String label : labels) {
			Row row = new Row(label, normal(before.get(label)), normal(after.get(label)));
			if (!row.before().equals(row.after())) {
				rows.add(row);
			}
		}
		return new Differences(List.copyOf(rows));
	}

	private static String normal(String value) {
		return (value != null) ? value.replace("\r\n", "\n").strip() : "";
	}

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/**
	 * The change in a line.
	 * @return for example 主題：甲 → 乙；截止：… → …
	 */
	public String describe() {
		return this.rows.stream()
			.map((row) -> row.label() + "：" + shown(row.before()) + " → " + shown(row.after()))
			.collect(Collectors.joining("；"));
	}

	private static String shown(String value) {
		return value.isEmpty() ? "（空）" : value.replace('\n', '、');
	}

	/**
	 * One field.
	 *
	 * @param label the field's name on the form
	 * @param before its value in the first state
	 * @param after its value in the second
	 */
	public record Row(String label, String before, String after) {

	}

}
