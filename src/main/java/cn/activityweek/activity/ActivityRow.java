package cn.activityweek.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An activity as a row of 活動明細 prints it, names instead of ids. Null is unknown.
 *
 * @param number its number in the year
 * @param module the module's numeral and short title
 * @param title 活動名稱
 * @param startsAt the start
 * @param endsAt the end, null where none is given
 * @param place the place
 * @param countedFor 計入部門
 * @param organiser 承辦單位
 * @param cooperating 配合單位 of the college and partners from outside
 * @param sessionsOnSite sessions on site (場)
 * @param sessionsOnline sessions online (場)
 * @param headCounts the six head counts in the order of 附件2 (人次), each may be null
 * @param enterprises 參與企業 (家次)
 * @param volunteers 志願者 (人次)
 * @param volunteerHours 志願服務時長 (小時)
 * @param openVenues 開放場所 (個次)
 * @param contactName 負責人
 * @param contactTelephone 聯繫電話
 * @param recordedBy 填報人
 * @param state where it stands
 * @param remarks 備註
 */
public record ActivityRow(int number, String module, String title, Instant startsAt, Instant endsAt, String place,
		String countedFor, String organiser, String cooperating, int sessionsOnSite, int sessionsOnline,
		List<Integer> headCounts, Integer enterprises, Integer volunteers, BigDecimal volunteerHours,
		Integer openVenues, String contactName, String contactTelephone, String recordedBy, String state,
		String remarks) {

	/**
	 * 形式, which follows from the sessions.
	 * @return 線下, 線上 or 結合
	 */
	public String form() {
		if (this.sessionsOnline == 0) {
			return "線下";
		}
		return (this.sessionsOnSite == 0) ? "線上" : "結合";
	}

	public int sessions() {
		return this.sessionsOnSite + this.sessionsOnline;
	}

	/**
	 * 合計 of what is known of the six head counts.
	 * @return the sum (人次), or null where none is known
	 */
	public Integer participation() {
		return this.headCounts.stream().filter(Objects::nonNull).reduce(Integer::sum).orElse(null);
	}

}
