package cn.activityweek.plan;

import cn.activityweek.core.MatchingForm;

/**
 * A piece of a list of names between two separators.
 *
 * @param text the characters as written
 * @param startsLine whether a line break and no mark stands before it
 * @param doubt what was taken away from it or joined to it, Chinese; null if nothing
 */
record NameToken(String text, boolean startsLine, String doubt) {

	int size() {
		return this.text.codePointCount(0, this.text.length());
	}

	String plain() {
		return MatchingForm.of(this.text);
	}

	String first() {
		return this.text.substring(0, this.text.offsetByCodePoints(0, 1));
	}

	NameToken joined(NameToken next, String reason) {
		return new NameToken(this.text + next.text, this.startsLine, reason);
	}

}
