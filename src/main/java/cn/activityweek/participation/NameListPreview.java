package cn.activityweek.participation;

/**
 * What a list of names would add to an activity's record.
 *
 * @param people people whom the list names
 * @param recorded those of them who are on record for the activity already
 * @param known those of them who are on a class list
 * @param wrong rows that can't be taken
 */
record NameListPreview(int people, int recorded, int known, int wrong) {

	public int added() {
		return this.people - this.recorded;
	}

	public int unverified() {
		return this.people - this.known;
	}

}
