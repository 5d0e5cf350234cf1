package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins what a space tears apart: documents widen a name of two characters to the width
 * of three (張 震).
 */
final class SpacedNames {

	private SpacedNames() {
	}

	static List<NameToken> join(List<NameToken> tokens, Surnames surnames, String reason) {
		List<NameToken> joined = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			NameToken token = tokens.get(i);
			NameToken next = (i + 1 < tokens.size()) ? tokens.get(i + 1) : null;
			NameToken previous = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (token.size() == 1 && next != null && goesOn(token, next, surnames)) {
				joined.add(token.joined(next, reason));
				i++;
			}
			else if (token.size() == 1 && previous != null && previous.size() == 2 && previous.doubt() == null) {
				joined.set(joined.size() - 1, previous.joined(token, reason));
			}
			else {
				joined.add(token);
			}
		}
		return joined;
	}

	/**
	 * Two characters that may be a name themselves are one only with a frequent surname.
	 */
	private static boolean goesOn(NameToken token, NameToken next, Surnames surnames) {
		return next.size() == 1 || (next.size() == 2 && surnames.rank(token.text()) < surnames.rank(next.first()));
	}

}
