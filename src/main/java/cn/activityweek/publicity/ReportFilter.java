package cn.activityweek.publicity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.SearchWords;

/**
 * By what the list of media reports is narrowed.
 *
 * @param q words of title, medium or author
 * @param department counted for, or 報送部門 where nothing is counted; null for all
 * @param module the module's number, 0 for 綜合, null for all
 * @param reach which column of 附件2 it counts in, null for all
 * @param mark what is to be looked at, null for all
 */
record ReportFilter(String q, Long department, Integer module, Reach reach, Mark mark) {

	static ReportFilter of(Map<String, String> parameters) {
		return new ReportFilter(parameters.getOrDefault("q", "").replaceAll("\\p{Cntrl}", " ").strip(),
				number(parameters.get("department")),
				(number(parameters.get("module")) != null) ? number(parameters.get("module")).intValue() : null,
				one(Reach.values(), parameters.get("reach")), one(Mark.values(), parameters.get("mark")));
	}

	private static Long number(String text) {
		return (text != null && text.matches("\\d{1,9}")) ? Long.valueOf(text) : null;
	}

	private static <E extends Enum<E>> E one(E[] values, String name) {
		for (E value : values) {
			if (value.name().equals(name)) {
				return value;
			}
		}
		return null;
	}

	/** The words looked for, each folded; all of them must be found. */
	List<String> words() {
		return SearchWords.of(this.q);
	}

	public boolean isActive() {
		return !this.q.isEmpty() || this.department != null || this.module != null || this.reach != null
				|| this.mark != null;
	}

	/**
	 * The filter as an address says it.
	 * @return parameter to value, without the empty ones
	 */
	Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("q", this.q.isEmpty() ? null : this.q);
		parameters.put("department", this.department);
		parameters.put("module", this.module);
		parameters.put("reach", this.reach);
		parameters.put("mark", this.mark);
		parameters.values().removeIf((value) -> value == null);
		return parameters;
	}

	/** The columns U to W of 附件2, and what stands in none of them. */
	enum Reach {

		/** Column U. */
		CITY("計入市級及以下", "c.level in ('CITY', 'COUNTY')"),

		/** Column V. */
		PROVINCE("計入省級", "c.level = 'PROVINCE'"),

		/** Column W. */
		NATION("計入國家級", "c.level = 'NATION'"),

		/** Reprints within one kind of medium, and the college's own media. */
		NONE("不計入", "c.report_id is null");

		private final String label;

		private final String condition;

		Reach(String label, String condition) {
			this.label = label;
			this.condition = condition;
		}

		public String getLabel() {
			return this.label;
		}

		String condition() {
			return this.condition;
		}

	}

	/** What is to be looked at. */
	enum Mark {

		/** Rule 7 of annex2.md. */
		LACKING("缺鏈接或證明", ReportLines.LACKING),

		/** A department wrote down a medium that the list doesn't know. */
		UNCONFIRMED("媒體待核", "not o.confirmed");

		private final String label;

		private final String condition;

		Mark(String label, String condition) {
			this.label = label;
			this.condition = condition;
		}

		public String getLabel() {
			return this.label;
		}

		String condition() {
			return this.condition;
		}

	}

}
