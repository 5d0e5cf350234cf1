package cn.activityweek.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import cn.activityweek.activity.IntakeScope;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.MatchingForm;
import cn.activityweek.core.RefusedException;
import cn.activityweek.programme.ActivityModule;

/**
 * What a text that is already written, a news draft or a notice, says of an activity. All
 * of it is a proposal.
 *
 * @param moduleId the module it seems to belong to, null where that isn't clear
 * @param title its title
 * @param startsAt its start as the form writes it, empty where none was found
 * @param endsAt its end, empty where none was found
 * @param place its place
 * @param numbers the numbers in it
 */
record ActivityReading(Long moduleId, String title, String startsAt, String endsAt, String place,
		List<NumberReader.Found> numbers) {

	static final int LONGEST = 20_000;

	private static final int LONGEST_FIELD = 100;

	private static final Pattern ABOUT = Pattern
		.compile("^(?:关于)?(?:举办|举行|开展|组织|召开)?[“\"「]?(.{2,80}?)[”\"」]?的(?:通知|通告|公告|邀请函|预告|请示|方案)$");

	private static final Pattern LABELLED_TITLE = Pattern
		.compile("(?m)^.{0,6}(?:活动名称|活动主题|项目名称)\\s{0,3}:\\s{0,3}(.{2,100})$");

	private static final Pattern LABELLED_PLACE = Pattern
		.compile("(?:活动|举办|集合|会议|比赛)?(?:地点|地址|场地)\\s{0,3}:\\s{0,3}([^\n。;,]{2,60})");

	private static final Pattern PLACE = Pattern
		.compile("(?:在|于|走进|来到)([^\n。;,!?在于]{2,30}?)(?:隆重|成功|正式|顺利|圆满|如期|联合)?(?:举行|举办|召开|开展|进行|开幕|启动|拉开|参观|开讲)");

	/**
	 * Reads a text.
	 * @param raw the text as pasted or as a document has it
	 * @param scope who logs where
	 * @return what was found
	 */
	static ActivityReading of(String raw, IntakeScope scope) {
		String text = clean(raw);
		if (text.isBlank()) {
			throw new RefusedException("請粘貼活動的文字，或選擇文件");
		}
		if (text.length() > LONGEST) {
			throw new RefusedException("文字超過 " + LONGEST + " 個字，請只貼這一個活動的部分");
		}
		String plain = MatchingForm.of(text);
		Long module = module(plain, scope);
		Optional<WrittenTime> time = WrittenTime.first(plain, scope.edition().getYear());
		return new ActivityReading(module, title(text, plain), time.map(ActivityReading::start).orElse(""),
				time.map(ActivityReading::end).orElse(""), place(text, plain),
				new NumberReader(text, NumberTarget.of(scope, module)).read());
	}

	private static String clean(String raw) {
		return raw.replace("\r\n", "\n")
			.replaceAll("[\r\u000b\f\u0085\u2028\u2029]", "\n")
			.replaceAll("[\\p{Cf}\\p{Cs}\\p{Cc}&&[^\n\t]]", "");
	}

	private static String title(String text, String plain) {
		Matcher labelled = LABELLED_TITLE.matcher(plain);
		if (labelled.find()) {
			return shorten(text.substring(labelled.start(1), labelled.end(1)));
		}
		int start = 0;
		while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
			start++;
		}
		int end = text.indexOf('\n', start);
		end = (end < 0) ? text.length() : end;
		String line = plain.substring(start, end).stripTrailing();
		Matcher about = ABOUT.matcher(line);
		if (about.find()) {
			return shorten(text.substring(start + about.start(1), start + about.end(1)));
		}
		int sentence = line.indexOf('。');
		return shorten(text.substring(start, start + ((sentence > 0) ? sentence : line.length())));
	}

	private static String place(String text, String plain) {
		for (Pattern pattern : List.of(LABELLED_PLACE, PLACE)) {
			Matcher place = pattern.matcher(plain);
			if (place.find()) {
				return shorten(text.substring(place.start(1), place.end(1)));
			}
		}
		return "";
	}

	private static String shorten(String text) {
		String stripped = text.strip();
		return (stripped.codePointCount(0, stripped.length()) <= LONGEST_FIELD) ? stripped
				: stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST_FIELD));
	}

	/** The module of whose names the text has most, if it is one alone. */
	private static Long module(String plain, IntakeScope scope) {
		if (scope.modules().size() == 1) {
			return scope.modules().get(0).getId();
		}
		String text = ChineseScript.fold(plain);
		ActivityModule best = null;
		long most = 1;
		for (ActivityModule module : scope.modules()) {
			String names = ChineseScript.fold(module.getShortTitle() + "\n" + module.getTitle())
				.replaceAll("活动|技能|[\\p{P}\\p{S}]", " ");
			long shared = IntStream.range(0, names.length() - 1)
				.mapToObj((i) -> names.substring(i, i + 2))
				.filter((pair) -> !pair.contains(" ") && text.contains(pair))
				.distinct()
				.count();
			if (shared > most) {
				most = shared;
				best = module;
			}
		}
		return (best != null) ? best.getId() : null;
	}

	private static String start(WrittenTime time) {
		return (time.time() != null) ? LocalDateTime.of(time.day(), time.time()).toString() : "";
	}

	private static String end(WrittenTime time) {
		LocalDate day = (time.endDay() != null) ? time.endDay() : time.day();
		LocalTime end = time.endTime();
		return (end != null) ? LocalDateTime.of(day, end).toString() : "";
	}

}
