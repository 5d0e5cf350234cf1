package cn.activityweek.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Cuts names written without anything between them (王樹聲劉吉東) at the most likely places:
 * three characters before two, frequent surnames before rare ones, and no given name with
 * a character that is hardly ever part of one. Always a guess.
 */
final class NameRun {

	private static final int LONGEST = 4;

	private static final double TWO_CHARACTERS = 3;

	private static final double COMPOUND_SURNAME = 1;

	private static final double UNKNOWN_SURNAME = 12;

	private static final double SURNAME_INSIDE = 3;

	private static final double NO_NAME = 100;

	private final Surnames surnames;

	NameRun(Surnames surnames) {
		this.surnames = surnames;
	}

	/**
	 * The names in a run, by dynamic programming over the places where one may end.
	 * @param run characters without separators
	 * @return the names in order; together they are the run
	 */
	List<String> split(String run) {
		String[] characters = run.codePoints().mapToObj(Character::toString).toArray(String[]::new);
		double[] cost = new double[characters.length + 1];
		int[] length = new int[characters.length + 1];
		for (int end = 1; end <= characters.length; end++) {
			cost[end] = Double.MAX_VALUE;
			for (int size = 1; size <= Math.min(LONGEST, end); size++) {
				double total = cost[end - size] + cost(characters, end - size, size);
				if (total < cost[end]) {
					cost[end] = total;
					length[end] = size;
				}
			}
		}
		Deque<String> names = new ArrayDeque<>();
		for (int end = characters.length; end > 0; end -= length[end]) {
			names.addFirst(String.join("", List.of(characters).subList(end - length[end], end)));
		}
		return List.copyOf(names);
	}

	private double cost(String[] characters, int start, int size) {
		if (size == 1) {
			return NO_NAME;
		}
		double simple = (size <= 3) ? cost(characters, start, size, 1) : NO_NAME;
		double compound = (size >= 3) ? cost(characters, start, size, 2) + COMPOUND_SURNAME : NO_NAME;
		return Math.min(simple, compound);
	}

	private double cost(String[] characters, int start, int size, int surnameLength) {
		String surname = (surnameLength == 1) ? characters[start] : characters[start] + characters[start + 1];
		if (surnameLength == 2 && !this.surnames.contains(surname)) {
			return NO_NAME;
		}
		double cost = this.surnames.contains(surname) ? Math.log(this.surnames.rank(surname)) / 2 : UNKNOWN_SURNAME;
		for (int i = start + surnameLength; i < start + size; i++) {
			cost += this.surnames.seldomGiven(characters[i]) ? SURNAME_INSIDE : 0;
		}
		return cost + ((size == 2) ? TWO_CHARACTERS : 0);
	}

}
