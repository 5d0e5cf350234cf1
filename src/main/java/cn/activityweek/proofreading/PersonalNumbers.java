package cn.activityweek.proofreading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.activityweek.core.CollegeTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds the numbers by which a person can be known or reached, however they are written:
 * in full width, in groups, with what can't be seen in between. What only looks like one
 * is left alone: dates, 人次, telephones of offices, 文號, amounts, decimals, orders,
 * addresses of pages. A table's cell or a paragraph ends a number.
 */
@Component
public class PersonalNumbers {

	private static final Pattern IDENTITY = Pattern.compile("(?<![0-9])[1-9](?:[ -]?[0-9]){16}[ -]?[0-9Xx](?![0-9])");

	private static final Pattern OLD_IDENTITY = Pattern
		.compile("(?<![0-9])[1-8](?:[0-9]{14}|[0-9]{5}[ -][0-9]{6}[ -][0-9]{3})(?![0-9])");

	/** In groups of four, six and the rest, or none. */
	private static final Pattern CARD = Pattern.compile(
			"(?<![0-9])[2-9](?:[0-9]{15,18}|[0-9]{3}(?:[ -][0-9]{4}){3}(?:[ -]?[0-9]{1,3})?|[0-9]{5}[ -][0-9]{10,13})(?![0-9])");

	/** In groups as people write them; digit by digit too. */
	private static final Pattern MOBILE = Pattern
		.compile("(?<![0-9])(?:\\(?(?:\\+|00)?86\\)?[ -]?)?(1[3-9](?:[0-9]{9}|[0-9][ -][0-9]{4}[ -][0-9]{4}"
				+ "|[0-9]{2}[ -][0-9]{3}[ -][0-9]{4}|[0-9][ -][0-9]{8}|[0-9]{5}[ -][0-9]{4}|[0-9]{3} [0-9]{6}"
				+ "|[0-9][ -][0-9]{3}[ -][0-9]{5})|1[ -][3-9](?:[ -][0-9]){9})(?![0-9])");

	/** The same between other marks, in brackets, or over two or three lines. */
	private static final Pattern MARKED_MOBILE = Pattern
		.compile("(?<![0-9])(?<![0-9][./_·•‧・。\\u000b])(1[3-9][0-9]([./_·•‧・。\\u000b]) ?[0-9]{4}\\2 ?[0-9]{4}"
				+ "|1[3-9][0-9]\\u000b ?[0-9]{4}[ -]?[0-9]{4}|1[3-9][0-9][ -]?[0-9]{4}\\u000b ?[0-9]{4}"
				+ "|1[3-9][0-9]{3}\\u000b ?[0-9]{6}|\\(1[3-9][0-9]\\) ?-?[0-9]{4}[ ./_·-]?[0-9]{4})"
				+ "(?![0-9]|[./_·•‧・][0-9])");

	private static final String SPELT = "0-9零一二三四五六七八九幺壹贰貳叁參肆伍陆陸柒捌玖";

	/** In Chinese numerals, or some of them. */
	private static final Pattern SPELT_MOBILE = Pattern
		.compile("(?<![%1$s])(?=[%1$s -]*[^0-9 -])([1一幺壹][ -]?[3-9三四五六七八九叁參肆伍陆陸柒捌玖](?:[ -]?[%1$s]){9})(?![%1$s])"
			.formatted(SPELT));

	private static final Pattern COLLEGE_WORD = Pattern.compile(NumberColumns.WORDS + "[^0-9A-Za-z\\n\\u000b]{0,6}");

	private static final Pattern COLLEGE_NUMBER = Pattern.compile("[A-Za-z]{0,4}[0-9](?:[ -]?[0-9]){4,19}(?![0-9])");

	private static final Pattern AND = Pattern.compile("[、,，;； 和及與与至到/-]{1,3}");

	/** What makes of the digits before it an amount. */
	private static final Pattern UNIT = Pattern.compile(" ?(?:[.．][0-9]|[元圓圆%％]|人次|次|件|平方|立方|[噸吨]|公里|千米|[萬万億亿])");

