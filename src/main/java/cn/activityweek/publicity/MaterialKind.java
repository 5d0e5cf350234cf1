package cn.activityweek.publicity;

/**
 * What departments hand in to 宣傳統戰部 beside posts.
 */
enum MaterialKind {

	CASE("典型案例"),

	STORY("職教故事"),

	EXAMPLE("宣傳報道案例");

	private final String label;

	MaterialKind(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	/**
	 * The unit of 材料報送 in 附件2.
	 * @return 篇 or 件
	 */
	public String getUnit() {
		return (this == EXAMPLE) ? "件" : "篇";
	}

}
