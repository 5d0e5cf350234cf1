package cn.activityweek.activity;

import java.util.ArrayList;
import java.util.List;

/**
 * An activity that counts and should be looked at again: its head counts are not known,
 * known to be zero, or not what its departments have filled in, or a question about it is
 * open.
 *
 * @param id its id
 * @param number its number in the year
 * @param title 活動名稱
 * @param unclear whether its counts are 暫不清楚; if neither this nor the next two, the total
 * is 0
 * @param questioned whether it is 存疑
 * @param linesDiffer whether its counts are not the sum of its departments' lines
 */
public record DoubtfulActivity(Long id, int number, String title, boolean unclear, boolean questioned,
		boolean linesDiffer) {

	/**
	 * Why, in words.
	 * @return the reasons
	 */
	public String reason() {
		List<String> reasons = new ArrayList<>();
		if (this.questioned) {
			reasons.add("存疑");
		}
		if (this.unclear) {
			reasons.add("暫不清楚");
		}
		if (this.linesDiffer) {
			reasons.add(LineSumGap.DIFFERS);
		}
		return reasons.isEmpty() ? "合計為 0" : String.join("，", reasons);
	}

}
