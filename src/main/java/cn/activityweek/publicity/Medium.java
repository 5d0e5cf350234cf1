package cn.activityweek.publicity;

/**
 * The kind of a medium: a reprint within one kind is not counted twice.
 */
enum Medium {

	NEWSPAPER("報紙"),

	BROADCAST("電視廣播"),

	WEBSITE("網站"),

	WECHAT("微信公眾號"),

	SHORT_VIDEO("視頻號抖音"),

	OTHER("其他");

	private final String label;

	Medium(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
