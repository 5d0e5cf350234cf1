package cn.activityweek.publicity;

/**
 * How many items have gone to provincial or higher media, of the 1 to 3 that the plan
 * asks for.
 *
 * @param sent 已報送, whatever came of it (件)
 */
record ProvincialGauge(int sent) {

	private static final int MOST = 3;

	public boolean isNone() {
		return this.sent == 0;
	}

	public boolean isTooMany() {
		return this.sent > MOST;
	}

	/**
	 * What the number means.
	 * @return Chinese
	 */
	public String getWords() {
		if (isNone()) {
			return "還沒有報送，應報 1–3 件";
		}
		return isTooMany() ? "超過 3 件，請核對是否都是特色活動" : "符合要求（1–3 件）";
	}

}
