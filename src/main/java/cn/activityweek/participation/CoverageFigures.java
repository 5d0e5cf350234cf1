package cn.activityweek.participation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many different students the lists of names know, of those enrolled. These are
 * people (人), never made from attendances (人次).
 *
 * @param enrolled 在校生; null where they have not been entered
 * @param students different students on the lists; null where there is no list, or no
 * class list to know them by
 * @param named activities held of which there are names
 * @param held activities held
 * @param unentered colleges that have not entered their 在校生
 */
public record CoverageFigures(Integer enrolled, Integer students, int named, int held, int unentered) {

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	/**
	 * 參與覆蓋率.
	 * @return percent with one decimal; null where either number is unknown
	 */
	public BigDecimal rate() {
		if (this.enrolled == null || this.students == null) {
			return null;
		}
		return new BigDecimal(this.students).multiply(HUNDRED)
			.divide(new BigDecimal(this.enrolled), 1, RoundingMode.HALF_UP);
	}

	/**
	 * What has to stand beside the figures.
	 * @return for example 據 3／7 項活動的名單
	 */
	public String remark() {
		return "據 %d／%d 項活動的名單".formatted(this.named, this.held);
	}

	/**
	 * What keeps 在校生 from being known.
	 * @return Chinese, empty where they are
	 */
	public String enrolmentRemark() {
		return (this.unentered > 0) ? this.unentered + " 個學院未填" : "";
	}

}