	/**
	 * What makes of the digits behind it an order or a code, of which some pass the check
	 * of a card.
	 */
	private static final Pattern CODE = Pattern.compile(
			"(?:[單单][號号]|[編编][號号碼码]|流水[號号]?|代[碼码]|ISBN|ISSN|DOI|批[號号]|序列[號号]|文[號号])[^0-9\\n]{0,4}$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ADDRESS = Pattern.compile("(?:://|www\\.)[^\\s\\u2e80-\\uffff]*$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern LIST_MARK = Pattern.compile("(?:^|[\\n\\u000b]) ?(?:[1-9]|[12][0-9])\\.$");

	/**
	 * How far back it is looked for what stands before a number; an address is longer.
	 */
	private static final int FAR = 200;

	private final Clock clock;

	private final Pattern own;

	PersonalNumbers(Clock clock, @Value("${activity-week.proofreading.college-numbers:}") String own) {
		this.clock = clock;
		this.own = own.isBlank() ? null : Pattern.compile("(?<![0-9A-Za-z])(?:" + own + ")(?![0-9A-Za-z])");
	}

	/**
	 * The personal numbers in a text.
	 * @param text plain text, paragraphs and cells divided by line breaks or tabs
	 * @return in the text's order, none overlapping another
	 */
	public List<PersonalNumber> in(String text) {
		LocalDate today = CollegeTime.date(this.clock.instant());
		DigitText digits = DigitText.of(text);
		Search search = new Search(digits);
		search.find(NumberKind.IDENTITY, IDENTITY, 0, (match) -> IdentityNumber.is(digits.of(match), today));
		search.find(NumberKind.CARD, CARD, 0,
				(match) -> BankCard.is(digits.of(match)) && !isCode(digits, match.start()) && !isAmount(digits, match));
		collegeNumbers(search, digits);
		search.find(NumberKind.IDENTITY, OLD_IDENTITY, 0,
				(match) -> IdentityNumber.is(digits.of(match), today) && !isCode(digits, match.start()));
		search.find(NumberKind.MOBILE, MOBILE, 1, (match) -> !isAmount(digits, match) && !search.goesOn(match));
		search.find(NumberKind.MOBILE, MARKED_MOBILE, 1,
				(match) -> !isAmount(digits, match) && !isCode(digits, match.start()));
		search.find(NumberKind.MOBILE, SPELT_MOBILE, 1, (match) -> !isAmount(digits, match));
		if (this.own != null) {
			search.find(NumberKind.COLLEGE, this.own, 0, (match) -> true);
		}
		return search.found.stream().sorted(Comparator.comparingInt(PersonalNumber::start)).toList();
	}

	/**
	 * The text without them.
	 * @param text plain text
	 * @return as long as the text, asterisks in place of what must not be read
	 */
	public String mask(String text) {
		StringBuilder masked = new StringBuilder(text);
		in(text).forEach((number) -> number.mask(masked));
		return masked.toString();
	}

	private static void collegeNumbers(Search search, DigitText digits) {
		Matcher word = COLLEGE_WORD.matcher(digits.plain());
		Matcher number = COLLEGE_NUMBER.matcher(digits.plain());
		Matcher and = AND.matcher(digits.plain());
		while (word.find()) {
			int from = word.end();
			while (number.region(from, digits.plain().length()).lookingAt()) {
				search.add(NumberKind.COLLEGE, number.start(), number.end());
				from = number.end();
				if (and.region(from, digits.plain().length()).lookingAt()) {
					from = and.end();
				}
			}
		}
	}

	private static boolean isCode(DigitText digits, int from) {
		String before = digits.before(from, FAR);
		return CODE.matcher(before).find() || ADDRESS.matcher(before).find();
	}

	/** A decimal looks like the number of an item of a list that begins a paragraph. */
	private static boolean isAmount(DigitText digits, MatchResult match) {
		int from = match.start();
		if (digits.at(from - 1) == '.' && digits.isDigit(from - 2)) {
			return !LIST_MARK.matcher(digits.before(from, FAR)).find();
		}
		return "¥￥$€".indexOf(digits.at(from - 1)) >= 0
				|| UNIT.matcher(digits.plain()).region(match.end(), digits.plain().length()).lookingAt();
	}

	/**
	 * One look through a text; what has been found first isn't found again as something
	 * else.
	 */
	private static final class Search {

		private final DigitText digits;

		private final BitSet taken = new BitSet();

		private final List<PersonalNumber> found = new ArrayList<>();

		Search(DigitText digits) {
			this.digits = digits;
		}

		void find(NumberKind kind, Pattern pattern, int group, Predicate<MatchResult> is) {
			Matcher matcher = pattern.matcher(this.digits.plain());
			int from = 0;
			while (from <= this.digits.plain().length() && matcher.find(from)) {
				boolean found = is.test(matcher);
				if (found) {
					add(kind, matcher.start(group), matcher.end(group));
				}
				from = found ? matcher.end() : matcher.start() + 1;
			}
		}

		void add(NumberKind kind, int from, int to) {
			if (this.taken.get(from, to).isEmpty()) {
				this.taken.set(from, to);
				this.found.add(this.digits.number(kind, from, to));
			}
		}

		/** Groups that go on before them are part of something longer. */
		boolean goesOn(MatchResult match) {
			int from = match.start();
			boolean grouped = match.end(1) - match.start(1) > 11;
			char before = this.digits.at(from - 1);
			return grouped && (before == ' ' || before == '-') && this.digits.isDigit(from - 2)
					&& !this.taken.get(from - 2);
		}

	}

}
