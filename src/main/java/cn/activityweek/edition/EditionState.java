package cn.activityweek.edition;

/**
 * Where a year's week stands. Exactly one edition is current; the others are read-only.
 */
public enum EditionState {

	PREPARATION("籌備中"), CURRENT("當前"), ENDED("已結束");

	private final String label;

	EditionState(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
