package cn.activityweek.news;

import java.util.List;

import cn.activityweek.proofreading.PersonalNumber;
import cn.activityweek.proofreading.PersonalNumbers;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Words that go out beside the text of a post, which no checklist looks at: no number of
 * a person, and nothing that can't be seen.
 */
@Component
class PublicWords {

	/** Joins the parts of one emoji. */
	private static final int JOINER = 0x200D;

	private final PersonalNumbers numbers;

	PublicWords(PersonalNumbers numbers) {
		this.numbers = numbers;
	}

	/**
	 * Checks what somebody typed.
	 * @param field where
	 * @param text what
	 * @param errors to be told, with the number masked
	 */
	void check(String field, String text, Errors errors) {
		List<PersonalNumber> found = this.numbers.in(text);
		if (!found.isEmpty()) {
			errors.rejectValue(field, "news.public-number",
					new Object[] { found.get(0).kind().getLabel(), found.get(0).masked(text) }, null);
		}
		if (text.codePoints().anyMatch(PublicWords::hidden)) {
			errors.rejectValue(field, "news.public-hidden");
		}
	}

	private static boolean hidden(int codePoint) {
		int type = Character.getType(codePoint);
		return codePoint != JOINER && (type == Character.FORMAT || type == Character.LINE_SEPARATOR
				|| type == Character.PARAGRAPH_SEPARATOR || type == Character.UNASSIGNED);
	}

}
