package cn.activityweek.news;

/**
 * How a post is taken off the public pages.
 */
public enum Withdrawal {

	/** Its address answers 410 with a notice. */
	NOTICE("留下撤稿說明"),

	/** Its address answers 404, as if it had never been. */
	SILENT("不留痕跡");

	private final String label;

	Withdrawal(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
