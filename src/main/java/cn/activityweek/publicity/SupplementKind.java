package cn.activityweek.publicity;

/**
 * What is counted beside the works that came through their hand-in page.
 */
enum SupplementKind {

	PHOTOGRAPHS("攝影作品（件）"),

	VIDEOS("短視頻作品（件）"),

	SENT_TO_MEDIA("推送校外媒體（件）"),

	PLAYS("播放或閱讀（次）");

	private final String label;

	SupplementKind(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
