package cn.activityweek.publicity;

import java.time.LocalDate;

/**
 * A media report in the list.
 *
 * @param id the report
 * @param title its title
 * @param outlet the medium
 * @param level how far it reaches
 * @param medium its kind
 * @param confirmed whether 宣傳統戰部 has looked at the medium
 * @param publishedOn when
 * @param link where it can be read, may be empty
 * @param proofs how many proofs there are
 * @param reprint 轉載
 * @param origin the medium of the first report, null where it isn't recorded
 * @param activity title of the main activity, null for the whole week
 * @param activityId its id
 * @param department 報送部門
 * @param counted whether it counts in U to W of 附件2
 */
record ReportLine(Long id, String title, String outlet, OutletLevel level, Medium medium, boolean confirmed,
		LocalDate publishedOn, String link, int proofs, boolean reprint, String origin, String activity,
		Long activityId, String department, boolean counted) {

	public boolean isLacking() {
		return this.link.isEmpty() && this.proofs == 0;
	}

	/**
	 * Why it doesn't count.
	 * @return Chinese, empty where it does
	 */
	public String why() {
		if (this.counted) {
			return "";
		}
		return (this.level == OutletLevel.COLLEGE) ? "校級，不計入校外媒體" : "同一類媒體已計一次";
	}

}
