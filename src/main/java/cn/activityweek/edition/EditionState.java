package cn.activityweek.edition;

/**
 * Where a year's week stands. At most one edition is current. One in preparation is
 * changed and seen only by who prepares it; one that has ended is read-only.
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
