package cn.activityweek.participation;

/**
 * What a class list would change.
 *
 * @param added students who are new
 * @param changed students whose name or class is another
 * @param same students who stay as they are
 * @param gone students of the college whom the new list does not name
 * @param goneParticipants those of them who took part in something and would become 未核
 * @param elsewhere rows whose 學號 is on another college's list
 * @param wrong rows that can't be taken
 */
record ClassListPreview(int added, int changed, int same, int gone, int goneParticipants, int elsewhere, int wrong) {

	/**
	 * By which the confirmation recognises that it still is what was shown.
	 * @return all counts in a line
	 */
	public String fingerprint() {
		return this.added + "-" + this.changed + "-" + this.same + "-" + this.gone + "-" + this.elsewhere;
	}

	public boolean changesNothing() {
		return this.added == 0 && this.changed == 0 && this.gone == 0;
	}

	/**
	 * For the audit trail: counts only.
	 * @param removed how many were taken off
	 * @return Chinese
	 */
	String describe(int removed) {
		return "新增 %d、變更 %d、移除 %d、未導入 %d 行".formatted(this.added, this.changed, removed, this.wrong + this.elsewhere);
	}

}
