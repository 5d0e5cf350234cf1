package cn.activityweek.participation;

/**
 * Guests as the statistics count them; no name is asked of them.
 */
enum GuestKind {

	PUPILS_AND_PARENTS("中小學師生及家長"), RESIDENTS("社區居民"), ENTERPRISE_PEOPLE("企業行業代表"), OFFICIALS_AND_OTHERS("政府及其他");

	private final String label;

	GuestKind(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
