package cn.activityweek.proofreading;

/**
 * How far two words are from each other.
 */
final class Nearness {

	private Nearness() {
	}

	/**
	 * How many characters have to be put in, left out or replaced (Levenshtein).
	 * @param one a word
	 * @param other another
	 * @return 0 for the same word
	 */
	static int distance(CharSequence one, CharSequence other) {
		int[] above = new int[other.length() + 1];
		for (int j = 0; j < above.length; j++) {
			above[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] row = new int[above.length];
			row[0] = i;
			for (int j = 1; j < row.length; j++) {
				int replaced = above[j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
			}
			above = row;
		}
		return above[other.length()];
	}

}
