package cn.activityweek.activity;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;

/**
 * How large an activity was, beside the head counts. Null is unknown.
 *
 * @param sessionsOnSite sessions on site (場)
 * @param sessionsOnline sessions online (場)
 * @param enterprises enterprises that took part (家次)
 * @param volunteers volunteers, part of the head counts (人次)
 * @param volunteerHours hours of voluntary service, one decimal (小時)
 * @param openVenues venues opened (個次)
 */
@Embeddable
record Extent(int sessionsOnSite, int sessionsOnline, Integer enterprises, Integer volunteers,
		BigDecimal volunteerHours, Integer openVenues) {

	static final Extent ONE_SESSION = new Extent(1, 0, null, null, null, null);

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

}
