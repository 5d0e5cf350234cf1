package cn.activityweek.proofreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import cn.activityweek.core.MatchingForm;
import cn.activityweek.edition.Edition;
import org.springframework.stereotype.Component;

/**
 * Looks in a text for words that are often confused, for the year's theme cited wrongly
 * and for names of departments written wrong, whatever the text's script.
 */
@Component
public class Wording {

	private final ConfusedWordRepository words;

	private final DepartmentNames departments;

	Wording(ConfusedWordRepository words, DepartmentNames departments) {
		this.words = words;
		this.departments = departments;
	}

	/**
	 * What may be wrong in a text.
	 * @param text plain text
	 * @param edition the year, whose theme and roster are the right ones
	 * @return in the text's order
	 */
	public List<WordHint> in(String text, Edition edition) {
		String form = MatchingForm.of(text);
		List<WordHint> hints = new ArrayList<>();
		for (ConfusedWord word : this.words.findAllByOrderById()) {
			find(word, text, form, hints);
		}
		hints.addAll(ThemeCitation.wrong(text, edition.getTheme()));
		hints.addAll(this.departments.wrong(form, edition.getId()));
		return hints.stream().sorted(Comparator.comparingInt(WordHint::start)).toList();
	}

	private static void find(ConfusedWord word, String text, String form, List<WordHint> hints) {
		for (String wrong : word.wrongForms()) {
			String wanted = MatchingForm.of(wrong);
			// 活動週 and 活動周 are the same in simplified characters: then the characters
			// count.
			boolean sameForm = MatchingForm.of(word.getCorrect()).contains(wanted);
			String where = sameForm ? text : form;
			String what = sameForm ? wrong : wanted;
			for (int at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length())) {
				if (!isAllowed(word, form, at, at + what.length())) {
					hints.add(new WordHint(at, at + what.length(),
							message(word, text.substring(at, at + what.length()))));
				}
			}
		}
	}

	private static boolean isAllowed(ConfusedWord word, String form, int start, int end) {
		for (String phrase : word.allowedPhrases()) {
			String allowed = MatchingForm.of(phrase);
			int earliest = Math.max(0, end - allowed.length());
			int found = form.indexOf(allowed, earliest);
			if (found >= 0 && found <= start && found + allowed.length() >= end) {
				return true;
			}
		}
		return false;
	}

	private static String message(ConfusedWord word, String written) {
		String note = word.getNote().isEmpty() ? "" : "（" + word.getNote() + "）";
		return "「" + written + "」是否應為「" + word.getCorrect() + "」" + note;
	}

}
