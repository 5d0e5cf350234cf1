package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a list of names at white space and marks, drops what stands in parentheses, and
 * keeps the parts of a name around a middle dot together.
 */
final class NameTokenizer {

	private static final String SEPARATORS = "、,，。;:/|.\"<>《》[]!?";

	private static final int LONGEST_PARENTHESIS = 60;

	private static final char MIDDLE_DOT = '·';

	private final Passage list;

	private final List<NameToken> tokens = new ArrayList<>();

	private int start = -1;

	private boolean startsLine;

	private boolean separated;

	private NameTokenizer(Passage list) {
		this.list = list;
	}

	static List<NameToken> tokens(Passage list) {
		NameTokenizer tokenizer = new NameTokenizer(list);
		tokenizer.run();
		return tokenizer.tokens;
	}

	private void run() {
		String plain = this.list.plain();
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (c == '(') {
				end(i);
				i = skipParenthesis(i);
			}
			else if (Character.isWhitespace(c) ? !nextToDot(i) : (SEPARATORS.indexOf(c) >= 0 || c == ')')) {
				end(i);
				this.startsLine |= (c == '\n');
				this.separated |= !Character.isWhitespace(c);
			}
			else if (this.start < 0) {
				this.start = i;
			}
		}
		end(plain.length());
	}

	private void end(int at) {
		if (this.start < 0) {
			return;
		}
		String text = this.list.text().substring(this.start, at).replaceAll("\\s+", "");
		if (text.codePoints().anyMatch(Character::isLetter)) {
			this.tokens.add(new NameToken(text, this.startsLine && !this.separated && !this.tokens.isEmpty(), null));
			this.startsLine = false;
			this.separated = false;
		}
		this.start = -1;
	}

	/** What stands in parentheses belongs to the name before it. */
	private int skipParenthesis(int open) {
		int close = this.list.plain().indexOf(')', open);
		if (close < 0 || close - open > LONGEST_PARENTHESIS) {
			return open;
		}
		if (!this.tokens.isEmpty()) {
			NameToken last = this.tokens.remove(this.tokens.size() - 1);
			String note = this.list.text().substring(open + 1, close).strip();
			this.tokens.add(new NameToken(last.text(), last.startsLine(), "已略去括號中的「" + note + "」"));
		}
		return close;
	}

	private boolean nextToDot(int at) {
		String plain = this.list.plain();
		boolean after = this.start >= 0 && plain.charAt(at - 1) == MIDDLE_DOT;
		boolean before = at + 1 < plain.length() && plain.charAt(at + 1) == MIDDLE_DOT;
		return after || (before && this.start >= 0);
	}

}
