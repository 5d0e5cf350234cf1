package cn.activityweek.publicity;

/**
 * Where a lead stands.
 */
enum LeadState {

	/** Nobody has looked at it. */
	NEW("新線索"),

	/** Somebody of 宣傳統戰部 follows it. */
	FOLLOWED("跟進中"),

	/** There is a post. */
	WRITTEN("已成稿"),

	/** With a reason. */
	DECLINED("不採用"),

	/** By its department, before anybody took it up. */
	TAKEN_BACK("已撤回");

	private final String label;

	LeadState(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
