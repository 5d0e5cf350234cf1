package cn.activityweek.publicity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What some activities add up to.
 *
 * @param module module id where they are a module's, else null
 * @param department department id where they count for one, else null
 * @param over activities whose time is over or that were held (項)
 * @param held activities logged as held (項)
 * @param reported those with a post, in progress or published (項)
 * @param published those with a published post (項)
 * @param soon amber ones (項)
 * @param late red ones (項)
 */
record CoverageSum(Long module, Long department, int over, int held, int reported, int published, int soon, int late) {

	static final CoverageSum NONE = new CoverageSum(null, null, 0, 0, 0, 0, 0, 0);

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	/**
	 * 報道率: published of those held.
	 * @return percent with one decimal, or - where nothing was held
	 */
	public String rate() {
		return (this.held == 0) ? "-" : new BigDecimal(this.published).multiply(HUNDRED)
			.divide(new BigDecimal(this.held), 1, RoundingMode.HALF_UP) + "%";
	}

}
