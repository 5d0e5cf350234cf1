package cn.activityweek.album;

/**
 * Why a photo can't be published.
 */
enum Obstacle {

	/** A person excluded this one. */
	EXCLUDED("已標明不得發布", true),

	/** Minors may be seen, and nobody has recorded that their school agreed. */
	CONSENT_MISSING("有未成年人，到訪學校的同意還沒有登記", true),

	/** The size for pages is still to be made. */
	PREPARING("網頁用的版本正在準備", false),

	/** No size for pages can be made. */
	UNREADABLE("做不出網頁用的版本", false),

	/** Documents are for the record. */
	DOCUMENT("文檔只供存檔", false);

	private final String label;

	private final boolean rule;

	Obstacle(String label, boolean rule) {
		this.label = label;
		this.rule = rule;
	}

	public String getLabel() {
		return this.label;
	}

	/**
	 * Whether it must not be published, rather than can't be yet.
	 * @return true where the bundle keeps it apart
	 */
	public boolean isRule() {
		return this.rule;
	}

}
