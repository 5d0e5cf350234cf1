package cn.activityweek.news;

/**
 * What a post is, as the column sorts it.
 */
public enum PostKind {

	/** Reports one or more activities. */
	ACTIVITY_NEWS("活動動態"),

	/** What the column announces: policy, the plan, notices. */
	NOTICE("政策宣傳（通知公告）"),

	/** A typical case (典型案例). */
	CASE("典型案例"),

	/** A story of people (職教故事). */
	STORY("職教故事"),

	/** What media outside the college wrote, with its source. */
	MEDIA_COVERAGE("媒體報道");

	private final String label;

	PostKind(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
