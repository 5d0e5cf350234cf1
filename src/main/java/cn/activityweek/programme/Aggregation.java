package cn.activityweek.programme;

/**
 * How an indicator's figure of the week comes about.
 */
public enum Aggregation {

	/** Typed per activity and added up. */
	SUM("逐項相加"),

	/**
	 * Typed per activity, the largest counts (things met again and again, such as
	 * venues).
	 */
	MAXIMUM("取最大值"),

	/** Never typed: made from records by its {@link IndicatorSource}. */
	DERIVED("由記錄生成");

	private final String label;

	Aggregation(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
