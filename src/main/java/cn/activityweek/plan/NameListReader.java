package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a list of people. A name is sure only if it stands apart, has two or three
 * characters and a known surname, and nothing beside it suggests that it goes on there.
 */
final class NameListReader {

	private static final String IN_RUN = "原文姓名之間沒有空格，按姓氏切分";

	private static final String NEIGHBOUR = "與相鄰的字可能屬同一姓名";

	private static final String WRAPPED = "在換行處，可能與上一行或下一行的字屬同一姓名";

	private static final String SPACED = "原文姓名中間有空格";

	private static final Pattern OFFICE = Pattern.compile("(?:书记|校长|院长|主任|处长|部长|科长|主席|馆长|会长|董事长|总监|教授|老师|同志|主管|负责人)$");

	private static final Pattern BODY = Pattern.compile("[党委处部院校办室会副系室组]|中心");

	private static final Pattern COLLECTIVE = Pattern.compile("部门|单位|学院|负责人|办公室|中心|全体|有关|相关|各|等$|[部处]$|处室|如下|组成|领导小组");

	private static final Pattern SEVERAL = Pattern.compile("各|全体|有关|相关|部门|单位");

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

	private static final Pattern DOTTED = Pattern.compile("\\p{IsHan}{1,8}(?:·\\p{IsHan}{1,4}){1,4}");

	private static final int LONGEST_RUN = 400;

	private final Surnames surnames;

	private final NameRun run;

	private final List<ReadName> names = new ArrayList<>();

	private String pending;

	private NameListReader(Surnames surnames) {
		this.surnames = surnames;
		this.run = new NameRun(surnames);
	}

	static List<ReadName> read(Passage list, Surnames surnames) {
		NameListReader reader = new NameListReader(surnames);
		List<NameToken> tokens = SpacedNames.join(NameTokenizer.tokens(list), surnames, SPACED);
		for (int i = 0; i < tokens.size(); i++) {
			int before = reader.names.size();
			reader.read(tokens.get(i));
			if (tokens.get(i).startsLine() && !(alone(tokens, i - 1) && alone(tokens, i))) {
				reader.markAcrossLines(before);
			}
		}
		return List.copyOf(reader.names);
	}

	private static boolean alone(List<NameToken> tokens, int at) {
		boolean first = at == 0 || tokens.get(at).startsLine();
		return first && tokens.get(at).doubt() == null && tokens.get(at).size() <= 3
				&& (at + 1 == tokens.size() || tokens.get(at + 1).startsLine());
	}

	/**
	 * Text that was wrapped at a fixed width breaks inside names. Only two sure names of
	 * three characters, the upper not ending in what may be a surname, or a list with a
	 * name a line, show that it was not.
	 */
	private void markAcrossLines(int next) {
		if (next == 0 || next == this.names.size()) {
			return;
		}
		ReadName above = this.names.get(next - 1);
		ReadName below = this.names.get(next);
		String last = above.text().substring(above.text().offsetByCodePoints(above.text().length(), -1));
		if (!plain(above) || !plain(below) || this.surnames.contains(last)
				|| this.surnames.contains(last + below.text().charAt(0))) {
			this.names.set(next - 1, above.doubted(WRAPPED));
			this.names.set(next, below.doubted(WRAPPED));
		}
	}

	private static boolean plain(ReadName name) {
		return !name.unsure() && name.text().codePointCount(0, name.text().length()) == 3;
	}

	private void read(NameToken token) {
		String plain = token.plain();
		if (OFFICE.matcher(plain).find() && readOffice(token)) {
			return;
		}
		if (DOTTED.matcher(plain).matches()) {
			add(token.text(), token.doubt());
		}
		else if (!HAN.matcher(plain).matches() || COLLECTIVE.matcher(plain).find() || token.size() > LONGEST_RUN) {
			add(token.text(), "不像一個人的姓名");
		}
		else if (token.size() > 3) {
			markLast(!this.surnames.contains(token.first()));
			this.run.split(token.text()).forEach((name) -> add(name, IN_RUN));
		}
		else {
			readSingle(token);
		}
	}

	private void readSingle(NameToken token) {
		boolean known = token.size() > 1 && this.surnames.contains(token.first());
		markLast(!known);
		add(token.text(), (token.doubt() != null) ? token.doubt() : doubt(token, known));
		this.pending = (token.size() == 1) ? NEIGHBOUR : this.pending;
	}

	private String doubt(NameToken token, boolean known) {
		if (token.size() == 1) {
			return "只有一個字";
		}
		if (!known && !compoundSurname(token)) {
			return "姓氏少見";
		}
		if (token.size() == 2 && this.surnames.contains(token.text())) {
			return "可能只是複姓";
		}
		boolean suspicious = token.text()
			.codePoints()
			.skip(1)
			.mapToObj(Character::toString)
			.anyMatch(this.surnames::seldomGiven);
		return suspicious ? "名中有少見於名字的姓氏用字" : null;
	}

	private boolean compoundSurname(NameToken token) {
		return token.size() == 3
				&& this.surnames.contains(token.text().substring(0, token.text().offsetByCodePoints(0, 2)));
	}

	/** An office beside a name is left out; glued to a name, the name is kept. */
	private boolean readOffice(NameToken token) {
		String plain = token.plain();
		String reason = "已略去職務「" + token.text() + "」";
		String before = OFFICE.matcher(plain).replaceFirst("");
		if (before.length() >= 2 && before.length() <= 3 && !BODY.matcher(before).find()) {
			add(token.text().substring(0, before.length()), reason);
			return true;
		}
		if (SEVERAL.matcher(plain).find()) {
			return false;
		}
		markLast(true, reason);
		this.pending = reason;
		return true;
	}

	private void add(String name, String doubt) {
		this.names.add(new ReadName(name, doubt).doubted(this.pending));
		this.pending = null;
	}

	private void markLast(boolean unsure) {
		markLast(unsure, NEIGHBOUR);
	}

	private void markLast(boolean unsure, String reason) {
		if (unsure && !this.names.isEmpty()) {
			int last = this.names.size() - 1;
			this.names.set(last, this.names.get(last).doubted(reason));
		}
	}

}
