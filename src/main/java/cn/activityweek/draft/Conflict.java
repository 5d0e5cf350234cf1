package cn.activityweek.draft;

import java.util.Map;
import java.util.function.Function;

/**
 * Two people have changed the same thing: what the one has typed, what the other has
 * saved meanwhile, and how to say both.
 *
 * @param <T> the form bean
 * @param mine what was typed
 * @param saved the form made from what is stored now
 * @param wording a form's fields in words: label to text, in the order of the form
 * @param properties label to the bean's property, or to several with blanks between
 * @param action where the form is sent
 * @param back the page that shows what is stored
 * @param subjectType the kind of thing, as in the audit trail
 * @param subjectId its id there
 */
public record Conflict<T>(T mine, T saved, Function<T, Map<String, String>> wording, Map<String, String> properties,
		String action, String back, String subjectType, Long subjectId) {

}
