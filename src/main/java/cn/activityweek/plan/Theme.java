package cn.activityweek.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The theme of the week: after 主題： , in quotation marks after 主題為, or in the line below
 * the heading 主題.
 */
final class Theme {

	private static final String NUMBER = "^\\s{0,9}(?:[(]?\\s{0,2}[一二三四五六七八九十\\d]{1,3}\\s{0,2}[)、.]{1,2})?\\s{0,6}";

	private static final String NAME = "(?:(?:本次|本届|今年|年度)?(?:活动周?|宣传)?(?:的)?)?主\\s{0,6}题";

	private static final Pattern LABELLED = Pattern.compile(NUMBER + NAME + "\\s{0,6}(?::|为:?|是:?)\\s{0,6}(?=\\S)");

	private static final Pattern HEADING = Pattern.compile(NUMBER + NAME + "\\s{0,9}:?\\s{0,9}$");

	private static final Pattern NUMBERED = Pattern
		.compile("^\\s{0,9}(?:[(]\\s{0,2}[一二三四五六七八九十\\d]{1,3}\\s{0,2}[)]|[一二三四五六七八九十]{1,3}[、.]|\\d{1,2}[、.])");

	private static final Pattern INLINE = Pattern
		.compile("主题\\s{0,3}(?:为|是|:)\\s{0,3}:?\\s{0,3}([\"《])([^\"《》\\n]{2,80})[\"》]");

	private static final Pattern QUOTED_FIRST = Pattern
		.compile("以\\s{0,3}\"([^\"\\n]{2,80})\"\\s{0,3}为\\s{0,3}(?:活动)?主题");

	private static final int LONGEST = 60;

	private Theme() {
	}

	static Found<String> in(List<Passage> lines) {
		for (int i = 0; i < lines.size(); i++) {
			Passage line = lines.get(i);
			Matcher labelled = LABELLED.matcher(line.plain());
			if (labelled.find()) {
				return of(line.from(labelled.end()));
			}
			Passage below = HEADING.matcher(line.plain()).find() ? below(lines, i) : null;
			if (below != null) {
				Found<String> quoted = inSentence(List.of(below));
				return quoted.isPresent() ? quoted : of(below);
			}
		}
		return inSentence(lines);
	}

	private static Passage below(List<Passage> lines, int heading) {
		for (Passage line : lines.subList(heading + 1, lines.size())) {
			if (!line.isBlank()) {
				boolean another = NUMBERED.matcher(line.plain()).find() || LABELLED.matcher(line.plain()).find();
				return another ? null : line;
			}
		}
		return null;
	}

	private static Found<String> inSentence(List<Passage> lines) {
		for (Passage line : lines) {
			Matcher inline = INLINE.matcher(line.plain());
			if (inline.find()) {
				return Found.sure(line.sub(inline.start(2), inline.end(2)).strip("").text());
			}
			Matcher quoted = QUOTED_FIRST.matcher(line.plain());
			if (quoted.find()) {
				return Found.sure(line.sub(quoted.start(1), quoted.end(1)).strip("").text());
			}
		}
		return Found.nothing();
	}

	private static Found<String> of(Passage written) {
		Passage theme = written.strip("。;,");
		if (theme.plain().startsWith("\"")) {
			int close = theme.plain().indexOf('"', 1);
			if (close > 1 && (close == theme.length() - 1 || "。;,".indexOf(theme.plain().charAt(close + 1)) >= 0)) {
				theme = theme.sub(1, close).strip("");
			}
		}
		if (theme.isBlank()) {
			return Found.nothing();
		}
		boolean odd = theme.length() > LONGEST || theme.plain().contains("。") || theme.plain().contains("主题");
		return new Found<>(theme.text(), odd ? "不像單獨的一句主題，可能多讀了前後文" : null);
	}

}
