package cn.activityweek.exchange;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import cn.activityweek.core.ChineseScript;

/**
 * What tells whether two records are of the same event: the day, a near title, the same
 * place.
 *
 * @param label how to point it out
 * @param day the day of its start
 * @param title pairs of characters of its title
 * @param numbers the numbers in its title: 第1場 and 第2場 are two events
 * @param place the folded place
 */
record LookAlike(String label, LocalDate day, Set<String> title, String numbers, String place) {

	/** From here on two titles are near: shared pairs, of all pairs of both. */
	private static final double NEAR = 0.6;

	private static final double EQUAL = 0.999;

	static LookAlike of(String label, LocalDate day, String title, String place) {
		String plain = plain(title);
		return new LookAlike(label, day, pairs(plain), plain.replaceAll("[^0-9一二三四五六七八九十]+", " ").strip(),
				plain(place));
	}

	private static String plain(String text) {
		return ChineseScript.fold(text).replaceAll("[\\p{P}\\p{S}]|20\\d\\d年?", "");
	}

	private static Set<String> pairs(String text) {
		Set<String> pairs = new HashSet<>();
		for (int i = 0; i + 1 < text.length(); i++) {
			pairs.add(text.substring(i, i + 2));
		}
		return pairs;
	}

	boolean resembles(LookAlike other) {
		if (!this.day.equals(other.day) || !this.numbers.equals(other.numbers)) {
			return false;
		}
		double near = nearness(this.title, other.title);
		return near >= EQUAL || (near >= NEAR && samePlace(other));
	}

	private boolean samePlace(LookAlike other) {
		return this.place.contains(other.place) || other.place.contains(this.place)
				|| nearness(pairs(this.place), pairs(other.place)) >= NEAR;
	}

	private static double nearness(Set<String> one, Set<String> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return 0;
		}
		long shared = one.stream().filter(other::contains).count();
		return 2.0 * shared / (one.size() + other.size());
	}

}
