package cn.activityweek.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.CollegeTime;

/**
 * By what two records are recognised as one event: same day, near title, same or near
 * place, and no other number in the title (第1場 and 第2場). Nearness is that of the pairs of
 * characters (Dice), script and marks apart. No more is known of it here than the
 * schedule shows to everybody.
 */
public final class EventFace {

	/** Of the pairs of two titles this share is common: 2023年…啟動儀式 and …啟動儀式. */
	private static final double NEAR_TITLE = 0.6;

	private static final double NEAR_PLACE = 0.5;

	/** A shorter title within a longer one says the same from this length on. */
	private static final int TELLING = 4;

	private static final int TELLING_PLACE = 2;

	private static final String YEAR = "20\\d\\d年?";

	/** In folded text; 一 within other words is no number. */
	private static final Pattern NUMBER = Pattern
		.compile("\\d+|(?<=第)[〇一二三四五六七八九十]+|[〇一二三四五六七八九十]+(?=[场期届轮批讲])|(?<=\\()[〇一二三四五六七八九十]+(?=\\))");

	private static final String DIGITS = "〇一二三四五六七八九";

	private static final char TEN = '十';

	private final Long id;

	private final LocalDate day;

	private final String title;

	private final Set<String> titlePairs;

	private final Set<Integer> numbers;

	private final String place;

	private final Set<String> placePairs;

	EventFace(Long id, String title, String place, Instant startsAt) {
		this(id, title, place, CollegeTime.date(startsAt));
	}

	private EventFace(Long id, String title, String place, LocalDate day) {
		this.id = id;
		this.day = day;
		this.title = bare(title);
		this.titlePairs = pairs(this.title);
		this.numbers = numbers(title);
		this.place = bare(place);
		this.placePairs = pairs(this.place);
	}

	/**
	 * The face of what isn't recorded yet.
	 * @param title the title
	 * @param place the place
	 * @param day the day of its start
	 * @return the face
	 */
	public static EventFace of(String title, String place, LocalDate day) {
		return new EventFace(null, title, place, day);
	}

	private static Set<Integer> numbers(String title) {
		return NUMBER.matcher(ChineseScript.fold(title).replaceAll(YEAR, ""))
			.results()
			.map((number) -> value(number.group()))
			.collect(Collectors.toSet());
	}

	/** Up to 99 in Chinese; of longer figures the end tells them apart. */
	private static int value(String number) {
		int ten = number.indexOf(TEN);
		if (ten >= 0) {
			int tens = (ten > 0) ? DIGITS.indexOf(number.charAt(ten - 1)) : 1;
			int ones = (ten + 1 < number.length()) ? DIGITS.indexOf(number.charAt(ten + 1)) : 0;
			return tens * 10 + ones;
		}
		int value = 0;
		for (char digit : number.toCharArray()) {
			int known = DIGITS.indexOf(digit);
			value = value * 10 + ((known >= 0) ? known : Character.digit(digit, 10));
		}
		return value;
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

	/**
	 * Whether both may be one event.
	 * @param other another record, or what may become one
	 * @return false for the same record
	 */
	public boolean looksLike(EventFace other) {
		boolean same = this.id != null && this.id.equals(other.id);
		return !same && this.day.equals(other.day) && sameNumbers(other)
				&& near(this.place, this.placePairs, other.place, other.placePairs, NEAR_PLACE, TELLING_PLACE)
				&& near(this.title, this.titlePairs, other.title, other.titlePairs, NEAR_TITLE, TELLING);
	}

	/** A title without any says nothing about which one it is. */
	private boolean sameNumbers(EventFace other) {
		return this.numbers.containsAll(other.numbers) || other.numbers.containsAll(this.numbers);
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
