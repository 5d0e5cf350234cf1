package cn.activityweek.publicity;

/**
 * Where an item for provincial media stands.
 */
enum ProvincialState {

	CANDIDATE("候選"),

	CHOSEN("選定"),

	SENT("已報送"),

	PUBLISHED("已刊發"),

	NOT_USED("未採用");

	private final String label;

	ProvincialState(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	/**
	 * Whether it counts as sent to provincial media.
	 * @return true from the sending on, whatever came of it
	 */
	public boolean isSent() {
		return this == SENT || this == PUBLISHED || this == NOT_USED;
	}

}
