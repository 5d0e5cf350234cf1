package cn.activityweek.activity;

/**
 * An activity that counts and should be looked at again: its head counts are not known,
 * or known to be zero, or a question about it is open.
 *
 * @param id its id
 * @param number its number in the year
 * @param title 活動名稱
 * @param unclear whether its counts are 暫不清楚; if neither this nor the next, the total is
 * 0
 * @param questioned whether it is 存疑
 */
public record DoubtfulActivity(Long id, int number, String title, boolean unclear, boolean questioned) {

	/**
	 * Why, in words.
	 * @return the reasons
	 */
	public String reason() {
		if (this.questioned) {
			return this.unclear ? "存疑，暫不清楚" : "存疑";
		}
		return this.unclear ? "暫不清楚" : "合計為 0";
	}

}
