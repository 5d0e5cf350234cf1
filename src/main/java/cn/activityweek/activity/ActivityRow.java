package cn.activityweek.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An activity as a row of 活動明細 prints it, names instead of ids. Null is unknown.
 *
 * @param number its number, by which people refer to it: one sequence counts on through
 * all years, so that a year's numbers neither begin at 1 nor follow each other closely
 * @param module the module's numeral and short title
 * @param title 活動名稱
 * @param startsAt the start
 * @param endsAt the end, null where none is given
 * @param place the place
 * @param countedFor 計入部門
 * @param organiser 承辦單位
 * @param cooperating 配合單位 of the college and partners from outside
 * @param form 形式: 線下, 線上 or 結合
 * @param sessions sessions on site and online (場)
 * @param headCounts the six head counts in the order of 附件2 (人次), each may be null
 * @param participation 合計 of what is known of the six (人次)
 * @param enterprises 參與企業 (家次)
 * @param volunteers 志願者 (人次)
 * @param volunteerHours 志願服務時長 (小時)
 * @param openVenues 開放場所 (個次)
 * @param contactName 負責人
 * @param contactTelephone 聯繫電話
 * @param recordedBy 填報人
 * @param state where it stands
 * @param remarks 備註
 * @param duplicateOf the number of the record that counts instead (重複，不計入), null where
 * this one may count
 */
public record ActivityRow(int number, String module, String title, Instant startsAt, Instant endsAt, String place,
		String countedFor, String organiser, String cooperating, String form, int sessions, List<Integer> headCounts,
		Integer participation, Integer enterprises, Integer volunteers, BigDecimal volunteerHours, Integer openVenues,
		String contactName, String contactTelephone, String recordedBy, String state, String remarks,
		Integer duplicateOf) {

	/**
	 * The state as a list prints it.
	 * @return the state, or that another record counts instead and which
	 */
	public String standing() {
		return (this.duplicateOf != null) ? "重複，不計入，見 " + this.duplicateOf : this.state;
	}

}
