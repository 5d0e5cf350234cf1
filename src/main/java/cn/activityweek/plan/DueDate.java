package cn.activityweek.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day until which the plan wants the statistics handed in (于5月21日前將附件2…報送).
 */
final class DueDate {

	private static final String DATE = "(?<!\\d)(?:(\\d{4})\\s{0,3}年\\s{0,3})?(\\d{1,2})\\s{0,3}月\\s{0,3}(\\d{1,2})\\s{0,3}[日号]";

	private static final Pattern BEFORE = Pattern
		.compile(DATE + "(?:\\([^()\\n]{1,8}\\))?[^。;,\\n-]{0,12}?(?:前|截止)([^。\\n]{0,300})");

	private static final Pattern CLOSING = Pattern.compile("截止(?:时间|日期)?[为是:于\\s]{0,4}" + DATE + "([^。\\n]{0,300})");

	private static final Pattern HAND_IN = Pattern.compile("报送|上报|提交|报至|交至|交到|报教务");

	private DueDate() {
	}

	/**
	 * Prefers the sentence on the 統計表, then any on handing in.
	 * @param lines the lines outside the chapter of activities
	 * @param year the plan's year, for a date without one; null if unknown
	 * @return the day
	 */
	static Found<LocalDate> in(List<Passage> lines, Integer year) {
		Search search = new Search(year);
		for (Passage line : lines) {
			String plain = ChineseNumber.arabic(line.plain());
			search.look(BEFORE.matcher(plain), 0);
			search.look(CLOSING.matcher(plain), 1);
		}
		return search.best;
	}

	/** The best sentence so far. */
	private static final class Search {

		private final Integer year;

		private Found<LocalDate> best = Found.nothing();

		private int bestWeight;

		private Search(Integer year) {
			this.year = year;
		}

		void look(Matcher sentence, int base) {
			while (sentence.find()) {
				String rest = sentence.group(4);
				int weight = rest.contains("统计表") ? 3 : HAND_IN.matcher(rest).find() ? 2 : base;
				Integer written = (sentence.group(1) != null) ? Integer.valueOf(sentence.group(1)) : this.year;
				LocalDate day = (written != null) ? WeekDates.date(written, sentence.group(2), sentence.group(3))
						: null;
				if (day != null && weight > 0) {
					weigh(day, weight);
				}
			}
		}

		private void weigh(LocalDate day, int weight) {
			if (weight > this.bestWeight) {
				this.best = new Found<>(day, (weight == 1) ? "原文沒有說明報送什麼" : null);
				this.bestWeight = weight;
			}
			else if (weight == this.bestWeight && !day.equals(this.best.value())) {
				this.best = this.best.doubted("文中還有另一個截止日期：" + day);
			}
		}

	}

}
