package cn.activityweek.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.CollegeTime;

/**
 * By what two records are recognised as one event: same day, near title, same or near
 * place. Nearness is that of the pairs of characters (Dice), script and marks apart. No
 * more is known of it here than the schedule shows to everybody.
 */
final class EventFace {

	/** Of the pairs of two titles this share is common: 2023年…啟動儀式 and …啟動儀式. */
	private static final double NEAR_TITLE = 0.6;

	private static final double NEAR_PLACE = 0.5;

	/** A shorter title within a longer one says the same from this length on. */
	private static final int TELLING = 4;

	private static final int TELLING_PLACE = 2;

	private final Long id;

	private final LocalDate day;

	private final String title;

	private final Set<String> titlePairs;

	private final String place;

	private final Set<String> placePairs;

	EventFace(Long id, String title, String place, Instant startsAt) {
		this.id = id;
		this.day = CollegeTime.date(startsAt);
		this.title = bare(title);
		this.titlePairs = pairs(this.title);
		this.place = bare(place);
		this.placePairs = pairs(this.place);
	}

	private static String bare(String text) {
		return ChineseScript.fold(text).replaceAll("[^\\p{L}\\p{N}]+", "");
	}

	private static Set<String> pairs(String text) {
		int[] characters = text.codePoints().toArray();
		Set<String> pairs = new HashSet<>();
		for (int i = 0; i + 1 < characters.length; i++) {
			pairs.add(new String(characters, i, 2));
		}
		return pairs;
	}

	boolean looksLike(EventFace other) {
		return !this.id.equals(other.id) && this.day.equals(other.day)
				&& near(this.place, this.placePairs, other.place, other.placePairs, NEAR_PLACE, TELLING_PLACE)
				&& near(this.title, this.titlePairs, other.title, other.titlePairs, NEAR_TITLE, TELLING);
	}

	private static boolean near(String one, Set<String> onePairs, String other, Set<String> otherPairs, double least,
			int telling) {
		if (one.equals(other)) {
			return true;
		}
		String shorter = (one.length() < other.length()) ? one : other;
		String longer = shorter.equals(one) ? other : one;
		if (shorter.codePointCount(0, shorter.length()) >= telling && longer.contains(shorter)) {
			return true;
		}
		return dice(onePairs, otherPairs) >= least;
	}

	/** Twice the common pairs divided by all, from 0 to 1. */
	static double dice(Set<String> one, Set<String> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return 0;
		}
		Set<String> smaller = (one.size() < other.size()) ? one : other;
		Set<String> larger = (smaller == one) ? other : one;
		long common = smaller.stream().filter(larger::contains).count();
		return 2.0 * common / (one.size() + other.size());
	}

	Long id() {
		return this.id;
	}

	LocalDate day() {
		return this.day;
	}

}
