package cn.activityweek.publicity;

/**
 * Columns T to W of 附件2 (篇): each post and each report that counts, at its main activity.
 *
 * @param posts 校園網專欄報道
 * @param city 校外媒體 of the city and below
 * @param province 校外媒體 of the province
 * @param nation 校外媒體 of the nation
 */
public record PublicitySums(int posts, int city, int province, int nation) {

	/** Nothing was reported, which is known and so zero. */
	public static final PublicitySums NONE = new PublicitySums(0, 0, 0, 0);

	/**
	 * Adds sums up.
	 * @param other sums over other posts and reports
	 * @return the sums over both
	 */
	public PublicitySums plus(PublicitySums other) {
		return new PublicitySums(this.posts + other.posts, this.city + other.city, this.province + other.province,
				this.nation + other.nation);
	}

}
