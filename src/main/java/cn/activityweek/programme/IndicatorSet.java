package cn.activityweek.programme;

import java.util.List;

import cn.activityweek.core.ChineseScript;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The indicators that a kind of module starts with.
 *
 * @param key what a form sends to name the set
 * @param shortTitle the short title of such a module, or the heading of rows on the week
 * @param keywords words of which one stands in the title of such a module
 * @param rows the indicators in the order of block B
 */
public record IndicatorSet(String key, String shortTitle, @DefaultValue List<String> keywords, List<Row> rows) {

	boolean suits(String title) {
		String folded = ChineseScript.fold(title);
		return this.keywords.stream().map(ChineseScript::fold).anyMatch(folded::contains);
	}

	/**
	 * One indicator.
	 *
	 * @param code its stable code
	 * @param name its name
	 * @param unit its unit, may be empty
	 * @param aggregation how it adds up; left out for a derived one and for a plain sum
	 * @param source what a derived one is made from
	 */
	public record Row(String code, String name, @DefaultValue("") String unit, Aggregation aggregation,
			IndicatorSource source) {

		Aggregation effectiveAggregation() {
			if (this.source != null) {
				return Aggregation.DERIVED;
			}
			return (this.aggregation != null) ? this.aggregation : Aggregation.SUM;
		}

	}

}
