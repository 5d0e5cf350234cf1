package cn.activityweek.participation;

/**
 * How names got onto an activity's record.
 */
enum SourceKind {

	SIGN_IN("掃碼簽到"), LIST("名單"), CLASSES("整班");

	private final String label;

	SourceKind(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
