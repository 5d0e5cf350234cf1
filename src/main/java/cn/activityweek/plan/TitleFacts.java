package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a plan says of itself in its title, its first paragraph and the title of its form:
 * year, college and the authority's notice.
 */
final class TitleFacts {

	private static final Pattern YEAR = Pattern
		.compile("(?<!\\d)(20\\d{2})\\s{0,3}年度?\\s{0,3}\"?\\s{0,3}职业?教育?\\s{0,3}活动\\s{0,3}周");

	private static final Pattern FORM = Pattern
		.compile("《\\s{0,3}([\\p{IsHan}()]{2,30}(?:学院|大学|学校))\\s{0,3}(?:20\\d{2}\\s{0,3}年度?)?\\s{0,3}\"?\\s{0,3}职");

	private static final Pattern COLLEGE = Pattern
		.compile("([\\p{IsHan}]{2,24}(?:学院|大学|学校))\\s{0,3}(?:20\\d{2}\\s{0,3}年度?)\\s{0,3}\"?\\s{0,3}职业?教育?\\s{0,3}活动");

	private static final Pattern NOTICE = Pattern.compile(
			"([\\p{IsHan}]{2,12})\\s{0,2}[\\[(]\\s{0,2}(20\\d{2})\\s{0,2}[\\])]\\s{0,2}第?\\s{0,2}(\\d{1,4})\\s{0,2}号");

	private static final Pattern LEADING_WORDS = Pattern.compile("^.*(?:根据|按照|依据|遵照|依照|的通知|以|见|为)");

	private static final Pattern ABOUT = Pattern.compile("关于|印发|做好|开展");

	private TitleFacts() {
	}

	static Found<Integer> year(Passage plan) {
		List<Integer> years = YEAR.matcher(ChineseNumber.arabic(plan.plain()))
			.results()
			.map((result) -> Integer.valueOf(result.group(1)))
			.distinct()
			.toList();
		if (years.isEmpty()) {
			return Found.nothing();
		}
		return new Found<>(years.get(0), (years.size() > 1) ? "文中還提到 " + years.get(1) + " 年的活動周" : null);
	}

	static Found<String> college(Passage plan) {
		Matcher form = FORM.matcher(plan.plain());
		if (form.find()) {
			return college(plan.sub(form.start(1), form.end(1)), true);
		}
		Matcher title = COLLEGE.matcher(plan.plain());
		if (!title.find()) {
			return Found.nothing();
		}
		boolean atStart = title.start() == 0 || plan.plain().charAt(title.start() - 1) == '\n';
		return college(plan.sub(title.start(1), title.end(1)), atStart);
	}

	private static Found<String> college(Passage name, boolean startsThere) {
		boolean clean = startsThere && !ABOUT.matcher(name.plain()).find();
		return new Found<>(name.text(), clean ? null : "學校名稱前可能多讀了幾個字");
	}

	/**
	 * The notice that the plan follows; the plan's own number, alone in its line, counts
	 * only where there is no other.
	 * @param plan the whole plan
	 * @return the number with 〔〕
	 */
	static Found<String> notice(Passage plan) {
		List<Found<String>> cited = new ArrayList<>();
		List<Found<String>> own = new ArrayList<>();
		for (Passage line : plan.lines()) {
			Matcher notice = NOTICE.matcher(line.plain());
			while (notice.find()) {
				boolean alone = notice.end() - notice.start() == line.strip("").length();
				(alone ? own : cited).add(number(line, notice));
			}
		}
		if (cited.isEmpty()) {
			return own.isEmpty() ? Found.nothing() : own.get(0).doubted("可能是本方案自己的文號");
		}
		String first = cited.get(0).value();
		String others = String.join("、",
				cited.stream().map(Found::value).filter((value) -> !value.equals(first)).distinct().toList());
		return cited.get(0).doubted(others.isEmpty() ? null : "文中還有其他文號：" + others);
	}

	private static Found<String> number(Passage line, Matcher notice) {
		int from = notice.start(1);
		Matcher words = LEADING_WORDS.matcher(notice.group(1));
		boolean cut = words.find() && notice.group(1).length() - words.end() >= 2;
		from += cut ? words.end() : 0;
		boolean runsOn = notice.start() > 0 && Character.isIdeographic(line.plain().charAt(notice.start() - 1));
		String number = line.sub(from, notice.end(1)).text() + "〔" + notice.group(2) + "〕" + notice.group(3)
				+ line.text().charAt(notice.end() - 1);
		return new Found<>(number, (cut || runsOn) ? "文號前可能多讀或少讀了字" : null);
	}

}
